package dev.redress.chassis.mongo;

/** Thrown when a document lacks what every one of its kind has. */
public final class IncompleteDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says so.
     *
     * @param what the name of what is missing, without anything of what there is
     */
    public IncompleteDocument(String what) {
        super("what is stored has no " + what);
    }
}
