package dev.redress.followup.domain;

import dev.redress.followup.domain.Policy.Band;
import dev.redress.followup.domain.Policy.PlanRule;
import dev.redress.followup.domain.Policy.ReopeningRule;
import dev.redress.followup.domain.Policy.SurveyRule;
import dev.redress.followup.domain.Policy.UnreachableRule;
import dev.redress.followup.domain.Policy.When;
import dev.redress.followup.domain.staff.Department;
import dev.redress.followup.domain.staff.Person;
import dev.redress.followup.domain.staff.Role;
import dev.redress.followup.domain.staff.Roster;
import dev.redress.followup.domain.staff.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What tests begin with. */
final class Given {
    static final Instant ENDED = Instant.parse("2026-03-05T15:10:00Z");
    static final Instant NOW = Instant.parse("2026-03-08T15:30:00Z");
    static final Scores SCORES = new Scores(4, 3, 5);
    static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    static final List<Band> BANDS = List.of(
            new Band("MORNING", LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new Band("AFTERNOON", LocalTime.of(12, 0), LocalTime.of(18, 0)),
            new Band("EVENING", LocalTime.of(18, 0), LocalTime.of(21, 0)));
    static final UnreachableRule UNREACHABLE = new UnreachableRule(3, Duration.ofHours(4), BANDS, 2, 2);
    static final Policy POLICY = policy(ZoneOffset.UTC, UNREACHABLE);

    /** Three who ask; one who asks and is of the department where causes lie in these tests; one who handles. */
    static final List<Person> PEOPLE = List.of(
            asker("E3001", "FOLLOWUP"),
            asker("E3002", "FOLLOWUP"),
            asker("E3003", "FOLLOWUP"),
            asker("E3009", "HOTLINE"),
            person("E2011", Role.HANDLER, "AFTER_SALES", List.of(), true));

    static final List<Department> DEPARTMENTS =
            List.of(department("FOLLOWUP", ""), department("SERVICE", ""), department("HOTLINE", "SERVICE"));

    private Given() {}

    static Policy policy(ZoneId zone, UnreachableRule unreachable) {
        return new Policy(
                zone,
                List.of(
                        new PlanRule("grave", severity(Severity.S1), Duration.ofDays(2)),
                        new PlanRule("standard", When.ALWAYS, Duration.ofDays(5))),
                List.of(),
                unreachable,
                new SurveyRule(Duration.ofDays(14), 2),
                new ReopeningRule(Duration.ofDays(30), List.of(1, 2)));
    }

    static When severity(Severity it) {
        return new When(List.of(it), List.of(), List.of(), List.of());
    }

    static Person asker(String code, String department, Person.Absence... absences) {
        return person(code, Role.FOLLOWUP, department, List.of(absences), true);
    }

    static Person person(String code, Role role, String department, List<Person.Absence> absences, boolean active) {
        return new Person(code, code, List.of(role), department, 0, absences, "", active);
    }

    static Person.Absence away(String from, String to) {
        return new Person.Absence(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Department department(String code, String parent) {
        return new Department(code, code, code, parent, true);
    }

    static Ground ground(Instant now) {
        return ground(PEOPLE, Map.of(), now);
    }

    static Ground ground(List<Person> people, Map<String, Integer> load, Instant now) {
        return ground(POLICY, people, load, now);
    }

    static Ground ground(Policy policy, List<Person> people, Map<String, Integer> load, Instant now) {
        var roster = new Roster(Staff.of(people, DEPARTMENTS), load);
        return new Ground(policy, 7, roster, Duration.ofMinutes(1), LOOK_AGAIN, now);
    }

    static Complaint complaint() {
        return new Complaint("26-0000017-5", "cu-1", Instant.parse("2026-03-02T08:15:30Z"), "zh", "", false);
    }

    /** Received and triaged. */
    static Visits known() {
        var it = Visits.unheard("c");
        var received = it.after(it.received(complaint()));
        return received.after(received.triaged(new Verdict(Severity.S3, Kind.VALID, "AFTER_SALES")));
    }

    /** Handled by E2011, and resolved. */
    static Visits planned() {
        return planned(ground(ENDED));
    }

    static Visits planned(Ground ground) {
        var it = known();
        var handled = it.after(it.handlerChanged("AFTER_SALES", "E2011", ground));
        return handled.after(handled.caseEnded(1, After.RESOLVED, ENDED, "E2011", ground));
    }

    /** The next cycle has ended. */
    static Visits again(Visits reopened, Instant endedAt) {
        var cycle = reopened.latest().cycle() + 1;
        return reopened.after(reopened.caseEnded(cycle, After.REJECTED, endedAt, "E2011", ground(endedAt)));
    }

    static Visits after(Visits before, Report report) {
        return before.after(before.attempt(before.latest().cycle(), report, ground(NOW)));
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
        return silent(Channel.PHONE, result, at);
    }

    static Report silent(Channel channel, Result result, Instant at) {
        return new Report(channel, result, at, null, null, null, "", "E3001");
    }

    /** Closed though nobody was reached. */
    static Visits unreachable() {
        var it = planned();
        it = after(it, silent(Channel.PHONE, Result.NO_ANSWER, Instant.parse("2026-03-06T09:00:00Z")));
        it = after(it, silent(Channel.PHONE, Result.NO_ANSWER, Instant.parse("2026-03-06T14:00:00Z")));
        return after(it, silent(Channel.EMAIL, Result.NO_ANSWER, Instant.parse("2026-03-07T14:00:00Z")));
    }
}
