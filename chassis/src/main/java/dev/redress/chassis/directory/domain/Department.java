package dev.redress.chassis.directory.domain;

/**
 * A department.
 *
 * @param parent code of the department above it; empty at the top
 * @param contact where it is reached
 */
public record Department(String code, String parent, WorkContact contact) {

    public Department {
        contact = contact == null ? WorkContact.NONE : contact;
    }

    /** One that is reached nowhere. */
    public Department(String code, String parent) {
        this(code, parent, WorkContact.NONE);
    }
}
