package dev.redress.resolution.domain.sla;

import java.util.List;

/**
 * Which policy a case is handled under, and why.
 *
 * @param fallback whether no policy knows the code that triage gave, which someone should look at
 * @param passedOver the policies that were tried before, in order
 */
public record Choice(Policy policy, boolean fallback, List<PassedOver> passedOver) {

    /**
     * A policy that was not chosen.
     *
     * @param because the condition that failed, in words
     */
    public record PassedOver(Edition policy, String because) {}

    public Choice {
        passedOver = List.copyOf(passedOver);
    }
}
