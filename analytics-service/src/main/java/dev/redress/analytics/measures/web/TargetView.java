package dev.redress.analytics.measures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.MeasureTarget;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a measure is to reach.
 *
 * @param measure its name
 * @param version rises by one with each change of the target of the same measure, conditions and day
 * @param from the first day on which it holds
 * @param direction AT_LEAST: met when the measure is at or above it; AT_MOST: when it is at or below
 * @param target in the unit of the measure; absent where nothing is aimed at any more
 * @param where what it is about, by dimension; empty where it is about all
 * @param definedAt when it was defined
 * @param by code of the person who defined it
 */
@Schema(name = "Target")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetView(
        String measure,
        int version,
        LocalDate from,
        Aim.Direction direction,
        Double target,
        Map<String, String> where,
        Instant definedAt,
        String by) {

    static TargetView of(MeasureTarget it) {
        return new TargetView(
                it.measure(),
                it.version(),
                it.from(),
                it.aim().direction(),
                it.aim().isNothing() ? null : it.aim().target(),
                new TreeMap<>(it.where()),
                it.signature().at(),
                it.signature().by());
    }
}
