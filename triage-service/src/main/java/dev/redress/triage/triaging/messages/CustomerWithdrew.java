package dev.redress.triage.triaging.messages;

import java.time.Instant;

/** What we read of intake's complaint.withdrawn.v1. */
record CustomerWithdrew(Instant withdrawnAt) {

    /** @throws IllegalArgumentException when it is missing */
    Instant at() {
        if (withdrawnAt == null) {
            throw new IllegalArgumentException("withdrawnAt is missing");
        }
        return withdrawnAt;
    }
}
