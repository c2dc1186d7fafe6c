package dev.redress.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What tests begin with. */
final class Given {
    static final Instant ENDED = Instant.parse("2026-03-05T15:10:00Z");
    static final Instant NOW = Instant.parse("2026-03-08T15:30:00Z");
    static final Due DUE = new Due(Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(4));
    static final Limits LIMITS = new Limits(3, Duration.ofMinutes(1));
    static final Scores SCORES = new Scores(4, 3, 5);

    private Given() {}

    static Visits planned() {
        return after(Visits.unheard("c"), Visits.unheard("c").caseEnded(1, After.RESOLVED, ENDED, DUE, ENDED));
    }

    static Visits after(Visits before, List<FollowupEvent> events) {
        var it = before;
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }

    static Visits after(Visits before, Report report) {
        return after(before, before.attempt(before.latest().cycle(), report, LIMITS, NOW));
    }

    static Report satisfied(Solved solved) {
        return new Report(Channel.PHONE, Result.REACHED_SATISFIED, NOW, null, solved, SCORES, "", "E3001");
    }

    static Report dissatisfied(Solved solved) {
        return new Report(Channel.PHONE, Result.REACHED_DISSATISFIED, NOW, null, solved, SCORES, "It drips.", "E3001");
    }

    static Report refused() {
        return silent(Result.REFUSED, NOW);
    }

    static Report callLater(Instant at) {
        return new Report(Channel.PHONE, Result.CALL_LATER, at, at.plus(Duration.ofDays(1)), null, null, "", "E3001");
    }

    static Report silent(Result result, Instant at) {
        return new Report(Channel.PHONE, result, at, null, null, null, "", "E3001");
    }
}
