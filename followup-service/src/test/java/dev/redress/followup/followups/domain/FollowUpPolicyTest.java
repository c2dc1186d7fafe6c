package dev.redress.followup.followups.domain;

import static dev.redress.followup.followups.domain.GivenFollowUps.BANDS;
import static dev.redress.followup.followups.domain.GivenFollowUps.POLICY;
import static dev.redress.followup.followups.domain.GivenFollowUps.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.followups.domain.FollowUpPolicy.Band;
import dev.redress.followup.followups.domain.FollowUpPolicy.Group;
import dev.redress.followup.followups.domain.FollowUpPolicy.PlanRule;
import dev.redress.followup.followups.domain.FollowUpPolicy.ReopeningRule;
import dev.redress.followup.followups.domain.FollowUpPolicy.SurveyRule;
import dev.redress.followup.followups.domain.FollowUpPolicy.UnreachableRule;
import dev.redress.followup.followups.domain.FollowUpPolicy.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpPolicyTest {
    private static final PlanRule REST = new PlanRule("rest", When.ALWAYS, Duration.ofDays(5));
    private static final List<Group> GROUPS =
            List.of(new Group("KEY", List.of("cu-1", "cu-2")), new Group("PRESS", List.of("cu-2")));

    private static FollowUpPolicy with(List<PlanRule> plan, List<Group> groups) {
        return new FollowUpPolicy(ZoneOffset.UTC, plan, groups, UNREACHABLE, POLICY.survey(), POLICY.reopening());
    }

    private static FollowUpPolicy with(PlanRule... plan) {
        return with(List.of(plan), GROUPS);
    }

    private static FollowUpPolicy with(UnreachableRule rule) {
        return GivenFollowUps.policy(ZoneOffset.UTC, rule);
    }

    private static FollowUpPolicy with(SurveyRule survey, ReopeningRule reopening) {
        return new FollowUpPolicy(ZoneOffset.UTC, POLICY.plan(), List.of(), UNREACHABLE, survey, reopening);
    }

    private static PlanRule rule(String id, When when) {
        return new PlanRule(id, when, Duration.ofDays(1));
    }

    private static When of(String... customers) {
        return new When(List.of(), List.of(), List.of(), List.of(customers));
    }

    private static UnreachableRule unreachable(int attempts, Duration apart, int bands, int channels, Band... all) {
        return new UnreachableRule(attempts, apart, List.of(all), bands, channels);
    }

    private static Band band(String name, String from, String to) {
        return new Band(name, LocalTime.parse(from), LocalTime.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "cu-9, '',  false, false, ''",
        "cu-9, old, false, false, RETURNING",
        "cu-9, '',  true,  false, RETURNING",
        "cu-9, '',  false, true,  CONFIDENTIAL",
        "cu-9, old, true,  true,  CONFIDENTIAL RETURNING",
        "cu-1, '',  false, false, KEY",
        "cu-2, '',  true,  false, KEY PRESS RETURNING"
    })
    void knowsWhatACustomerIs(
            String customer, String follows, boolean reopened, boolean confidential, String expected) {
        var complaint = new ComplaintFacts("26-1", customer, Instant.EPOCH, "zh", follows, confidential);

        assertThat(String.join(" ", with(List.of(REST), GROUPS).customer(complaint, reopened)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "S1, HELP,    REJECTED, KEY,       all",
        "S2, HELP,    REJECTED, KEY,       rest",
        "S1, CONSULT, REJECTED, KEY,       rest",
        "S1, HELP,    RESOLVED, KEY,       rest",
        "S1, HELP,    REJECTED, PRESS,     rest",
        "S1, HELP,    REJECTED, '',        rest",
        "S3, HELP,    REJECTED, RETURNING, some",
        "S4, VENT,    RESOLVED, PRESS,     rest",
        "S4, VENT,    RESOLVED, RETURNING, some",
        "S4, VENT,    RESOLVED, KEY,       some"
    })
    void takesTheFirstRuleOfWhichAllHolds(
            ComplaintSeverity severity, ComplaintKind kind, CycleEnd after, String customer, String expected) {
        var all = new When(
                List.of(ComplaintSeverity.S1), List.of(ComplaintKind.HELP), List.of(CycleEnd.REJECTED), List.of("KEY"));
        var some = new When(
                List.of(ComplaintSeverity.S3, ComplaintSeverity.S4), List.of(), List.of(), List.of("KEY", "RETURNING"));
        var policy = with(rule("all", all), rule("some", some), REST);

        assertThat(policy.rule(new TriageFacts(severity, kind, "D"), after, Set.of(customer))
                        .id())
                .isEqualTo(expected);
    }

    @Test
    void setsTheTimeByTheRuleAndSaysWhich() {
        var grave = FollowUps.unheard("c");
        grave = grave.after(grave.received(GivenFollowUps.complaint()));
        grave = grave.after(grave.triaged(new TriageFacts(ComplaintSeverity.S1, ComplaintKind.VALID, "D")));

        var plan = grave.after(grave.caseEnded(
                        1,
                        CycleEnd.RESOLVED,
                        GivenFollowUps.ENDED,
                        "redress",
                        GivenFollowUps.context(GivenFollowUps.NOW)))
                .latest()
                .plan();

        assertThat(plan.dueAt()).isEqualTo(GivenFollowUps.ENDED.plus(Duration.ofDays(2)));
        assertThat(plan.rule()).isEqualTo("grave");
        assertThat(plan.policyVersion()).isEqualTo(7);
        assertThat(plan.plannedAt()).isEqualTo(GivenFollowUps.NOW);
    }

    static Stream<Arguments> broken() {
        var noBand = unreachable(3, Duration.ZERO, 1, 1);
        var day = band("DAY", "08:00", "18:00");
        return Stream.of(
                Arguments.of(with(List.of(), List.of()), "plan needed"),
                Arguments.of(with(rule("a", of("KEY"))), "plan[0].when not-for-all"),
                Arguments.of(with(rule("a", When.ALWAYS), REST), "plan[0].when hides-others"),
                Arguments.of(with(rule("rest", of("KEY")), REST), "plan[1].id repeated"),
                Arguments.of(with(rule("a", of("KEY", "NOBODY")), REST), "plan[0].when.customers[1] unknown"),
                Arguments.of(with(new PlanRule("a", When.ALWAYS, Duration.ofSeconds(-1))), "plan[0].due out-of-range"),
                Arguments.of(with(new PlanRule("a", When.ALWAYS, Duration.ofDays(366))), "plan[0].due out-of-range"),
                Arguments.of(with(List.of(REST), List.of(GROUPS.get(0), GROUPS.get(0))), "groups[1].name repeated"),
                Arguments.of(
                        with(List.of(REST), List.of(new Group("RETURNING", List.of()))), "groups[0].name repeated"),
                Arguments.of(with(noBand), "unreachable.bands needed"),
                Arguments.of(with(unreachable(0, Duration.ZERO, 1, 1, day)), "unreachable.attempts out-of-range"),
                Arguments.of(with(unreachable(21, Duration.ZERO, 1, 1, day)), "unreachable.attempts out-of-range"),
                Arguments.of(with(unreachable(3, Duration.ofMillis(-1), 1, 1, day)), "unreachable.apart out-of-range"),
                Arguments.of(with(unreachable(3, Duration.ZERO, 2, 1, day)), "unreachable.bandsNeeded out-of-range"),
                Arguments.of(with(unreachable(3, Duration.ZERO, 1, 0, day)), "unreachable.channelsNeeded out-of-range"),
                Arguments.of(
                        with(unreachable(3, Duration.ZERO, 1, 13, day)), "unreachable.channelsNeeded out-of-range"),
                Arguments.of(
                        with(unreachable(3, Duration.ZERO, 1, 1, band("DAY", "18:00", "18:00"))),
                        "unreachable.bands[0].to wrong-order"),
                Arguments.of(
                        with(unreachable(3, Duration.ZERO, 1, 1, day, band("DAY", "18:00", "19:00"))),
                        "unreachable.bands[1].name repeated"),
                Arguments.of(
                        with(unreachable(3, Duration.ZERO, 1, 1, day, band("LATE", "17:59", "19:00"))),
                        "unreachable.bands[1].from overlap"),
                Arguments.of(
                        with(new SurveyRule(Duration.ZERO, 2), POLICY.reopening()), "survey.linkLife out-of-range"),
                Arguments.of(
                        with(new SurveyRule(Duration.ofDays(1), 5), POLICY.reopening()),
                        "survey.dissatisfiedAt out-of-range"),
                Arguments.of(
                        with(POLICY.survey(), new ReopeningRule(Duration.ofDays(-1), List.of())),
                        "reopening.window out-of-range"),
                Arguments.of(
                        with(POLICY.survey(), new ReopeningRule(Duration.ZERO, List.of(0))),
                        "reopening.levelFloors[0] out-of-range"),
                Arguments.of(
                        with(POLICY.survey(), new ReopeningRule(Duration.ZERO, List.of(1, 5))),
                        "reopening.levelFloors[1] out-of-range"),
                Arguments.of(
                        with(POLICY.survey(), new ReopeningRule(Duration.ZERO, List.of(2, 1))),
                        "reopening.levelFloors[1] wrong-order"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void saysWhatIsWrongWithAPolicy(FollowUpPolicy policy, String fault) {
        assertThat(policy.faults()).map(it -> it.field() + " " + it.code()).containsExactly(fault);
    }

    @Test
    void findsNothingWrongWithWhatCanBeUsed() {
        assertThat(POLICY.faults()).isEmpty();
        assertThat(with(rule("a", of("KEY", "PRESS", "RETURNING", "CONFIDENTIAL")), REST)
                        .faults())
                .isEmpty();
        assertThat(with(unreachable(1, Duration.ZERO, 1, 1, band("A", "08:00", "09:00"), band("B", "09:00", "10:00")))
                        .faults())
                .isEmpty();
        assertThat(with(new SurveyRule(Duration.ofMillis(1), 0), new ReopeningRule(Duration.ZERO, List.of()))
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "99, 4"})
    void takesTheLastFloorForAllThatComeAfter(int reopening, int floor) {
        assertThat(new ReopeningRule(Duration.ZERO, List.of(1, 2, 4)).levelFloor(reopening))
                .isEqualTo(floor);
        assertThat(new ReopeningRule(Duration.ZERO, List.of()).levelFloor(reopening))
                .isZero();
    }

    @Test
    void findsTheNextBandAlsoWhereClocksAreChanged() {
        // On 29 March 2026 the clocks in Berlin go from 02:00 to 03:00.
        var berlin = ZoneId.of("Europe/Berlin");
        var night = List.of(band("NIGHT", "02:15", "02:45"));
        var policy = GivenFollowUps.policy(berlin, new UnreachableRule(1, Duration.ZERO, night, 1, 1));

        assertThat(policy.inBand(Instant.parse("2026-03-28T02:00:00Z"))).isEqualTo("2026-03-29T01:15:00Z");
        assertThat(GivenFollowUps.policy(berlin, new UnreachableRule(1, Duration.ZERO, BANDS, 1, 1))
                        .inBand(Instant.parse("2026-03-28T22:00:00Z")))
                .isEqualTo("2026-03-29T06:00:00Z");
    }
}
