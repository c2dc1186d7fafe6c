package dev.redress.followup.reviews.domain;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.directory.domain.Parties;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A complaint that H handled and whose cause lies with REPAIRS, and those who might review it. */
final class GivenReviews {
    static final Instant NOW = Instant.parse("2026-04-08T10:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-04-08");
    static final Duration WITHIN = Duration.ofDays(14);
    static final Stamp DRAWN = Stamp.bySystem(NOW);
    static final Stratum STRATUM = new Stratum("SERVICE S3", 40, 4);

    static final Checklist CHECKLIST =
            new Checklist(List.of(item("COURTESY", 1), item("LISTENING", 2), item("PROMISE_KEPT", 4)));
    static final ReviewMarks GOOD = ReviewMarks.of(List.of(new ItemScore("COURTESY", 5)), CHECKLIST);
    static final ReviewMarks POOR = ReviewMarks.of(List.of(new ItemScore("COURTESY", 2)), CHECKLIST);

    /** Q1 and Q2 may review; Q3 belongs where the cause lies, Q4 is away, L does no reviews, X has left. */
    static final Staff STAFF = Staff.of(
            List.of(
                    person("Q1", "QUALITY", Role.QUALITY),
                    person("Q2", "QUALITY", Role.QUALITY),
                    person("Q3", "REPAIRS", Role.QUALITY),
                    new Person(
                            "Q4",
                            List.of(Role.QUALITY),
                            "QUALITY",
                            0,
                            List.of(new Person.Absence(TODAY, TODAY)),
                            "",
                            true),
                    new Person("X", List.of(Role.QUALITY), "QUALITY", 0, List.of(), "", false),
                    person("H", "SERVICE", Role.HANDLER),
                    person("L", "SERVICE", Role.LEAD)),
            List.of(new Department("REPAIRS", "")));

    private GivenReviews() {}

    private static Checklist.Item item(String code, int weight) {
        return new Checklist.Item(code, new Checklist.Names("项", code), weight);
    }

    private static Person person(String code, String department, Role role) {
        return new Person(code, List.of(role), department, 0, List.of(), "", true);
    }

    static ReviewSubject subject(String complaintId, Stratum stratum) {
        return new ReviewSubject(
                complaintId,
                "C-1",
                "2026-03",
                1,
                NOW.minus(Duration.ofDays(20)),
                "SERVICE",
                "H",
                ComplaintSeverity.S3,
                stratum,
                new Parties(Set.of("H", "F"), Set.of("REPAIRS")));
    }

    static ReviewOrder order() {
        return new ReviewOrder(subject("c", STRATUM), "HANDLING", 1, NOW.plus(WITHIN), DRAWN);
    }

    static ReviewCaller by(String code) {
        return new ReviewCaller(code, false);
    }

    static ReviewCaller inCharge(String code) {
        return new ReviewCaller(code, true);
    }

    static Dispute.DisputeVerdict upheld(String by, ReviewMarks marks) {
        return new Dispute.DisputeVerdict(DisputeOutcome.UPHELD, marks, "right", new Stamp(by, NOW));
    }

    static Dispute.DisputeVerdict dismissed(String by) {
        return new Dispute.DisputeVerdict(DisputeOutcome.DISMISSED, null, "wrong", new Stamp(by, NOW));
    }

    static Review opened(String reviewer) {
        var blank = Review.unopened("r");
        return after(blank, blank.open(order(), reviewer, DRAWN));
    }

    static Review completed() {
        var it = opened("Q1");
        return after(it, it.complete(GOOD, "well done", by("Q1"), STAFF, NOW));
    }

    static Review disputed() {
        var it = completed();
        return after(it, it.dispute("not so", by("H"), NOW, WITHIN));
    }

    static Review in(ReviewState state) {
        return switch (state) {
            case OPEN -> opened("Q1");
            case COMPLETED -> completed();
            case DISPUTED -> disputed();
        };
    }

    static Review marked(Stratum stratum, String mean) {
        var marks = new ReviewMarks(List.of(), new BigDecimal(mean));
        var order = new ReviewOrder(subject("c", stratum), "HANDLING", 1, NOW, DRAWN);
        return new Review("r", order, ReviewState.COMPLETED, "Q1", new ReviewResult(marks, "", DRAWN), List.of());
    }

    /** The review after these events. */
    static Review after(Review before, List<ReviewEvent> events) {
        var it = before;
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }
}
