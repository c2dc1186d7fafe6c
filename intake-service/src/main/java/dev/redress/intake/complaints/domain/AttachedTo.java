package dev.redress.intake.complaints.domain;

import java.util.regex.Pattern;

/**
 * What a file belongs to, as whoever handed it in says.
 *
 * @param reference what that is called where it is kept, such as the number of a task; empty for the complaint itself
 */
public record AttachedTo(Kind kind, String reference) {
    /** The complaint itself. */
    public static final AttachedTo COMPLAINT = new AttachedTo(Kind.COMPLAINT, "");

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    /** The kinds of things that files belong to. */
    public enum Kind {
        COMPLAINT,
        /** A contact with the customer. */
        CONTACT,
        /** What a cause or a solution rests on. */
        EVIDENCE,
        TASK
    }

    /** Refuses a kind without its reference, and a reference that is none. */
    AttachedTo requireValid() {
        if (kind == Kind.COMPLAINT && !reference.isEmpty()) {
            throw ComplaintRefusal.invalid(
                    "reference", "says which contact, evidence or task; the complaint needs none");
        }
        if (kind != Kind.COMPLAINT && !REFERENCE.matcher(reference).matches()) {
            throw ComplaintRefusal.invalid("reference", "1 to 64 letters, digits and . _ : - say which one it is");
        }
        return this;
    }
}
