package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Received;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a topic tells of one complaint, each message once: one that was sent again after a crash is the same message.
 *
 * @param messages in the order in which they first came
 */
record Told(List<Received> messages) {

    /** What the records tell, by complaint; fails when one id stands for two messages, or a version is missing or double. */
    static Map<String, Told> byComplaint(Collection<Received> records) {
        var told = records.stream()
                .collect(Collectors.groupingBy(
                        Received::subject, Collectors.collectingAndThen(Collectors.toList(), Told::once)));
        told.forEach((id, it) -> it.requireUnbroken(id));
        return told;
    }

    private static Told once(List<Received> records) {
        var byId = new LinkedHashMap<String, Received>();
        for (var it : records) {
            var first = byId.putIfAbsent(it.id(), it);
            if (first != null) {
                assertThat(it.value()).as("message %s, sent again", it.id()).isEqualTo(first.value());
            }
        }
        return new Told(List.copyOf(byId.values()));
    }

    private void requireUnbroken(String id) {
        for (var i = 0; i < messages.size(); i++) {
            var it = messages.get(i);
            assertThat(it.json().path("version").asInt())
                    .as("version of %s of %s", it.type(), id)
                    .isEqualTo(i + 1);
        }
    }

    /** How often each type was told. */
    Map<String, Long> types() {
        return count(it -> true, Received::type);
    }

    /** How often each of these was told, by what they are about. */
    Map<String, Long> count(Predicate<Received> which, Function<Received, String> about) {
        return messages.stream().filter(which).collect(Collectors.groupingBy(about, Collectors.counting()));
    }
}
