package dev.redress.analytics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a measure is to reach from a day on.
 *
 * @param measure its name
 * @param where what it is about, when it is not about all: one code for each of some dimensions
 * @param from the first day on which it holds, until the next one of the same measure and conditions begins
 * @param version rises with each change of the target of the same measure, conditions and day
 * @param aim which may be nothing, from that day on
 */
public record MeasureTarget(
        String measure, Map<String, String> where, LocalDate from, int version, Aim aim, Signature signature)
        implements Detail {

    /**
     * Who said it, and when.
     *
     * @param at when
     * @param by code of the person
     */
    public record Signature(Instant at, String by) {}

    public MeasureTarget {
        where = Map.copyOf(where);
    }

    /** Its conditions as one text: the same for the same conditions. */
    public String conditions() {
        return new TreeMap<>(where)
                .entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
