package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * A file that belongs to a complaint.
 *
 * @param number within the complaint, from 1 on
 * @param id by which it is known again when it is sent again
 * @param name of the file, made safe; it may name a person and stays in intake
 */
public record Attachment(int number, String id, String name, KeptFile file, AttachedTo to, Stamp stamp) {

    /** Whether the same file was handed in for the same thing. */
    boolean repeats(Attachment other) {
        return to.equals(other.to) && file.sha256().equals(other.file.sha256());
    }

    /** Of a complaint whose customer is known no more: the file stays on record by its hash. */
    Attachment erased() {
        return new Attachment(number, id, "", file, to, stamp);
    }
}
