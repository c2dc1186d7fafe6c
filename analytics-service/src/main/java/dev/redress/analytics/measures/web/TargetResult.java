package dev.redress.analytics.measures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.analytics.domain.Aim;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;

/**
 * A target and what came of it.
 *
 * @param measure its name
 * @param names its names by language (zh, en)
 * @param unit s, ratio, money or 1
 * @param where what it is about, by dimension; empty where it is about all
 * @param from the first day on which this target holds
 * @param direction AT_LEAST: met when the measure is at or above it; AT_MOST: when it is at or below
 * @param target what is aimed at
 * @param actual what the measure was in the period; absent where it has nothing to be taken over
 * @param met whether the target was met; absent where there is no number
 */
@Schema(name = "TargetResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetResult(
        String measure,
        Map<String, String> names,
        String unit,
        Map<String, String> where,
        LocalDate from,
        Aim.Direction direction,
        double target,
        Double actual,
        Boolean met) {}
