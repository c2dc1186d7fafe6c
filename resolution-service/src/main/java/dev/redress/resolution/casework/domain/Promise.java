package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A time that the customer was told.
 *
 * @param id within the case
 * @param solution whether it is the time for the solution, and kept when an offer of it reached the customer
 * @param kept absent until it was
 */
@RecordBuilder
public record Promise(String id, int cycle, String what, boolean solution, Instant dueAt, Stamp told, Stamp kept)
        implements PromiseBuilder.With {

    /** The id of the promise that the receipt makes: an answer by a person. */
    static final String RECEIPT = "receipt";

    static Promise ofReceipt(Instant acknowledgedAt, Instant replyBy) {
        return new Promise(
                RECEIPT, 1, "an answer by a person", false, replyBy, Stamp.byAnotherStage(acknowledgedAt), null);
    }

    boolean ofReceipt() {
        return id.equals(RECEIPT);
    }

    public boolean open() {
        return kept == null;
    }
}
