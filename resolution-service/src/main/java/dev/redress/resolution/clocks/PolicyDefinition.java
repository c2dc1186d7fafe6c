package dev.redress.resolution.clocks;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.settings.Versioned;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Verdict;
import dev.redress.resolution.clocks.domain.EscalationPlan;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.MoneyThreshold;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.clocks.domain.PolicyCondition;
import dev.redress.resolution.clocks.domain.RuleFault;
import dev.redress.resolution.clocks.domain.Target;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A policy, as it is put, shown, and written in the file of the first start.
 *
 * @param id may be left out when putting; otherwise the same as in the path
 * @param version counted from 1 by the service. When putting: the version that was read, which is refused with 409 once there is a newer one; left out, the newest is replaced whatever it is
 * @param order policies are tried in ascending order; the first whose conditions all hold is taken
 * @param calendar id of the calendar that its limits count by, which must exist
 * @param when what it is for; anything when left out
 * @param limits how long things may take; what has no limit here has no clock
 * @param plan who hears of a clock that runs out. Left out: for RESOLUTION and STATUTORY level 0 at 75%, 1 and also 0 at 90%, 2 at due, 3 at 125%, 4 at 150%; for all others, as plans show, level 0 at 75%, 1 at due, 2 at 200%, and never the board
 * @param plans other plans for some metrics
 * @param pauseCap how much of a clock may be paused altogether, day and night, ISO 8601; no limit when left out
 * @param secondInvestigatorFrom estimated loss from which on a second person investigates; never when left out
 * @param approvals who must agree to a remedy; of all that hold, the one that asks for most decides
 * @param paymentConfirmationFrom amount from which on a second person confirms a payment; never when left out
 * @param silence what happens when a customer does not answer; left out, they are waited for without end
 * @param board the mediation board
 * @param actionWindow how long after a corrective action its effect is looked at, ISO 8601, such as P30D
 * @param rounds after so many declined proposals the mediation board has it; 3 when left out
 * @param lateEntry how far back a handler may date what they put on record, day and night, ISO 8601; P1D when left out. Further back needs a lead or someone higher, and a reason
 * @param takeOver how old a complaint may be when it comes in, day and night, ISO 8601; P1D when left out. An older one, and one from an import, is taken over: its clocks are true, and what should have been told before it came in is told once
 * @param definedAt when this version was defined; in answers only, ignored when putting
 * @param definedBy user id of the one who defined it, left out for what came with the service; in answers only, ignored when putting
 */
