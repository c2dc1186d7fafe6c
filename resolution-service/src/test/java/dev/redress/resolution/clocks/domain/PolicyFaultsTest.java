package dev.redress.resolution.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFaultsTest {
    private static final List<String> CALENDARS = List.of("CN-2026");
    private static final Target TWO_HOURS = Target.working(Duration.ofHours(2));

    /** The least that a policy needs. */
    private static final Policy POLICY = new Policy(
            "STANDARD",
            1,
            10,
            "CN-2026",
            PolicyCondition.ALWAYS,
            List.of(new Policy.Limit(Metric.FIRST_RESPONSE, TWO_HOURS)),
            EscalationPlan.DEFAULT,
            List.of(),
            null,
            null,
            List.of(),
            null,
            null,
            new Policy.Board(3, Duration.ofDays(5)),
            Duration.ofDays(30),
            3,
            Duration.ofDays(1),
            Duration.ofDays(1));

    private static Policy limited(Target target) {
        return POLICY.withLimits(List.of(new Policy.Limit(Metric.RESOLUTION, target)));
    }

    private static Policy planned(EscalationPlan.Step... steps) {
        return POLICY.withPlan(new EscalationPlan(List.of(steps)));
    }

    private static Policy approvedBy(int level, int approvers) {
        return POLICY.withApprovals(List.of(new Policy.ApprovalLimit("", "", null, level, approvers)));
    }

    private static Policy silent(Duration close, Duration... reminders) {
        return POLICY.withSilence(new Policy.Silence(List.of(reminders), close));
    }

    @Test
    void findsNothingWrongWithTheLeastPolicyThatThereIs() {
        assertThat(POLICY.faults(CALENDARS)).isEmpty();
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of("one day", limited(Target.workingDays(1))),
                Arguments.of("366 days", limited(Target.calendarDays(366, Target.DayRule.END_OF_DAY))),
                Arguments.of("a millisecond", limited(Target.working(Duration.ofMillis(1)))),
                Arguments.of("366 days of time", limited(Target.physical(Duration.ofDays(366)))),
                Arguments.of(
                        "a warning for all",
                        planned(EscalationPlan.Step.at(0, 99).also(1, 2, 3, 4))),
                Arguments.of("a step at 1%", planned(EscalationPlan.Step.at(0, 1))),
                Arguments.of("a step at 1000%", planned(EscalationPlan.Step.at(4, 1000))),
                Arguments.of("a step at due", planned(EscalationPlan.Step.after(2, Duration.ZERO))),
                Arguments.of("nobody hears", POLICY.withPlan(EscalationPlan.NONE)),
                Arguments.of("approval by one handler", approvedBy(0, 1)),
                Arguments.of("approval by two of the board", approvedBy(4, 2)),
                Arguments.of("no reminder", silent(Duration.ofMillis(1))),
                Arguments.of("reminders in order", silent(Duration.ofDays(7), Duration.ofDays(2), Duration.ofDays(4))),
                Arguments.of("from nothing on", POLICY.withPaymentConfirmationFrom(new MoneyThreshold(0, "CNY"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounds")
    void takesWhatLiesOnABound(String what, Policy policy) {
        assertThat(policy.faults(CALENDARS)).isEmpty();
    }

    private static Arguments wrong(Policy policy, String field, String code) {
        return Arguments.of(field, code, policy);
    }

    static Stream<Arguments> faults() {
        var dollar = new MoneyThreshold(-1, "USD");
        return Stream.of(
                wrong(POLICY.withCalendar("CN-2025"), "calendar", "unknown"),
                wrong(limited(Target.workingDays(0)), "limits[0].days", "range"),
                wrong(limited(Target.workingDays(367)), "limits[0].days", "range"),
                wrong(limited(Target.calendarDays(-1, Target.DayRule.SAME_TIME)), "limits[0].days", "range"),
                wrong(limited(Target.working(Duration.ZERO)), "limits[0].time", "not-positive"),
                wrong(limited(Target.physical(Duration.ofHours(-1))), "limits[0].time", "not-positive"),
                wrong(limited(Target.physical(Duration.ofDays(366).plusMillis(1))), "limits[0].time", "range"),
                wrong(limited(Target.until(Instant.EPOCH)), "limits[0].unit", "out-of-place"),
                wrong(
                        POLICY.withLimits(List.of(
                                new Policy.Limit(Metric.RESOLUTION, TWO_HOURS),
                                new Policy.Limit(Metric.RESOLUTION, TWO_HOURS))),
                        "limits[1].metric",
                        "repeated"),
                wrong(planned(EscalationPlan.Step.at(5, 100)), "plan[0].level", "range"),
                wrong(planned(EscalationPlan.Step.at(-1, 100)), "plan[0].level", "range"),
                wrong(planned(EscalationPlan.Step.at(0, 0)), "plan[0].percent", "range"),
                wrong(planned(EscalationPlan.Step.at(0, 1001)), "plan[0].percent", "range"),
                wrong(planned(EscalationPlan.Step.after(0, Duration.ofMinutes(-1))), "plan[0].after", "negative"),
                wrong(
                        planned(new EscalationPlan.Step(0, 100, Duration.ofMinutes(1), List.of())),
                        "plan[0].after",
                        "out-of-place"),
                wrong(planned(EscalationPlan.Step.at(1, 90).also(0, 1)), "plan[0].also[1]", "repeated"),
                wrong(planned(EscalationPlan.Step.at(1, 90).also(5)), "plan[0].also[0]", "range"),
                wrong(planned(EscalationPlan.Step.at(2, 100).also(0)), "plan[0].also[0]", "out-of-place"),
                wrong(
                        planned(EscalationPlan.Step.at(1, 90), EscalationPlan.Step.at(1, 100)),
                        "plan[1].level",
                        "repeated"),
                wrong(
                        POLICY.withPlans(List.of(
                                new Policy.MetricPlan(Metric.RESOLUTION, EscalationPlan.NONE),
                                new Policy.MetricPlan(Metric.RESOLUTION, EscalationPlan.NONE))),
                        "plans[1].metric",
                        "repeated"),
                wrong(
                        POLICY.withPlans(List.of(new Policy.MetricPlan(
                                Metric.RESOLUTION, new EscalationPlan(List.of(EscalationPlan.Step.at(9, 100)))))),
                        "plans[0].plan[0].level",
                        "range"),
                wrong(POLICY.withPauseCap(Duration.ZERO), "pauseCap", "not-positive"),
                wrong(POLICY.withSecondInvestigatorFrom(dollar), "secondInvestigatorFrom.minor", "negative"),
                wrong(POLICY.withPaymentConfirmationFrom(dollar), "paymentConfirmationFrom.minor", "negative"),
                wrong(
                        POLICY.withPaymentConfirmationFrom(new MoneyThreshold(1, "RMB")),
                        "paymentConfirmationFrom.currency",
                        "unknown"),
                wrong(approvedBy(5, 1), "approvals[0].level", "range"),
                wrong(approvedBy(1, 0), "approvals[0].approvers", "range"),
                wrong(approvedBy(1, 3), "approvals[0].approvers", "range"),
                wrong(
                        POLICY.withApprovals(List.of(new Policy.ApprovalLimit("", "", dollar, 1, 1))),
                        "approvals[0].from.minor",
                        "negative"),
                wrong(silent(Duration.ZERO), "silence.closeAfter", "order"),
                wrong(silent(Duration.ofDays(2), Duration.ofDays(2)), "silence.closeAfter", "order"),
                wrong(silent(Duration.ofDays(7), Duration.ZERO), "silence.remindAfter[0]", "order"),
                wrong(
                        silent(Duration.ofDays(7), Duration.ofDays(2), Duration.ofDays(2)),
                        "silence.remindAfter[1]",
                        "order"),
                wrong(POLICY.withBoard(new Policy.Board(0, Duration.ofDays(1))), "board.quorum", "range"),
                wrong(POLICY.withBoard(new Policy.Board(1, Duration.ZERO)), "board.deadline", "not-positive"),
                wrong(POLICY.withActionWindow(Duration.ofDays(-1)), "actionWindow", "not-positive"),
                wrong(POLICY.withRounds(0), "rounds", "range"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void namesTheFieldAndTheFault(String field, String code, Policy policy) {
        assertThat(policy.faults(CALENDARS)).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo(field);
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.message()).isNotBlank();
        });
    }

    @Test
    void namesAllFaultsAtOnce() {
        UnaryOperator<Policy> spoilt = it -> it.withCalendar("").withRounds(0).withActionWindow(Duration.ZERO);

        assertThat(spoilt.apply(POLICY).faults(CALENDARS))
                .extracting(RuleFault::field)
                .containsExactly("calendar", "actionWindow", "rounds");
    }
}
