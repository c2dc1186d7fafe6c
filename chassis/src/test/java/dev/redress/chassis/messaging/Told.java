package dev.redress.chassis.messaging;

import dev.redress.chassis.events.Ids;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.parts.Received;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** What a topic tells of one subject, as a reader sees it who passes over what came before. */
public final class Told {
    private Told() {}

    /** The first occurrence of each message, in order. */
    public static List<Received> firsts(String topic, String subject) {
        var firsts = new LinkedHashMap<String, Received>();
        JarShop.wire().of(topic, subject).forEach(it -> firsts.putIfAbsent(it.id(), it));
        return List.copyOf(firsts.values());
    }

    public static List<Long> versions(List<Received> messages) {
        return messages.stream().map(it -> it.json().path("version").asLong()).toList();
    }

    public static List<String> ids(List<Received> messages) {
        return messages.stream().map(Received::id).toList();
    }

    /** The versions from one to this. */
    public static List<Long> upTo(int newest) {
        return IntStream.rangeClosed(1, newest).mapToObj(Long::valueOf).toList();
    }

    /** The ids that these messages have, and will have whoever tells them. */
    public static List<String> idsUpTo(String topic, String subject, int newest) {
        return upTo(newest).stream()
                .map(version ->
                        Ids.derived(topic, subject, Long.toString(version)).toString())
                .toList();
    }
}
