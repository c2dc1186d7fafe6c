package dev.redress.chassis.pages;

import java.time.Instant;

/**
 * What became of a link, or of what was sent through it.
 *
 * @param number of what the page is about; empty where it is about nothing in particular, or the link does not prove whose it is
 * @param at when it was answered; absent where it was not
 * @param document path of a copy to keep; empty when there is none to fetch
 * @param self this page, for the switch of languages; empty for a page that answers a form, which cannot be fetched again
 */
public record ResultPage(Outcome outcome, String number, Instant at, String document, String self) {

    /** How it ended: an enum's constant. Its words are the labels {@code result.<name>.title} and {@code .text}. */
    public interface Outcome {
        /** Of the constant. */
        String name();

        /** How it looks. */
        Mark mark();
    }

    /** How good the news is. */
    public enum Mark {
        GOOD("good"),
        PLAIN("plain"),
        WARNING("warning");

        private final String css;

        Mark(String css) {
            this.css = css;
        }

        /** Class of the style sheet. */
        String css() {
            return css;
        }
    }

    /** How every link can end, whatever is behind it. */
    public enum LinkOutcome implements Outcome {
        /** The link is genuine but too old. */
        EXPIRED,
        /** The link is forged, broken, of another purpose, or leads to nothing; the page tells nothing of anything. */
        NOT_VALID,
        /** We cannot look right now; the link stays good. */
        AWAY,
        /** We cannot keep what was sent right now; it can be sent again. */
        NOT_SENT;

        @Override
        public Mark mark() {
            return Mark.WARNING;
        }
    }

    /** One about which there is no more to say than how it ended. */
    public static ResultPage of(Outcome outcome, String self) {
        return new ResultPage(outcome, "", null, "", self);
    }

    /** The same, about what has this number. */
    public ResultPage about(String number) {
        return new ResultPage(outcome, number, at, document, self);
    }

    /** The same, with the time of the answer. */
    public ResultPage answeredAt(Instant at) {
        return new ResultPage(outcome, number, at, document, self);
    }

    /** The same, with a copy to keep. */
    public ResultPage withDocument(String document) {
        return new ResultPage(outcome, number, at, document, self);
    }
}
