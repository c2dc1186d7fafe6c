package dev.redress.followup.domain.review;

import dev.redress.followup.domain.Severity;
import dev.redress.followup.domain.staff.Department;
import dev.redress.followup.domain.staff.Parties;
import dev.redress.followup.domain.staff.Person;
import dev.redress.followup.domain.staff.Role;
import dev.redress.followup.domain.staff.Staff;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A complaint that H handled and whose cause lies with REPAIRS, and those who might review it. */
final class Given {
    static final Instant NOW = Instant.parse("2026-04-08T10:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-04-08");
    static final Duration WITHIN = Duration.ofDays(14);
    static final Said DRAWN = new Said("redress", NOW);
    static final Stratum STRATUM = new Stratum("SERVICE S3", 40, 4);

    static final Checklist CHECKLIST =
            new Checklist(List.of(item("COURTESY", 1), item("LISTENING", 2), item("PROMISE_KEPT", 4)));
    static final Marks GOOD = Marks.of(List.of(new Score("COURTESY", 5)), CHECKLIST);
    static final Marks POOR = Marks.of(List.of(new Score("COURTESY", 2)), CHECKLIST);

    /** Q1 and Q2 may review; Q3 belongs where the cause lies, Q4 is away, L does no reviews, X has left. */
    static final Staff STAFF = Staff.of(
            List.of(
                    person("Q1", "QUALITY", Role.QUALITY),
                    person("Q2", "QUALITY", Role.QUALITY),
                    person("Q3", "REPAIRS", Role.QUALITY),
                    new Person(
                            "Q4",
                            "Colleague",
                            List.of(Role.QUALITY),
                            "QUALITY",
                            0,
                            List.of(new Person.Absence(TODAY, TODAY)),
                            "",
                            true),
                    new Person("X", "Colleague", List.of(Role.QUALITY), "QUALITY", 0, List.of(), "", false),
                    person("H", "SERVICE", Role.HANDLER),
                    person("L", "SERVICE", Role.LEAD)),
            List.of(new Department("REPAIRS", "维修部", "Repairs", "", true)));

    private Given() {}

    private static Checklist.Item item(String code, int weight) {
        return new Checklist.Item(code, new Checklist.Names("项", code), weight);
    }

    private static Person person(String code, String department, Role role) {
        return new Person(code, "Colleague", List.of(role), department, 0, List.of(), "", true);
    }

    static Subject subject(String complaintId, Stratum stratum) {
        return new Subject(
                complaintId,
                "C-1",
                "2026-03",
                1,
                NOW.minus(Duration.ofDays(20)),
                "SERVICE",
                "H",
                Severity.S3,
                stratum,
                new Parties(Set.of("H", "F"), Set.of("REPAIRS")));
    }

    static Order order() {
        return new Order(subject("c", STRATUM), "HANDLING", 1, NOW.plus(WITHIN), DRAWN);
    }

    static Actor by(String code) {
        return new Actor(code, false);
    }

    static Actor inCharge(String code) {
        return new Actor(code, true);
    }

    static Dispute.Ruling upheld(String by, Marks marks) {
        return new Dispute.Ruling(Decision.UPHELD, marks, "right", new Said(by, NOW));
    }

    static Dispute.Ruling dismissed(String by) {
        return new Dispute.Ruling(Decision.DISMISSED, null, "wrong", new Said(by, NOW));
    }

    static Review opened(String reviewer) {
        var blank = Review.unopened("r");
        return blank.after(blank.open(order(), reviewer, DRAWN));
    }

    static Review completed() {
        var it = opened("Q1");
        return it.after(it.complete(GOOD, "well done", by("Q1"), STAFF, NOW));
    }

    static Review disputed() {
        var it = completed();
        return it.after(it.dispute("not so", by("H"), NOW, WITHIN));
    }

    static Review in(ReviewState state) {
        return switch (state) {
            case OPEN -> opened("Q1");
            case COMPLETED -> completed();
            case DISPUTED -> disputed();
        };
    }

    static Review marked(Stratum stratum, String mean) {
        var marks = new Marks(List.of(), new BigDecimal(mean));
        var order = new Order(subject("c", stratum), "HANDLING", 1, NOW, DRAWN);
        return new Review("r", order, ReviewState.COMPLETED, "Q1", new Result(marks, "", DRAWN), List.of());
    }
}
