package dev.redress.analytics.alerts.domain;

import dev.redress.analytics.domain.AlertNumbers;
import java.math.BigDecimal;

/**
 * When more time limits run out than their target allows, over a longer window, which has enough of them, and over a shorter one
 * that ends with it, which says that they still do (Beyer et al., The Site Reliability Workbook, chapter 5).
 *
 * @param minimum fewest time limits that ran out in the longer window
 * @param ratio how many times the share that is allowed
 */
public record BurnRule(int minimum, double ratio) {

    /** What became of the time limits of a window. */
    public record Verdicts(long met, long late) {
        long all() {
            return met + late;
        }

        /** Not a number where there are none. */
        double share() {
            return all() == 0 ? Double.NaN : late / (double) all();
        }
    }

    /**
     * What the numbers of both windows say.
     *
     * @param target the share of time limits that is to be met, from 0 to 1
     */
    public Burn judge(double target, Verdicts window, Verdicts recent) {
        // As people write them: 1 - 0.95 is 0.05, and twice that is 0.1.
        var allowed = BigDecimal.ONE.subtract(BigDecimal.valueOf(target));
        var threshold = allowed.multiply(BigDecimal.valueOf(ratio)).min(BigDecimal.ONE);
        return new Burn(this, window, recent, allowed.doubleValue(), threshold.doubleValue());
    }

    /**
     * What is late, and what may be.
     *
     * @param allowed the share that may be late
     * @param threshold the share from which on it is alarming: never more than all
     */
    public record Burn(BurnRule rule, Verdicts window, Verdicts recent, double allowed, double threshold) {

        /** With none in the shorter window nothing says that it goes on. */
        public boolean isAlarming() {
            return window.late() >= rule.minimum()
                    && window.share() >= threshold
                    && recent.late() > 0
                    && recent.share() >= threshold;
        }

        /** No more than allowed: in the longer window, or in the shorter one already, where that has enough to tell. */
        public boolean isCalm() {
            return window.all() == 0
                    || window.share() <= allowed
                    || (recent.all() >= rule.minimum() && recent.share() <= allowed);
        }

        public AlertNumbers numbers() {
            return new AlertNumbers(window.share(), allowed, threshold, Double.NaN, recent.share(), window.late());
        }
    }
}
