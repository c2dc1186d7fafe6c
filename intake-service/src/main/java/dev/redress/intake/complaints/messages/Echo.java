package dev.redress.intake.complaints.messages;

import dev.redress.chassis.text.domain.Excerpt;

/** What a receipt repeats of what it answers: as much as a sender may say, so that every answer is small enough to be sent. */
final class Echo {
    static final int LONGEST = 200;

    private Echo() {}

    /** The text, cut to that; null stays null. */
    static String cut(String text) {
        return Excerpt.of(text, LONGEST);
    }
}
