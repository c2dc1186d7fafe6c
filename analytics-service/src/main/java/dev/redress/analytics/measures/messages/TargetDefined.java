package dev.redress.analytics.measures.messages;

import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.MeasureTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** What a measure is to reach from a day on. */
public record TargetDefined(
        String name,
        int version,
        LocalDate from,
        List<Condition> where,
        Aim.Direction direction,
        Double target,
        Instant definedAt,
        String by) {
    public static final String TYPE = "target.defined.v1";

    record Condition(String dimension, String code) {}

    public static TargetDefined of(MeasureTarget it) {
        var where = new TreeMap<>(it.where())
                .entrySet().stream()
                        .map(each -> new Condition(each.getKey(), each.getValue()))
                        .toList();
        return new TargetDefined(
                it.measure(),
                it.version(),
                it.from(),
                where.isEmpty() ? null : where,
                it.aim().direction(),
                it.aim().isNothing() ? null : it.aim().target(),
                it.signature().at(),
                it.signature().by());
    }

    /** Key and subject of the message. */
    public static String key(MeasureTarget it) {
        var conditions = it.conditions();
        return "target:" + it.measure() + ":" + it.from()
                + (conditions.isEmpty() ? "" : ":" + conditions.replace('\n', ':'));
    }
}
