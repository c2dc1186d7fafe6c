package dev.redress.followup.directory;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether something was heard that nobody has looked at yet. */
final class News {
    private final AtomicBoolean some = new AtomicBoolean();

    void heard() {
        some.set(true);
    }

    /** Asked before looking: what is heard meanwhile wants another look. */
    boolean taken() {
        return some.getAndSet(false);
    }
}
