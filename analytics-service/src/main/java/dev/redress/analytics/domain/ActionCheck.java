package dev.redress.analytics.domain;

import java.util.UUID;

/**
 * Whether a corrective or preventive action helped.
 *
 * @param about the action
 * @param version the message's place among those about the action
 * @param before complaints that it is to prevent, before it was done
 * @param after and after
 */
public record ActionCheck(UUID about, int version, boolean effective, Received before, Received after)
        implements Detail {

    /** Complaints received in so many days. */
    public record Received(int complaints, int days) {}
}
