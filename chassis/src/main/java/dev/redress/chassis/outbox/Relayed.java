package dev.redress.chassis.outbox;

/** Something whose outboxes a crash may leave full. */
public interface Relayed {

    /** Publishes what was left. */
    void relay();
}
