package dev.redress.intake.notices.gateways;

import java.util.concurrent.atomic.AtomicReference;

/** The moment from which on a letter may have gone out; either it is passed, or whoever waited gave up before. */
public final class PointOfNoReturn {

    private enum Where {
        BEFORE,
        PASSED,
        GIVEN_UP
    }

    private final AtomicReference<Where> where = new AtomicReference<>(Where.BEFORE);

    /** Asks to pass it; false when nobody waits any more, and nothing must go out. */
    boolean pass() {
        return where.compareAndSet(Where.BEFORE, Where.PASSED);
    }

    boolean isPassed() {
        return where.get() == Where.PASSED;
    }

    /** Nobody waits any more; true when nothing went out, and nothing will. */
    boolean giveUp() {
        return where.compareAndSet(Where.BEFORE, Where.GIVEN_UP);
    }
}
