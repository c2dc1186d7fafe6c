package dev.redress.followup.followups.domain;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.followup.directory.domain.Roster;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.domain.FollowUpPolicy.Band;
import dev.redress.followup.followups.domain.FollowUpPolicy.PlanRule;
import dev.redress.followup.followups.domain.FollowUpPolicy.ReopeningRule;
import dev.redress.followup.followups.domain.FollowUpPolicy.SurveyRule;
import dev.redress.followup.followups.domain.FollowUpPolicy.UnreachableRule;
import dev.redress.followup.followups.domain.FollowUpPolicy.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What tests begin with. */
final class GivenFollowUps {
    static final Instant ENDED = Instant.parse("2026-03-05T15:10:00Z");
    static final Instant NOW = Instant.parse("2026-03-08T15:30:00Z");
    static final SurveyScores SCORES = new SurveyScores(4, 3, 5);
    static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    static final List<Band> BANDS = List.of(
            new Band("MORNING", LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new Band("AFTERNOON", LocalTime.of(12, 0), LocalTime.of(18, 0)),
            new Band("EVENING", LocalTime.of(18, 0), LocalTime.of(21, 0)));
    static final UnreachableRule UNREACHABLE = new UnreachableRule(3, Duration.ofHours(4), BANDS, 2, 2);
    static final FollowUpPolicy POLICY = policy(ZoneOffset.UTC, UNREACHABLE);

    /** Three who ask; one who asks and is of the department where causes lie in these tests; one who handles. */
    static final List<Person> PEOPLE = List.of(
            asker("E3001", "FOLLOWUP"),
            asker("E3002", "FOLLOWUP"),
            asker("E3003", "FOLLOWUP"),
            asker("E3009", "HOTLINE"),
            person("E2011", Role.HANDLER, "AFTER_SALES", List.of(), true));

    static final List<Department> DEPARTMENTS =
            List.of(department("FOLLOWUP", ""), department("SERVICE", ""), department("HOTLINE", "SERVICE"));

    private GivenFollowUps() {}

    static FollowUpPolicy policy(ZoneId zone, UnreachableRule unreachable) {
        return new FollowUpPolicy(
                zone,
                List.of(
                        new PlanRule("grave", severity(ComplaintSeverity.S1), Duration.ofDays(2)),
                        new PlanRule("standard", When.ALWAYS, Duration.ofDays(5))),
                List.of(),
                unreachable,
                new SurveyRule(Duration.ofDays(14), 2),
                new ReopeningRule(Duration.ofDays(30), List.of(1, 2)));
    }

    static When severity(ComplaintSeverity it) {
        return new When(List.of(it), List.of(), List.of(), List.of());
    }

    static Person asker(String code, String department, Person.Absence... absences) {
        return person(code, Role.FOLLOWUP, department, List.of(absences), true);
    }

    static Person person(String code, Role role, String department, List<Person.Absence> absences, boolean active) {
        return new Person(code, List.of(role), department, 0, absences, "", active);
    }

    static Person.Absence away(String from, String to) {
        return new Person.Absence(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Department department(String code, String parent) {
        return new Department(code, parent);
    }

    static FollowUpContext context(Instant now) {
        return context(PEOPLE, Map.of(), now);
    }

    static FollowUpContext context(List<Person> people, Map<String, Integer> load, Instant now) {
        return context(POLICY, people, load, now);
    }

    static FollowUpContext context(FollowUpPolicy policy, List<Person> people, Map<String, Integer> load, Instant now) {
        var roster = new Roster(Staff.of(people, DEPARTMENTS), load);
        return new FollowUpContext(policy, 7, roster, Duration.ofMinutes(1), LOOK_AGAIN, now);
    }

    static ComplaintFacts complaint() {
        return new ComplaintFacts("26-0000017-5", "cu-1", Instant.parse("2026-03-02T08:15:30Z"), "zh", "", false);
    }

    /** Received and triaged. */
    static FollowUps known() {
        var it = FollowUps.unheard("c");
        var received = it.after(it.received(complaint()));
        return received.after(
                received.triaged(new TriageFacts(ComplaintSeverity.S3, ComplaintKind.VALID, "AFTER_SALES")));
    }

    /** Handled by E2011, and resolved. */
    static FollowUps planned() {
        return planned(context(ENDED));
    }

    static FollowUps planned(FollowUpContext context) {
        var it = known();
        var handled = it.after(it.handlerChanged("AFTER_SALES", "E2011", context));
        return handled.after(handled.caseEnded(1, CycleEnd.RESOLVED, ENDED, "E2011", context));
    }

    /** The next cycle has ended. */
    static FollowUps again(FollowUps reopened, Instant endedAt) {
        var cycle = reopened.latest().cycle() + 1;
        return reopened.after(reopened.caseEnded(cycle, CycleEnd.REJECTED, endedAt, "E2011", context(endedAt)));
    }

    static FollowUps after(FollowUps before, AttemptReport report) {
        return before.after(before.attempt(before.latest().cycle(), report, context(NOW)));
    }

    static AttemptReport satisfied(Solved solved) {
        return new AttemptReport(
                FollowUpChannel.PHONE, AttemptResult.REACHED_SATISFIED, NOW, null, solved, SCORES, "", "E3001");
    }

    static AttemptReport dissatisfied(Solved solved) {
        return new AttemptReport(
                FollowUpChannel.PHONE,
                AttemptResult.REACHED_DISSATISFIED,
                NOW,
                null,
                solved,
                SCORES,
                "It drips.",
                "E3001");
    }

    static AttemptReport refused() {
        return silent(AttemptResult.REFUSED, NOW);
    }

    static AttemptReport callLater(Instant at) {
        return new AttemptReport(
                FollowUpChannel.PHONE,
                AttemptResult.CALL_LATER,
                at,
                at.plus(Duration.ofDays(1)),
                null,
                null,
                "",
                "E3001");
    }

    static AttemptReport silent(AttemptResult result, Instant at) {
        return silent(FollowUpChannel.PHONE, result, at);
    }

    static AttemptReport silent(FollowUpChannel channel, AttemptResult result, Instant at) {
        return new AttemptReport(channel, result, at, null, null, null, "", "E3001");
    }

    /** Closed though nobody was reached. */
    static FollowUps unreachable() {
        var it = planned();
        it = after(it, silent(FollowUpChannel.PHONE, AttemptResult.NO_ANSWER, Instant.parse("2026-03-06T09:00:00Z")));
        it = after(it, silent(FollowUpChannel.PHONE, AttemptResult.NO_ANSWER, Instant.parse("2026-03-06T14:00:00Z")));
        return after(it, silent(FollowUpChannel.EMAIL, AttemptResult.NO_ANSWER, Instant.parse("2026-03-07T14:00:00Z")));
    }
}
