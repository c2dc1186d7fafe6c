package dev.redress.resolution.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which policy a case is handled under, and what its clocks are judged by. */
class RulebookTest {
    private static final Calendar CALENDAR = Worlds.always("ALWAYS", ZoneId.of("UTC"));
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private static Policy policy(String id, int version, int order, PolicyCondition when, int hours) {
        return new Policy(
                id,
                version,
                order,
                "ALWAYS",
                when,
                List.of(new Policy.Limit(Metric.RESOLUTION, Target.working(Duration.ofHours(hours)))),
                EscalationPlan.DEFAULT,
                List.of(new Policy.MetricPlan(Metric.TASK, EscalationPlan.NONE)),
                null,
                null,
                List.of(
                        new Policy.ApprovalLimit("", "", new MoneyThreshold(1000, "CNY"), 2, 1),
                        new Policy.ApprovalLimit("GIFT", "S1", null, 1, 2)),
                null,
                null,
                new Policy.Board(3, Duration.ofDays(5)),
                Duration.ofDays(30),
                3,
                Duration.ofDays(1),
                Duration.ofDays(1));
    }

    private static PolicyCondition when(List<String> codes, List<String> severities) {
        return new PolicyCondition(codes, severities, List.of(), List.of(), List.of());
    }

    private static final Rulebook BOOK = new Rulebook(
            List.of(CALENDAR, CALENDAR.withVersion(2)),
            List.of(
                    policy("DEFAULT", 1, 1, when(List.of("NONE"), List.of()), 40),
                    policy("GRAVE", 1, 20, when(List.of("A", "B"), List.of("S1")), 4),
                    policy("GRAVE", 2, 20, when(List.of("A", "B"), List.of("S1", "S2")), 8),
                    policy("PLAIN", 1, 30, when(List.of("A"), List.of()), 16)),
            "DEFAULT");

    @Test
    void takesTheFirstPolicyWhoseConditionsAllHold() {
        assertThat(BOOK.choose("A", "S2", "VALID", "OTHER", "X").policy().edition())
                .isEqualTo(new VersionRef("GRAVE", 2));
        assertThat(BOOK.choose("A", "S3", "VALID", "OTHER", "X").policy().id()).isEqualTo("PLAIN");
    }

    @Test
    void saysWhyItPassedOverTheOthers() {
        var choice = BOOK.choose("A", "S3", "VALID", "OTHER", "X");

        assertThat(choice.passedOver())
                .containsExactly(new PolicySelection.PassedOver(
                        new VersionRef("GRAVE", 2), "severity is S3, wanted is S1 or S2"));
        assertThat(choice.fallback()).isFalse();
    }

    @Test
    void fallsBackToTheDefaultAndSaysWhenNobodyKnowsTheCode() {
        var known = BOOK.choose("B", "S4", "VALID", "OTHER", "X");
        var strange = BOOK.choose("Z", "S1", "VALID", "OTHER", "X");

        assertThat(known.policy().id()).isEqualTo("DEFAULT");
        assertThat(known.fallback()).isFalse();
        assertThat(strange.policy().id()).isEqualTo("DEFAULT");
        assertThat(strange.fallback()).isTrue();
        assertThat(strange.passedOver()).hasSize(2);
    }

    @Test
    void judgesAClockByTheVersionsThatItRunsUnder() {
        var old = BOOK.policy(new VersionRef("GRAVE", 1)).orElseThrow();
        var key = Clock.Key.of(Metric.RESOLUTION, 1);
        var terms = BOOK.terms(old, Metric.RESOLUTION).orElseThrow();
        var clock = Clocks.NONE.after(Clock.start(key, START, terms)).find(key).orElseThrow();

        assertThat(BOOK.terms(clock)).isEqualTo(terms);
        assertThat(BOOK.terms(clock, BOOK.policy("GRAVE").orElseThrow()).target())
                .isEqualTo(Target.working(Duration.ofHours(8)));
        assertThat(BOOK.terms(old, Metric.TASK)).isEmpty();
    }

    @Test
    void keepsWhatWasAgreedOnUnderAnyPolicy() {
        var policy = BOOK.policy("PLAIN").orElseThrow();
        var key = new Clock.Key(Metric.TASK, 1, "t-1");
        var agreed = Target.until(START.plusSeconds(3600));
        var terms = BOOK.terms(policy, Metric.TASK, agreed);
        var clock = Clocks.NONE.after(Clock.start(key, START, terms)).find(key).orElseThrow();

        assertThat(terms.plan()).isEqualTo(EscalationPlan.NONE);
        assertThat(BOOK.terms(clock, BOOK.policy("GRAVE").orElseThrow()).target())
                .isEqualTo(agreed);
    }

    @Test
    void asksForTheApprovalThatAsksForMost() {
        var policy = BOOK.policy("PLAIN").orElseThrow();

        assertThat(policy.approval("GIFT", "S2")).isEmpty();
        assertThat(policy.approval("GIFT", "S1").orElseThrow().approvers()).isEqualTo(2);
        assertThat(policy.approval("GIFT", "S1", 1000, "CNY").orElseThrow().level())
                .isEqualTo(2);
        assertThat(policy.approval("REFUND", "S2", 999, "CNY")).isEmpty();
        assertThat(policy.approval("REFUND", "S2", 1, "USD")).isPresent();
    }
}
