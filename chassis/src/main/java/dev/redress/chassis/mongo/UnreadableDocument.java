package dev.redress.chassis.mongo;

/** Thrown when a document is there and cannot be read: it is not absent, and nothing may be written over it. */
public final class UnreadableDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says so.
     *
     * @param reason without anything of what it holds, which may be personal
     */
    UnreadableDocument(String collection, String id, String reason) {
        super(collection + " " + id + " is stored in a form that cannot be read: " + reason);
    }
}
