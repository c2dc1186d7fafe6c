package dev.redress.intake.complaints.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * One field of a complaint that was corrected.
 *
 * @param field its path, such as {@code product.model}
 * @param before what stood there, empty where nothing did; stays in intake
 * @param after what stands there now, empty where nothing does; stays in intake
 */
public record FieldChange(String field, String before, String after) {

    /** That it was corrected, without what stood there. */
    FieldChange erased() {
        return new FieldChange(field, "", "");
    }

    /** What differs between the two, in the order of the fields. */
    static List<FieldChange> between(ComplaintDetails before, ComplaintDetails after) {
        var old = before.fields();
        return after.fields().entrySet().stream()
                .flatMap(it -> changed(it.getKey(), old.get(it.getKey()), it.getValue()))
                .toList();
    }

    private static Stream<FieldChange> changed(String field, String before, String after) {
        return before.equals(after) ? Stream.empty() : Stream.of(new FieldChange(field, before, after));
    }
}
