package dev.redress.resolution.domain;

/**
 * Why it happened, and how far the company is at fault.
 *
 * @param explanation empty when not given
 * @param department code of the department where the cause lies, empty when it lies in none
 */
public record Cause(RootCause rootCause, Fault fault, String explanation, String department, Said said) {

    /** Root causes. */
    public enum RootCause {
        PRODUCT_QUALITY,
        SERVICE_PROCESS,
        STAFF_TRAINING,
        SUPPLIER,
        LOGISTICS,
        CUSTOMER_USE,
        NO_FAULT,
        UNKNOWN
    }

    /** How far the company is at fault. */
    public enum Fault {
        NONE,
        PARTIAL,
        FULL
    }

    /** The same finding, whoever says it and whenever. */
    boolean repeats(Cause earlier) {
        return earlier != null
                && equals(new Cause(earlier.rootCause, earlier.fault, earlier.explanation, earlier.department, said));
    }
}
