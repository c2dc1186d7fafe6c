package dev.redress.chassis.testing.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who writes and who reads which event: the tables of {@code docs/events/README.md}. */
public final class Catalogue {

    private static final Pattern TOPIC = Pattern.compile("### `([^`]+)`");
    private static final Pattern ROW =
            Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    private static final String TO_COME = " (to come)";

    private final List<Entry> entries;

    private Catalogue(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The catalogue of the repository in which the test runs. */
    public static Catalogue published() {
        return parse(Contract.read(Contract.published().folder().resolve("README.md")));
    }

    static Catalogue parse(String markdown) {
        var entries = new ArrayList<Entry>();
        var topic = "";
        for (var line : markdown.lines().toList()) {
            var heading = TOPIC.matcher(line);
            var row = ROW.matcher(line);
            if (heading.matches()) {
                topic = heading.group(1);
            } else if (line.startsWith("#")) {
                topic = "";
            } else if (!topic.isEmpty() && row.matches()) {
                var readers = Set.of(row.group(3).strip().split("\\s*,\\s*"));
                var writer = row.group(2).strip();
                var told = !writer.endsWith(TO_COME);
                entries.add(new Entry(
                        topic,
                        row.group(1),
                        told ? writer : writer.substring(0, writer.length() - TO_COME.length()),
                        told,
                        readers));
            }
        }
        return new Catalogue(entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The types that a service writes; not those that it is only to write one day. */
    public Set<String> writtenBy(String service) {
        return types(entry -> entry.told() && entry.writer().equals(service));
    }

    /** The types that a service reads. */
    public Set<String> readBy(String service) {
        return types(entry -> entry.readers().contains(service));
    }

    /** The topic on which a type is published. */
    public String topicOf(String type) {
        return entries.stream()
                .filter(entry -> entry.type().equals(type))
                .map(Entry::topic)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is not in the catalogue"));
    }

    private Set<String> types(Predicate<Entry> those) {
        return entries.stream().filter(those).map(Entry::type).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One row: a type, who writes it and who reads it.
     *
     * @param told false where the writer is marked as to come: the type is defined, and nobody tells it yet
     */
    public record Entry(String topic, String type, String writer, boolean told, Set<String> readers) {}
}
