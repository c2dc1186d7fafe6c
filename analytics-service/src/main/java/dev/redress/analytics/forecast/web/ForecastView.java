package dev.redress.analytics.forecast.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.analytics.forecast.Forecasts;
import dev.redress.analytics.forecast.domain.Calibration;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which open cases are likely to be late.
 *
 * @param asOf when it was asked
 * @param formula how a probability comes about
 * @param total how many open cases there are, on all pages
 * @param cases of this page, the likeliest to be late first
 * @param calibration whether such forecasts came true
 */
@Schema(name = "Forecast")
record ForecastView(Instant asOf, String formula, int total, List<Case> cases, CalibrationView calibration) {
    static final String FORMULA =
            "(late + 10 x p) / (open + 10), p = (allLate + 1) / (allOpen + 2): of past cases that were still open when"
                    + " as many tenths of their time were gone, those of the same severity, and of all";

    /**
     * An open case.
     *
     * @param complaint id of the complaint
     * @param number of the complaint, as people know it; absent where it is not known
     * @param severity code; absent where it is not known
     * @param department code of the one that has it; absent where it is not known
     * @param dueAt when its time of RESOLUTION is over
     * @param gone which part of that time is gone, from 0 to 1, by the calendar
     * @param probability how likely it is to be late
     * @param reasons what that comes of
     */
    @Schema(name = "ForecastCase")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Case(
            UUID complaint,
            String number,
            String severity,
            String department,
            Instant dueAt,
            double gone,
            double probability,
            Reasons reasons) {

        static Case of(Forecasts.Said it) {
            return new Case(
                    it.of().complaint(),
                    absent(it.of().number()),
                    absent(it.of().severity()),
                    absent(it.of().department()),
                    it.of().due(),
                    it.gone(),
                    it.forecast().probability(),
                    Reasons.of(it));
        }

        private static String absent(String code) {
            return code.isEmpty() ? null : code;
        }
    }

    /**
     * What a probability comes of.
     *
     * @param words the numbers below in a sentence
     * @param tenth how many whole tenths of the time are gone
     * @param open past cases of the severity that were still open then
     * @param late of them, those that were late
     * @param allOpen past cases of all severities that were still open then
     * @param allLate of them, those that were late
     */
    @Schema(name = "ForecastReasons")
    record Reasons(String words, int tenth, int open, int late, int allOpen, int allLate) {
        static Reasons of(Forecasts.Said said) {
            var it = said.forecast();
            var words =
                    "%s0%% of the time is gone; of %s past cases of %s that were open then, %s were late; of %s of all, %s"
                            .formatted(
                                    it.tenth(),
                                    it.open(),
                                    said.of().severity().isEmpty()
                                            ? "no severity"
                                            : said.of().severity(),
                                    it.late(),
                                    it.allOpen(),
                                    it.allLate());
            return new Reasons(words, it.tenth(), it.open(), it.late(), it.allOpen(), it.allLate());
        }
    }

    /**
     * Whether forecasts came true: the model of the older four fifths of past cases, asked about the newer fifth.
     *
     * @param learnt how many cases the model was made of
     * @param asked how many it was asked about
     * @param brier mean square of (probability - what became of it, 1 for late); 0 is perfect; absent where none was asked
     * @param baseline the same for one who always says the share of late cases
     * @param deciles by probability, those that have a case
     */
    @Schema(name = "ForecastCalibration")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CalibrationView(int learnt, int asked, Double brier, Double baseline, List<DecileView> deciles) {
        static CalibrationView of(Calibration it) {
            return new CalibrationView(
                    it.learnt(),
                    it.asked(),
                    it.brier(),
                    it.baseline(),
                    it.deciles().stream().map(DecileView::of).toList());
        }
    }

    /**
     * Cases of which about the same was said.
     *
     * @param atLeast the least probability
     * @param cases how many they are
     * @param predicted mean of what was said
     * @param actual share that was late
     */
    @Schema(name = "ForecastDecile")
    record DecileView(double atLeast, int cases, double predicted, double actual) {
        static DecileView of(Calibration.Decile it) {
            return new DecileView(it.from(), it.cases(), it.predicted(), it.actual());
        }
    }
}
