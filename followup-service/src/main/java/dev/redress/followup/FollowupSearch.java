package dev.redress.followup;

import dev.redress.followup.domain.State;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which follow-ups, in which order, and which page of them. Each complaint is there with its latest follow-up.
 *
 * @param states any of them; empty for all
 * @param cycles any of them; empty for all
 * @param overdue whether the customer should have been asked by now; empty for either
 * @param now what "by now" is
 * @param page from 0
 */
public record FollowupSearch(
        Set<State> states,
        Set<Integer> cycles,
        Optional<Boolean> overdue,
        Instant now,
        boolean descending,
        int page,
        int size) {}
