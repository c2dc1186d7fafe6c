package dev.redress.resolution.agreements.print;

import java.time.Instant;

/**
 * What became of a link, or of an answer given through it.
 *
 * @param number of the complaint; empty where the link does not prove whose it is
 * @param at when it was answered; absent where it was not
 * @param document the agreement as a PDF; empty when there is none to fetch
 * @param self this page, for the switch of languages; empty for a page that answers a form, which cannot be fetched again
 */
public record ResultPage(Outcome outcome, String number, Instant at, String document, String self) {

    /** How it can end. */
    public enum Outcome {
        ACCEPTED,
        DECLINED,
        EXPIRED,
        NOT_VALID,
        ACCEPTED_BEFORE,
        DECLINED_BEFORE,
        SUPERSEDED,
        AWAY
    }

    /** Thanks for an acceptance, with the copy to keep. */
    public static ResultPage accepted(String number, Instant at, String document) {
        return new ResultPage(Outcome.ACCEPTED, number, at, document, "");
    }

    /** Thanks for an answer that was a no. */
    public static ResultPage declined(String number, Instant at) {
        return new ResultPage(Outcome.DECLINED, number, at, "", "");
    }

    /** The link is genuine but too old. */
    public static ResultPage expired(String number, String self) {
        return new ResultPage(Outcome.EXPIRED, number, null, "", self);
    }

    /** The link is forged, broken or of another purpose; nothing of any complaint is shown. */
    public static ResultPage notValid(String self) {
        return new ResultPage(Outcome.NOT_VALID, "", null, "", self);
    }

    /** The link has been used to accept. */
    public static ResultPage acceptedBefore(String number, Instant at, String document, String self) {
        return new ResultPage(Outcome.ACCEPTED_BEFORE, number, at, document, self);
    }

    /** The link has been used to decline. */
    public static ResultPage declinedBefore(String number, Instant at, String self) {
        return new ResultPage(Outcome.DECLINED_BEFORE, number, at, "", self);
    }

    /** A newer offer has taken the place of this one. */
    public static ResultPage superseded(String number, String self) {
        return new ResultPage(Outcome.SUPERSEDED, number, null, "", self);
    }

    /** We cannot look right now; the link stays good. */
    public static ResultPage away(String self) {
        return new ResultPage(Outcome.AWAY, "", null, "", self);
    }
}
