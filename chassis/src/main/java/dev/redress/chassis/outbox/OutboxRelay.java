package dev.redress.chassis.outbox;

import java.util.Collection;

/** Publishes, from time to time, what a crash left in the outboxes. */
public final class OutboxRelay implements Runnable {
    private final Collection<? extends Relayed> all;

    /**
     * Makes a relay.
     *
     * @param all may grow while it works
     */
    public OutboxRelay(Collection<? extends Relayed> all) {
        this.all = all;
    }

    /** One turn; what fails for one does not keep the others from theirs. */
    @Override
    public void run() {
        RuntimeException failure = null;
        for (var each : all) {
            try {
                each.relay();
            } catch (RuntimeException e) {
                failure = e;
            } catch (StackOverflowError | AssertionError e) {
                failure = new IllegalStateException("an outbox could not be relayed", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
