package dev.redress.analytics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How many there were of something on a day, as somebody told.
 *
 * @param name what was counted, by the company's own name
 * @param version rises with each change of the numbers of this name and day
 * @param numbers add up to the number of the day; no two have the same codes
 * @param told when
 * @param by code of the person or name of the system that told it
 */
public record DayNumbers(String name, LocalDate day, int version, List<Part> numbers, Instant told, String by)
        implements Detail {

    /**
     * A part of the day's number; a code is empty where it is not told apart.
     *
     * @param count how many
     */
    public record Part(long count, String channel, String product, String outlet, String department) {}
}
