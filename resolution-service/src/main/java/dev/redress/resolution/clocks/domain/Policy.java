package dev.redress.resolution.clocks.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must be done by when, who must agree to what, and how long we wait for a customer.
 *
 * @param order policies are tried in ascending order
 * @param calendar id of the calendar that its limits count by
 * @param limits a metric without one has no clock
 * @param plan who hears of clocks that run out
 * @param plans other plans for some metrics
 * @param pauseCap how much of a clock may be paused altogether, by the clock on the wall; absent when there is no limit
 * @param secondInvestigatorFrom estimated loss from which on a second person investigates; absent for never
 * @param approvals whoever proposes, others must agree
 * @param paymentConfirmationFrom amount from which on a second person confirms a payment; absent for never
 * @param silence absent when a customer who does not answer is waited for without end
 * @param actionWindow how long after a corrective action its effect is looked at
 * @param rounds after so many declined proposals the mediation board has it
 * @param lateEntry how far back a handler may date what they put on record
 * @param takeOver how old a complaint may be when it comes in; an older one is taken over
 */
@RecordBuilder
public record Policy(
        String id,
        int version,
        int order,
        String calendar,
        PolicyCondition when,
        List<Limit> limits,
        EscalationPlan plan,
        List<MetricPlan> plans,
        Duration pauseCap,
        MoneyThreshold secondInvestigatorFrom,
        List<ApprovalLimit> approvals,
        MoneyThreshold paymentConfirmationFrom,
        Silence silence,
        Board board,
        Duration actionWindow,
        int rounds,
        Duration lateEntry,
        Duration takeOver)
        implements PolicyBuilder.With {

    /** How long one thing may take. */
    public record Limit(Metric metric, Target target) {}

    /** Who hears of one metric's clocks that run out. */
    public record MetricPlan(Metric metric, EscalationPlan plan) {}

    /**
     * Who must agree to a remedy.
     *
     * @param kind of the remedy; empty for any
     * @param severity of the complaint; empty for any
     * @param from amount from which on it holds; absent for any, also for what is not money
     * @param level at which the approvers decide: 0 handler, 1 lead, 2 department head, 3 complaint manager, 4 board
     * @param approvers how many must agree, 1 or 2
     */
    public record ApprovalLimit(String kind, String severity, MoneyThreshold from, int level, int approvers) {

        boolean holdsFor(String wantedKind, String wantedSeverity) {
            return (kind.isEmpty() || kind.equals(wantedKind))
                    && (severity.isEmpty() || severity.equals(wantedSeverity));
        }
    }

    /**
     * What happens when a customer does not answer.
     *
     * @param remindAfter when they are reminded, from the question on; ascending
     * @param closeAfter when the case is closed, from the question on
     */
    public record Silence(List<Duration> remindAfter, Duration closeAfter) {
        public Silence {
            remindAfter = List.copyOf(remindAfter);
        }
    }

    /**
     * The mediation board.
     *
     * @param quorum how many members must vote
     * @param deadline how long it has, by the clock on the wall
     */
    public record Board(int quorum, Duration deadline) {}

    public Policy {
        limits = List.copyOf(limits);
        plans = List.copyOf(plans);
        approvals = List.copyOf(approvals);
    }

    public VersionRef edition() {
        return new VersionRef(id, version);
    }

    /** How long this may take; empty when there is no limit. */
    public Optional<Target> limit(Metric metric) {
        return limits.stream()
                .filter(it -> it.metric() == metric)
                .map(Limit::target)
                .findFirst();
    }

    /** Who hears when such a clock runs out. */
    public EscalationPlan plan(Metric metric) {
        return plans.stream()
                .filter(it -> it.metric() == metric)
                .map(MetricPlan::plan)
                .findFirst()
                .orElse(plan);
    }

    /** Who must agree to a remedy that is not money: of all limits that hold, the one that asks for most. */
    public Optional<ApprovalLimit> approval(String kind, String severity) {
        return holding(kind, severity).filter(it -> it.from() == null).max(ASKS_FOR_MORE);
    }

    /** Who must agree to a remedy of that amount: of all limits that hold, the one that asks for most. */
    public Optional<ApprovalLimit> approval(String kind, String severity, long minor, String currency) {
        return holding(kind, severity)
                .filter(it -> it.from() == null || it.from().reachedBy(minor, currency))
                .max(ASKS_FOR_MORE);
    }

    private static final Comparator<ApprovalLimit> ASKS_FOR_MORE =
            Comparator.comparing(ApprovalLimit::level).thenComparing(ApprovalLimit::approvers);

    private Stream<ApprovalLimit> holding(String kind, String severity) {
        return approvals.stream().filter(it -> it.holdsFor(kind, severity));
    }

    /** What is wrong with it among these calendars. */
    public List<RuleFault> faults(List<String> calendars) {
        return PolicyFaults.of(this, calendars);
    }
}
