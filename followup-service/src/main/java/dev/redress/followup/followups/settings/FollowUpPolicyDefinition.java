package dev.redress.followup.followups.settings;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.Problem;
import dev.redress.followup.followups.domain.ComplaintKind;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.FollowUpLimits;
import dev.redress.followup.followups.domain.FollowUpPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The follow-up policy, as it is put, shown, and written in the file of the first start.
 *
 * @param version counted from 1 by the service. When putting: the version that was read, which is refused with 409 once
 *     there is a newer one; left out, the newest is replaced whatever it is
 * @param zone time zone of the tz database, such as Asia/Shanghai: of days and bands
 * @param plan when customers are asked: tried in order, the first that holds is taken; the last must hold for all
 * @param groups groups of customers, for rules of their own; none when left out
 * @param unreachable when to give up
 * @param survey what the answers of a customer mean
 * @param reopening how long a customer may come back
 * @param definedAt when this version was defined; in answers only, ignored when putting
 * @param definedBy user id of the one who defined it, redress for what came with the service; in answers only, ignored
 *     when putting
 */
@Schema(name = "FollowupPolicy")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpPolicyDefinition(
        @Positive Integer version,
        @Schema(type = "string") @NotNull ZoneId zone,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid RuleDefinition> plan,
        @Size(max = 100) List<@NotNull @Valid GroupDefinition> groups,
        @NotNull @Valid UnreachableDefinition unreachable,
        @NotNull @Valid SurveyDefinition survey,
        @NotNull @Valid ReopeningDefinition reopening,
        Instant definedAt,
        @Size(max = 200) String definedBy) {

    /**
     * When customers are asked.
     *
     * @param id by which a follow-up says which rule set its time
     * @param when for which follow-ups; for all when left out
     * @param due how long after the end of the case, ISO 8601
     */
    @Schema(name = "PlanRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleDefinition(
            @NotNull @Pattern(regexp = FollowUpLimits.CODE) @Size(max = FollowUpLimits.MAX_CODE)
            String id,

            @Valid WhenDefinition when,

            @NotNull Duration due) {
        public static RuleDefinition of(FollowUpPolicy.PlanRule it) {
            return new RuleDefinition(it.id(), WhenDefinition.of(it.when()), it.due());
        }

        FollowUpPolicy.PlanRule rule() {
            return new FollowUpPolicy.PlanRule(id, when == null ? FollowUpPolicy.When.ALWAYS : when.when(), due);
        }
    }

    /**
     * All that is given must hold; a list holds when one of it does.
     *
     * @param severities severities of the complaint, S1 being the gravest
     * @param kinds a valid complaint, or one that wishes to talk
     * @param after what is followed up: a resolution, or a rejection with reasons
     * @param customers RETURNING: reopened before, or follows an earlier complaint. CONFIDENTIAL: asks for confidential
     *     handling. Or the name of a group
     */
    @Schema(name = "PlanCondition")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record WhenDefinition(
            List<@NotNull ComplaintSeverity> severities,
            List<@NotNull ComplaintKind> kinds,
            List<@NotNull CycleEnd> after,
            @Size(max = 100) List<@NotBlank @Size(max = FollowUpLimits.MAX_CODE) String> customers) {
        public static WhenDefinition of(FollowUpPolicy.When it) {
            return it.equals(FollowUpPolicy.When.ALWAYS)
                    ? null
                    : new WhenDefinition(it.severities(), it.kinds(), it.after(), it.customers());
        }

        FollowUpPolicy.When when() {
            return new FollowUpPolicy.When(some(severities), some(kinds), some(after), some(customers));
        }
    }

    /**
     * A group of customers.
     *
     * @param name by which the conditions of rules name it
     * @param customers pseudonyms of the customers
     */
    @Schema(name = "CustomerGroup")
    record GroupDefinition(
            @NotNull @Pattern(regexp = FollowUpLimits.CODE) @Size(max = FollowUpLimits.MAX_CODE)
            String name,

            @NotNull @Size(max = 10_000) List<@NotBlank @Size(max = 100) String> customers) {
        public static GroupDefinition of(FollowUpPolicy.Group it) {
            return new GroupDefinition(it.name(), it.customers());
        }

        FollowUpPolicy.Group group() {
            return new FollowUpPolicy.Group(name, customers);
        }
    }

    /**
     * When to give up. An attempt that reaches nobody counts when it lies in a band and long enough after the last one
     * that counted.
     *
     * @param attempts how many must count
     * @param apart how long one must lie after the other, ISO 8601
     * @param bands the hours of the day in which attempts count
     * @param bandsNeeded in how many different bands they must lie
     * @param channelsNeeded by how many different channels they must be made
     */
    @Schema(name = "UnreachableRule")
    record UnreachableDefinition(
            @NotNull Integer attempts,

            @NotNull Duration apart,

            @NotEmpty @Size(max = 24) List<@NotNull @Valid BandDefinition> bands,
            @NotNull Integer bandsNeeded,
            @NotNull Integer channelsNeeded) {
        public static UnreachableDefinition of(FollowUpPolicy.UnreachableRule it) {
            return new UnreachableDefinition(
                    it.attempts(),
                    it.apart(),
                    it.bands().stream().map(BandDefinition::of).toList(),
                    it.bandsNeeded(),
                    it.channelsNeeded());
        }

        FollowUpPolicy.UnreachableRule rule() {
            return new FollowUpPolicy.UnreachableRule(
                    attempts, apart, bands.stream().map(BandDefinition::band).toList(), bandsNeeded, channelsNeeded);
        }
    }

    /**
     * Hours of the day.
     *
     * @param name another one for each band
     * @param from local time, such as 08:00
     * @param to local time, not itself among the hours
     */
    @Schema(name = "Band")
    record BandDefinition(
            @NotNull @Pattern(regexp = FollowUpLimits.CODE) @Size(max = FollowUpLimits.MAX_CODE)
            String name,

            @Schema(type = "string") @NotNull LocalTime from,
            @Schema(type = "string") @NotNull LocalTime to) {
        public static BandDefinition of(FollowUpPolicy.Band it) {
            return new BandDefinition(it.name(), it.from(), it.to());
        }

        FollowUpPolicy.Band band() {
            return new FollowUpPolicy.Band(name, from, to);
        }
    }

    /**
     * Survey rule.
     *
     * @param linkLife how long a link to the questions is good, ISO 8601
     * @param dissatisfiedAt a customer whose mark for the result is this or worse is dissatisfied, 0 to 4; 0 for no
     *     mark
     */
    @Schema(name = "SurveyRule")
    record SurveyDefinition(
            @NotNull Duration linkLife, @NotNull Integer dissatisfiedAt) {}

    /**
     * Reopening rule.
     *
     * @param window how long after the end of a case the customer may ask for another cycle, ISO 8601
     * @param levelFloors at which level of escalation the first reopening begins, the second and so on, 1 to 4; the
     *     last holds for all that come after. None when left out
     */
    @Schema(name = "ReopeningRule")
    record ReopeningDefinition(
            @NotNull Duration window, @Size(max = 10) List<@NotNull Integer> levelFloors) {}

    public static FollowUpPolicyDefinition of(Versioned<FollowUpPolicy> defined) {
        var it = defined.value();
        return new FollowUpPolicyDefinition(
                defined.version(),
                it.zone(),
                it.plan().stream().map(RuleDefinition::of).toList(),
                it.groups().stream().map(GroupDefinition::of).toList(),
                UnreachableDefinition.of(it.unreachable()),
                new SurveyDefinition(it.survey().linkLife(), it.survey().dissatisfiedAt()),
                new ReopeningDefinition(it.reopening().window(), it.reopening().levelFloors()),
                defined.definedAt(),
                defined.by());
    }

    /**
     * The policy that is meant.
     *
     * @throws Problem naming the fields with which it cannot be used
     */
    public FollowUpPolicy policy() {
        var policy = new FollowUpPolicy(
                zone,
                plan.stream().map(RuleDefinition::rule).toList(),
                some(groups).stream().map(GroupDefinition::group).toList(),
                unreachable.rule(),
                new FollowUpPolicy.SurveyRule(survey.linkLife, survey.dissatisfiedAt),
                new FollowUpPolicy.ReopeningRule(reopening.window, some(reopening.levelFloors)));
        Problem.requireNone(policy.faults().stream()
                .map(it -> new Problem.FieldProblem(it.field(), it.code(), it.message()))
                .toList());
        return policy;
    }

    private static <T> List<T> some(List<T> given) {
        return requireNonNullElse(given, List.of());
    }
}
