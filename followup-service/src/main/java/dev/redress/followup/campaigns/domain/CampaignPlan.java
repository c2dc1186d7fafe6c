package dev.redress.followup.campaigns.domain;

import dev.redress.followup.campaigns.domain.CampaignRefusal.Code;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * What a campaign is to be.
 *
 * @param from first day of the period that it is about
 * @param to last day of the period
 * @param coverageTarget share of the customers in the frame who are to be asked, above 0 and up to 1
 * @param seed what the sample is drawn by; empty when whoever plans leaves it to chance
 * @param openFor how long answers are taken, from the drawing on
 * @param reminders how long after its issue an invitation is recalled to those who have not answered, one after the other
 */
@RecordBuilder
public record CampaignPlan(
        String name,
        LocalDate from,
        LocalDate to,
        BigDecimal coverageTarget,
        String seed,
        Duration openFor,
        List<Duration> reminders,
        List<Question> questions)
        implements CampaignPlanBuilder.With {

    public CampaignPlan {
        coverageTarget = coverageTarget.stripTrailingZeros();
        reminders = List.copyOf(reminders);
        questions = List.copyOf(questions);
    }

    /** The same plan, by the same seed or by one that was left to chance. */
    boolean repeats(CampaignPlan earlier) {
        return equals(earlier) || equals(earlier.withSeed(""));
    }

    /** What those are asked who complained, or those who did not. */
    public List<Question> questionsFor(boolean complained) {
        return questions.stream().filter(it -> it.isFor(complained)).toList();
    }

    /** How many of so many are to be asked: no fewer than the target says. */
    int sampleOf(int customers) {
        return coverageTarget
                .multiply(BigDecimal.valueOf(customers))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Whether so many of so many are what the target says. */
    boolean isMetBy(int asked, int customers) {
        return BigDecimal.valueOf(asked).compareTo(coverageTarget.multiply(BigDecimal.valueOf(customers))) >= 0;
    }

    /** Refuses what does not hold together. */
    void check() {
        if (from.isAfter(to)) {
            throw new CampaignRefusal(Code.WRONG_ORDER, "to", "must not be before from, " + from);
        }
        if (openFor.isZero() || openFor.isNegative()) {
            throw new CampaignRefusal(Code.WRONG_ORDER, "openFor", "must be longer than nothing");
        }
        checkReminders();
        checkQuestions();
    }

    private void checkReminders() {
        var before = Duration.ZERO;
        for (var at = 0; at < reminders.size(); at++) {
            var it = reminders.get(at);
            var field = "reminders[" + at + "]";
            if (it.compareTo(before) <= 0) {
                throw new CampaignRefusal(Code.WRONG_ORDER, field, "must be longer than what is before it");
            }
            if (it.compareTo(openFor) >= 0) {
                throw new CampaignRefusal(Code.WRONG_ORDER, field, "must fall due before answers are no longer taken");
            }
            before = it;
        }
    }

    private void checkQuestions() {
        var codes = new HashSet<String>();
        for (var at = 0; at < questions.size(); at++) {
            if (!codes.add(questions.get(at).code())) {
                throw new CampaignRefusal(Code.TWICE, "questions[" + at + "].code", "is there already");
            }
        }
        if (questionsFor(false).isEmpty()) {
            throw new CampaignRefusal(Code.NEEDED, "questions", "at least one must be for all");
        }
    }
}
