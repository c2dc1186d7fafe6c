package dev.redress.analytics.measures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.analytics.domain.DayNumbers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a denominator.
 *
 * @param name what is counted
 * @param days its days, the first one first; days of which nothing was told are left out
 */
@Schema(name = "Denominator")
record DenominatorView(String name, List<Day> days) {

    /**
     * A day.
     *
     * @param day the day
     * @param version rises by one with each change of its numbers
     * @param total all its numbers together
     * @param numbers its numbers
     * @param toldAt when they were told
     * @param by code of the person or name of the system that told them
     */
    @Schema(name = "DenominatorDay")
    record Day(LocalDate day, int version, long total, List<Part> numbers, Instant toldAt, String by) {
        static Day of(DayNumbers it) {
            return new Day(
                    it.day(),
                    it.version(),
                    it.numbers().stream().mapToLong(DayNumbers.Part::count).sum(),
                    it.numbers().stream().map(Part::of).toList(),
                    it.told(),
                    it.by());
        }
    }

    /**
     * A part of a day's number.
     *
     * @param count how many
     * @param channel code; absent where it is not told apart
     * @param product name; absent where it is not told apart
     * @param outlet code; absent where it is not told apart
     * @param department code; absent where it is not told apart
     */
    @Schema(name = "DenominatorNumber")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(long count, String channel, String product, String outlet, String department) {
        static Part of(DayNumbers.Part it) {
            return new Part(
                    it.count(),
                    absent(it.channel()),
                    absent(it.product()),
                    absent(it.outlet()),
                    absent(it.department()));
        }

        private static String absent(String code) {
            return code.isEmpty() ? null : code;
        }
    }

    static DenominatorView of(String name, List<DayNumbers> days) {
        return new DenominatorView(name, days.stream().map(Day::of).toList());
    }
}
