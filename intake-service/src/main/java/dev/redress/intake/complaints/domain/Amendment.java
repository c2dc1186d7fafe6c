package dev.redress.intake.complaints.domain;

/**
 * Something that was added to a complaint.
 *
 * @param number within the complaint, from 1 on
 * @param id by which it is known again when it is sent again
 * @param sentTo the complaint that it was sent to, where that is another one, which is handled with this
 */
public record Amendment(int number, String id, LaterWord word, EarlierComplaint sentTo) {
    public Amendment {
        sentTo = sentTo == null ? EarlierComplaint.NONE : sentTo;
    }

    Amendment erased() {
        return new Amendment(number, id, word.erased(), sentTo);
    }
}
