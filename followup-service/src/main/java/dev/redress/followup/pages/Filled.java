package dev.redress.followup.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a form of ours sent. Nothing in it has been believed yet.
 *
 * @param fields by name; one that was sent twice counts with its first value, fields that nobody asks for with none
 */
public record Filled(Map<String, String> fields) {
    /** How long a text may be, in UTF-16 units and with one for each end of line, as a browser counts. */
    public static final int LIMIT = 2000;

    /** What a mark can be. */
    static final List<String> MARKS =
            IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).toList();

    public Filled {
        fields = Map.copyOf(fields);
    }

    /** A form as it is first shown. */
    public static Filled nothing() {
        return new Filled(Map.of());
    }

    /** As it came over HTTP. */
    public static Filled of(Map<String, List<String>> sent) {
        var fields = new HashMap<String, String>();
        sent.forEach((name, values) -> values.stream().findFirst().ifPresent(it -> fields.put(name, it)));
        return new Filled(fields);
    }

    /** The words in a field, without what stands round them; empty for none. */
    public String words(String field) {
        return get(field).replace("\r\n", "\n").strip();
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The mark in a field; only of a form that was found in order. */
    int mark(String field) {
        return Integer.parseInt(get(field));
    }

    Optional<Slip> choice(String field, List<String> values) {
        return values.contains(get(field)) ? Optional.empty() : Optional.of(new Slip(field, Slip.Kind.MISSING));
    }

    Optional<Slip> text(String field) {
        return words(field).length() > LIMIT ? Optional.of(new Slip(field, Slip.Kind.TOO_LONG)) : Optional.empty();
    }
}
