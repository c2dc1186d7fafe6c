package dev.redress.intake.complaints.domain;

/**
 * Something that was added to a complaint.
 *
 * @param number within the complaint, from 1 on
 * @param id by which it is known again when it is sent again
 */
public record Amendment(int number, String id, LaterWord word) {
    Amendment erased() {
        return new Amendment(number, id, word.erased());
    }
}
