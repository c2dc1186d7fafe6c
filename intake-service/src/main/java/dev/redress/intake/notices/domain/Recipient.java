package dev.redress.intake.notices.domain;

import java.util.Objects;

/**
 * Whom a notice is for.
 *
 * @param code of the person or the department, or id of the other complaint; empty where the kind says who it is
 */
public record Recipient(Kind kind, String code) {
    public static final Recipient CUSTOMER = new Recipient(Kind.CUSTOMER, "");
    public static final Recipient HANDLER = new Recipient(Kind.HANDLER, "");

    /** What kind of recipient. */
    public enum Kind {
        /** Whose complaint it is. */
        CUSTOMER,
        /** Who else it answers: the customer of another complaint, which is handled with this one. */
        JOINED,
        /** One of us, or who stands in for them while they are away. */
        PERSON,
        /** All of a department, where it has an address of its own. */
        DEPARTMENT,
        /** Who handles the case when the notice goes out: a person, or the department while it is nobody's. */
        HANDLER
    }

    public static Recipient person(String code) {
        return new Recipient(Kind.PERSON, code);
    }

    public static Recipient department(String code) {
        return new Recipient(Kind.DEPARTMENT, code);
    }

    /** The customer of another complaint, which is handled with this one. */
    public static Recipient joined(String complaintId) {
        return new Recipient(Kind.JOINED, complaintId);
    }

    /** Whether it is for no colleague. */
    public boolean isCustomer() {
        return kind == Kind.CUSTOMER || kind == Kind.JOINED;
    }

    public boolean isJoined() {
        return kind == Kind.JOINED;
    }

    /** The complaint whose customer it is for, or that colleagues read of. */
    public String complaintOf(String complaintId) {
        return isJoined() ? code : complaintId;
    }

    /** As it is kept: what was kept before colleagues were told is the customer's. */
    static Recipient orCustomer(Recipient it) {
        return Objects.requireNonNullElse(it, CUSTOMER);
    }
}
