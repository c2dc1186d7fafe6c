package dev.redress.followup.pages;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a link, or of the answers given through it.
 *
 * @param number of the complaint; empty where the page is not about one, or the link does not prove whose it is
 * @param at when it was answered; empty where it was not
 * @param self this page, for the switch of languages; empty for a page that answers a form, which cannot be fetched again
 */
public record ResultPage(Outcome outcome, String number, Optional<Instant> at, String self) {

    /** How it can end. */
    public enum Outcome {
        /** The survey was answered, and the complaint is closed. */
        CLOSED,
        /** The survey was answered, and the complaint is taken up again. */
        REOPENED,
        /** The survey was answered by someone discontent, too late to take the complaint up again. */
        NOTED,
        /** The questions of a campaign were answered. */
        THANKS,
        /** Answered already, here or on the phone. */
        ANSWERED,
        /** The complaint is being handled once more. */
        SUPERSEDED,
        /** The campaign is over for this customer. */
        OVER,
        EXPIRED,
        NOT_VALID,
        /** We cannot look right now; the link stays good. */
        AWAY,
        /** We cannot keep the answers right now; they can be sent again. */
        NOT_SENT
    }

    /** Thanks for the answers to a survey, and what follows. */
    public static ResultPage surveyed(Outcome outcome, String number, Instant at) {
        return new ResultPage(outcome, number, Optional.of(at), "");
    }

    /** Thanks for the answers to a campaign. */
    public static ResultPage thanks(Instant at) {
        return new ResultPage(Outcome.THANKS, "", Optional.of(at), "");
    }

    /** The answers are here already. */
    public static ResultPage answered(String number, Instant at, String self) {
        return new ResultPage(Outcome.ANSWERED, number, Optional.of(at), self);
    }

    /** The complaint is being handled once more. */
    public static ResultPage superseded(String number, String self) {
        return new ResultPage(Outcome.SUPERSEDED, number, Optional.empty(), self);
    }

    /** Of a page about which there is no more to say than how it ended. */
    public static ResultPage of(Outcome outcome, String self) {
        return new ResultPage(outcome, "", Optional.empty(), self);
    }
}
