package dev.redress.followup.followups.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;

/**
 * followup.planned.v1.
 *
 * @param rule absent when it was planned before there were rules, and so is the version of the policy
 */
record FollowUpPlanned(
        String followupId,
        int cycle,
        Instant dueAt,
        Instant plannedAt,
        CycleEnd after,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String rule,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int policyVersion) {

    static FollowUpPlanned of(FollowUps all, Planned it) {
        var plan = it.plan();
        return new FollowUpPlanned(
                all.idOf(it.cycle()),
                it.cycle(),
                plan.dueAt(),
                plan.plannedAt(),
                plan.after(),
                plan.rule(),
                plan.policyVersion());
    }
}