@Schema(name = "Policy")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyDefinition(
        @Pattern(regexp = Ruled.ID, message = Ruled.ID_IS) String id,
        @Positive Integer version,
        @NotNull Integer order,
        @NotNull @Size(max = 64) String calendar,
        @Valid WhenForm when,
        @NotEmpty List<@NotNull @Valid LimitForm> limits,
        List<@NotNull @Valid StepForm> plan,
        @Valid List<@NotNull @Valid MetricPlanForm> plans,
        Duration pauseCap,
        @Valid SumForm secondInvestigatorFrom,
        List<@NotNull @Valid ApprovalForm> approvals,
        @Valid SumForm paymentConfirmationFrom,
        @Valid SilenceForm silence,
        @NotNull @Valid BoardForm board,
        @NotNull Duration actionWindow,
        Integer rounds,
        Duration lateEntry,
        Duration takeOver,
        Instant definedAt,
        @Size(max = 200) String definedBy) {

    private static final int ROUNDS = 3;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String LEVEL = "0 handler, 1 lead, 2 department head, 3 complaint manager, 4 mediation board";

    /**
     * All must hold; a list that is left out or empty holds for any. What could never hold is refused.
     *
     * @param codes policy codes that triage gives
     * @param severities how grave it is, S1 being the gravest
     * @param natures whether it is a complaint, or asks to talk
     * @param categories what it is about
     * @param departments codes of departments that handle it; ones that the directory knows
     */
    @Schema(name = "PolicyConditions")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WhenForm(
            @Size(max = 100) List<@NotNull @Size(max = 64) String> codes,
            @Size(max = 100) List<Verdict.@NotNull Severity> severities,
            @Size(max = 100) List<Verdict.@NotNull Nature> natures,
            @Size(max = 100) List<Verdict.@NotNull Category> categories,
            @Size(max = 100) List<@NotNull @Size(max = 64) String> departments) {

        public static WhenForm of(PolicyCondition it) {
            return new WhenForm(
                    it.codes(),
                    it.severities().stream().map(Verdict.Severity::valueOf).toList(),
                    it.natures().stream().map(Verdict.Nature::valueOf).toList(),
                    it.categories().stream().map(Verdict.Category::valueOf).toList(),
                    it.departments());
        }

        PolicyCondition when() {
            return new PolicyCondition(
                    any(codes), names(severities), names(natures), names(categories), any(departments));
        }

        private static List<String> names(List<? extends Enum<?>> given) {
            return given == null ? List.of() : given.stream().map(Enum::name).toList();
        }

        private static List<String> any(List<String> given) {
            return requireNonNullElse(given, List.of());
        }
    }

    /**
     * How long something may take.
     *
     * @param metric which clock it is for
     * @param unit WORKING_TIME and WORKING_DAYS count by the calendar; CALENDAR_TIME counts day and night; CALENDAR_DAYS end so many dates later
     * @param time for units of time, ISO 8601, such as PT4H
     * @param days for units of days
     * @param dayRule how calendar days end; SAME_TIME when left out
     */
    @Schema(name = "PolicyLimit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitForm(
            @NotNull Metric metric, @NotNull Target.Unit unit, Duration time, Integer days, Target.DayRule dayRule) {

        public static LimitForm of(Policy.Limit it) {
            var target = it.target();
            var ofDays = target.days() > 0;
            return new LimitForm(
                    it.metric(),
                    target.unit(),
                    ofDays ? null : target.time(),
                    ofDays ? target.days() : null,
                    target.unit() == Target.Unit.CALENDAR_DAYS ? target.dayRule() : null);
        }

        Policy.Limit limit() {
            var rule = requireNonNullElse(dayRule, Target.DayRule.SAME_TIME);
            return new Policy.Limit(
                    metric,
                    new Target(unit, requireNonNullElse(time, Duration.ZERO), requireNonNullElse(days, 0), rule, null));
        }

        /** Fields that do not go with the unit. */
        List<RuleFault> outOfPlace(String path) {
            var ofDays = unit == Target.Unit.WORKING_DAYS || unit == Target.Unit.CALENDAR_DAYS;
            var found = new ArrayList<RuleFault>();
            if (ofDays && time != null) {
                found.add(misplaced(path + ".time"));
            }
            if (!ofDays && days != null) {
                found.add(misplaced(path + ".days"));
            }
            if (unit != Target.Unit.CALENDAR_DAYS && dayRule != null) {
                found.add(misplaced(path + ".dayRule"));
            }
            return found;
        }

        private RuleFault misplaced(String field) {
            return new RuleFault(field, "out-of-place", "does not go with " + unit);
        }
    }

    /**
     * Has a percent or an after.
     *
     * @param percent of what the target allows; below 100 it warns, from 100 on it escalates
     * @param after how much later than due, counted as the clock counts, ISO 8601
     * @param also other levels that a warning is for, though each has its own step or none; with a percent below 100 alone, because what escalates has one new owner
     */
    @Schema(name = "EscalationStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepForm(
            @Schema(description = LEVEL) @NotNull Integer level,
            Integer percent,
            Duration after,
            @Size(max = 4) List<@NotNull Integer> also) {

        public static List<StepForm> of(EscalationPlan plan) {
            return plan.steps().stream()
                    .map(it -> new StepForm(
                            it.level(),
                            it.after() == null ? it.percent() : null,
                            it.after(),
                            it.also().isEmpty() ? null : it.also()))
                    .toList();
        }

        static EscalationPlan plan(List<StepForm> steps) {
            return new EscalationPlan(steps.stream()
                    .map(it -> new EscalationPlan.Step(it.level, requireNonNullElse(it.percent, 0), it.after, it.also))
                    .toList());
        }
    }

    /**
     * An escalation plan for one metric.
     *
     * @param metric the clocks for which it holds
     * @param plan who hears of such a clock, step by step
     */
    @Schema(name = "MetricPlan")
    record MetricPlanForm(@NotNull Metric metric, @NotNull List<@NotNull @Valid StepForm> plan) {}

    /**
     * An amount of money.
     *
     * @param minor in the currency's smallest unit, such as cents or fen
     * @param currency ISO 4217 code
     */
    @Schema(name = "PolicySum")
    record SumForm(
            @NotNull Long minor, @NotNull @Size(max = 3) String currency) {

        public static SumForm of(MoneyThreshold it) {
            return it == null ? null : new SumForm(it.minor(), it.currency());
        }

        static MoneyThreshold sum(SumForm it) {
            return it == null ? null : new MoneyThreshold(it.minor, it.currency);
        }
    }

    /**
     * Who must agree to a remedy.
     *
     * @param kind kind of remedy; any when left out
     * @param severity severity of the complaint; any when left out
     * @param from amount from which on it holds; left out, it holds for any, and for what is not money. An amount in another currency always reaches it
     * @param approvers how many must agree, 1 or 2
     */
    @Schema(name = "ApprovalLimit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApprovalForm(
            Remedy.Kind kind,
            Verdict.Severity severity,
            @Valid SumForm from,

            @Schema(description = "Level at which the approvers decide: " + LEVEL) @NotNull
            Integer level,

            @NotNull Integer approvers) {

        public static ApprovalForm of(Policy.ApprovalLimit it) {
            return new ApprovalForm(
                    it.kind().isEmpty() ? null : Remedy.Kind.valueOf(it.kind()),
                    it.severity().isEmpty() ? null : Verdict.Severity.valueOf(it.severity()),
                    SumForm.of(it.from()),
                    it.level(),
                    it.approvers());
        }

        Policy.ApprovalLimit approval() {
            return new Policy.ApprovalLimit(
                    kind == null ? "" : kind.name(),
                    severity == null ? "" : severity.name(),
                    SumForm.sum(from),
                    level,
                    approvers);
        }
    }

    /**
     * What happens when a customer does not answer.
     *
     * @param remindAfter when the customer is reminded, counted from the question on, ascending, ISO 8601
     * @param closeAfter when the case is closed, counted from the question on, after the last reminder
     */
    @Schema(name = "Silence")
    record SilenceForm(
            @NotNull @Size(max = 10) List<@NotNull Duration> remindAfter,
            @NotNull Duration closeAfter) {}

    /**
     * What the mediation board needs.
     *
     * @param quorum how many members must vote
     * @param deadline how long it has, day and night, ISO 8601
     */
    @Schema(name = "Board")
    record BoardForm(@NotNull Integer quorum, @NotNull Duration deadline) {}

    /** Codes of the departments that it is for; none for any. */
    public List<String> departments() {
        return when == null ? List.of() : WhenForm.any(when.departments());
    }

    public static PolicyDefinition of(Versioned<Policy> defined) {
        var it = defined.value();
        return new PolicyDefinition(
                it.id(),
                defined.version(),
                it.order(),
                it.calendar(),
                WhenForm.of(it.when()),
                it.limits().stream().map(LimitForm::of).toList(),
                StepForm.of(it.plan()),
                it.plans().stream()
                        .map(each -> new MetricPlanForm(each.metric(), StepForm.of(each.plan())))
                        .toList(),
                it.pauseCap(),
                SumForm.of(it.secondInvestigatorFrom()),
                it.approvals().stream().map(ApprovalForm::of).toList(),
                SumForm.of(it.paymentConfirmationFrom()),
                it.silence() == null
                        ? null
                        : new SilenceForm(
                                it.silence().remindAfter(), it.silence().closeAfter()),
                new BoardForm(it.board().quorum(), it.board().deadline()),
                it.actionWindow(),
                it.rounds(),
                it.lateEntry(),
                it.takeOver(),
                defined.definedAt(),
                defined.shipped() ? null : defined.by());
    }

    /**
     * The policy that is meant.
     *
     * @param calendars ids of those there are
     * @throws dev.redress.chassis.web.Problem naming the fields with which it cannot be used
     */
    public Policy policy(String code, Collection<String> calendars) {
        var policy = new Policy(
                code,
                0,
                order,
                calendar,
                when == null ? PolicyCondition.ALWAYS : when.when(),
                limits.stream().map(LimitForm::limit).toList(),
                plan == null ? EscalationPlan.DEFAULT : StepForm.plan(plan),
                plan == null ? EscalationPlan.defaults(ownPlans()) : ownPlans(),
                pauseCap,
                SumForm.sum(secondInvestigatorFrom),
                requireNonNullElse(approvals, List.<ApprovalForm>of()).stream()
                        .map(ApprovalForm::approval)
                        .toList(),
                SumForm.sum(paymentConfirmationFrom),
                silence == null ? null : new Policy.Silence(silence.remindAfter(), silence.closeAfter()),
                new Policy.Board(board.quorum(), board.deadline()),
                actionWindow,
                requireNonNullElse(rounds, ROUNDS),
                requireNonNullElse(lateEntry, A_DAY),
                requireNonNullElse(takeOver, A_DAY));
        var faults = new ArrayList<RuleFault>();
        for (var i = 0; i < limits.size(); i++) {
            faults.addAll(limits.get(i).outOfPlace("limits[" + i + "]"));
        }
        faults.addAll(policy.faults(List.copyOf(calendars)));
        Ruled.refuse(faults);
        return policy;
    }

    private List<Policy.MetricPlan> ownPlans() {
        return requireNonNullElse(plans, List.<MetricPlanForm>of()).stream()
                .map(it -> new Policy.MetricPlan(it.metric(), StepForm.plan(it.plan())))
                .toList();
    }
}
