package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Metric;

/** Which department something is charged to: cases are handed on, so each figure says at which moment it looks. */
enum Attribution {
    /** Who had the complaint when a person responded to the customer. */
    RESPONDED,
    /** Who had it when the cycle was resolved or rejected. */
    SOLVED,
    /** Who had it when something else that a clock waits for was done. */
    DONE,
    /** Who had it when the time was over. */
    LATE,
    /** Who had it when the clock was cancelled. */
    CANCELLED,
    /** Where its cause lies. */
    CAUSED,
    /** Who has it now, or had it last. */
    CURRENT;

    static final String WORDS =
            "which department it is charged to, by when it had the complaint. RESPONDED: when a person"
                    + " responded to the customer. SOLVED: when the cycle was resolved or rejected. DONE: when what the clock"
                    + " waits for was done. LATE: when the time was over. CANCELLED: when the clock was cancelled. CAUSED: where"
                    + " the cause lies, whoever had it. CURRENT: who has it now, or had it last. Before anybody had it, it is"
                    + " charged to who had it first";

    static Attribution ofMet(Metric metric) {
        return switch (metric) {
            case FIRST_RESPONSE -> RESPONDED;
            case RESOLUTION, STATUTORY -> SOLVED;
            case FINDINGS_REPLY, APPROVAL, TASK, MEDIATION, PROMISE -> DONE;
        };
    }
}
