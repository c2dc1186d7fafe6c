package dev.redress.chassis.directory.domain;

/**
 * Where somebody is reached at work, be it one of our people or a department.
 *
 * @param email work address; empty for none
 * @param phone in E.164; empty for none
 * @param gateway name of the gateway to be told by first, as the settings of notices name it; empty for any
 * @param language BCP 47, in which they are told; empty for the company's
 */
public record WorkContact(String email, String phone, String gateway, String language) {
    /** Nobody said where. */
    public static final WorkContact NONE = new WorkContact("", "", "", "");

    /** Whether there is anywhere. */
    public boolean known() {
        return !email.isEmpty() || !phone.isEmpty();
    }
}
