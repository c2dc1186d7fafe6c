package dev.redress.followup.followups.domain;

import java.time.Instant;

/**
 * What is to be asked about, and when; it stays as it was planned, whatever happens to the case later.
 *
 * @param caseEndedAt when the case was resolved or rejected in this cycle
 * @param dueAt when the customer is to be asked
 * @param rule id of the rule that set the time
 * @param policyVersion version of the policy that has it
 * @param department code of the department that handled the case when the cycle ended
 * @param handler code of the person who did; empty when only the department is known
 */
public record FollowUpPlan(
        CycleEnd after,
        Instant caseEndedAt,
        Instant dueAt,
        Instant plannedAt,
        String rule,
        int policyVersion,
        String department,
        String handler) {}
