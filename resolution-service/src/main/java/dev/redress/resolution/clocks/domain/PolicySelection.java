package dev.redress.resolution.clocks.domain;

import java.util.List;

/**
 * Which policy a case is handled under, and why.
 *
 * @param fallback whether no policy knows the code that triage gave, which someone should look at
 * @param passedOver the policies that were tried before, in order
 */
public record PolicySelection(Policy policy, boolean fallback, List<PassedOver> passedOver) {

    /**
     * A policy that was not chosen.
     *
     * @param because the condition that failed, in words
     */
    public record PassedOver(VersionRef policy, String because) {}

    public PolicySelection {
        passedOver = List.copyOf(passedOver);
    }
}
