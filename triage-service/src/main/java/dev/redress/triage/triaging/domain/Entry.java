package dev.redress.triage.triaging.domain;

import java.time.Instant;

/**
 * How a complaint came in. Nothing is judged by it here; whoever handles the complaint has to know.
 *
 * @param enteredAt when; absent when it is not said
 * @param door through which; empty when it is not said
 * @param escalate whether those who should have been told before are told; empty when it is not said
 */
public record Entry(Instant enteredAt, String door, String escalate) {
    public static final Entry UNSAID = new Entry(null, "", "");
}
