package dev.redress.resolution.clocks.domain;

import java.util.EnumSet;
import java.util.Set;

/** What a clock watches. */
public enum Metric {
    /** From receipt, or reopening, to the first word by a person: a message out, or a call in which they spoke. */
    FIRST_RESPONSE,
    /** From triage until cause and opinion are told to the customer, in whatever cycle. */
    FINDINGS_REPLY,
    /** From the start of a cycle until it is resolved, or a reasoned refusal is told. */
    RESOLUTION,
    /** From asking for an approval to the decision. */
    APPROVAL,
    /** From setting a task until it is done. */
    TASK,
    /** From calling the mediation board to its decision. */
    MEDIATION,
    /** What the customer was told, until it is kept. A later promise has a clock of its own. */
    PROMISE,
    /** From receipt until resolved or refused, as the law has it. */
    STATUTORY;

    /** The reasons that stop this clock for a while. */
    public Set<PauseReason> pausedBy() {
        return switch (this) {
            case FINDINGS_REPLY ->
                EnumSet.of(PauseReason.AWAITING_CUSTOMER_INFO, PauseReason.AWAITING_CUSTOMER_DECISION);
            case RESOLUTION -> EnumSet.allOf(PauseReason.class);
            case FIRST_RESPONSE, APPROVAL, TASK, MEDIATION, PROMISE, STATUTORY -> EnumSet.noneOf(PauseReason.class);
        };
    }
}
