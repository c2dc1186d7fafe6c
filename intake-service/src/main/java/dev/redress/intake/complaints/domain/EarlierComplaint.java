package dev.redress.intake.complaints.domain;

/**
 * The complaint that another one follows.
 *
 * @param id empty where none is followed
 * @param number what people call it
 */
public record EarlierComplaint(String id, String number) {
    /** Most complaints follow none. */
    public static final EarlierComplaint NONE = new EarlierComplaint("", "");

    public boolean none() {
        return id.isEmpty();
    }
}
