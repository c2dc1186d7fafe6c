package dev.redress.chassis.events;

/**
 * Thrown by a decision about a message that builds on something this document has not heard of yet. The message is kept
 * in the document and offered again after every later change; it is neither refused nor lost.
 */
public final class TooEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooEarly(String awaited) {
        super(awaited, null, false, false);
    }
}
