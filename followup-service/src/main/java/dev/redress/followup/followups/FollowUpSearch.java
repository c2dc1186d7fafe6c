package dev.redress.followup.followups;

import dev.redress.followup.followups.domain.AttemptResult;
import dev.redress.followup.followups.domain.FollowUpReason;
import dev.redress.followup.followups.domain.FollowUpState;
import java.time.Instant;
import java.util.Set;

/**
 * Which follow-ups, in which order, and which page of them. Each complaint is there with its latest follow-up.
 *
 * @param states any of them; empty for all
 * @param cycles any of them; empty for all
 * @param agents codes of those who are to ask, any of them; empty for all
 * @param unassigned whether nobody is to ask though somebody should; null for either
 * @param reasons why they ended, any of them; empty for all
 * @param results of which an attempt had any; empty for all
 * @param overdue whether the customer should have been asked by now; null for either
 * @param now what "by now" is
 * @param page from 0
 */
public record FollowUpSearch(
        Set<FollowUpState> states,
        Set<Integer> cycles,
        Set<String> agents,
        Boolean unassigned,
        Set<FollowUpReason> reasons,
        Set<AttemptResult> results,
        Boolean overdue,
        Instant now,
        Order order,
        boolean descending,
        int page,
        int size) {

    /** By when the customer is to be asked, or by when to try next. */
    public enum Order {
        DUE_AT,
        NEXT_AT
    }
}
