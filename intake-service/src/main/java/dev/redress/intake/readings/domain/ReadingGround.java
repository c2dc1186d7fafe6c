package dev.redress.intake.readings.domain;

import java.util.Optional;

/** Why somebody may see a customer. */
public enum ReadingGround {
    /** They handle the case, it was taken up to them, they are to ask the customer, or they stand in for who does. */
    ASSIGNED,
    /** Leads and managers see whose complaints they answer for. */
    ROLE,
    /** The customer asked for no confidential handling. */
    NOT_CONFIDENTIAL;

    /**
     * What somebody may see a customer by; empty when they may not.
     *
     * @param leads whether their role is that of a lead, a manager or above
     * @param handles whether their role is to handle cases
     */
    public static Optional<ReadingGround> of(boolean assigned, boolean leads, boolean handles, boolean confidential) {
        if (assigned) {
            return Optional.of(ASSIGNED);
        }
        if (leads) {
            return Optional.of(ROLE);
        }
        return handles && !confidential ? Optional.of(NOT_CONFIDENTIAL) : Optional.empty();
    }
}
