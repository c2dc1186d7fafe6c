package dev.redress.analytics.measures.messages;

import dev.redress.analytics.domain.DayNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All numbers of a name and day. */
public record DenominatorTold(String name, int version, LocalDate day, List<Part> numbers, Instant toldAt, String by) {
    public static final String TYPE = "denominator.told.v1";

    /** A part of the day's number; what is not told apart is null. */
    record Part(long count, String channel, String product, String outlet, String department) {}

    public static DenominatorTold of(DayNumbers it) {
        return new DenominatorTold(
                it.name(),
                it.version(),
                it.day(),
                it.numbers().stream()
                        .map(each -> new Part(
                                each.count(),
                                absent(each.channel()),
                                absent(each.product()),
                                absent(each.outlet()),
                                absent(each.department())))
                        .toList(),
                it.told(),
                it.by());
    }

    /** Key and subject of its message. */
    public String key() {
        return "denominator:" + name + ":" + day;
    }

    private static String absent(String code) {
        return code.isEmpty() ? null : code;
    }
}
