package dev.redress.chassis.outbox;

import java.util.List;

/** Something stored that has an outbox. */
public interface WithOutbox {

    String id();

    /** Counts the writes. */
    long revision();

    /** Decided, not yet carried out, in order. */
    List<OutboxEntry> outbox();
}
