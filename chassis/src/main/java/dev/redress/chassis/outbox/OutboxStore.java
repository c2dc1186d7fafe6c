package dev.redress.chassis.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What an outbox needs of a store.
 *
 * @param <D> what is stored
 */
public interface OutboxStore<D extends WithOutbox> {

    /** Takes these entries out of the outboxes of these in one bulk write. */
    void clear(Collection<D> published);

    /** Those that were written before a time and still have something in their outbox. */
    List<D> leftBehind(Instant before, int atMost);
}
