package dev.redress.resolution.clocks.domain;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** A clock that is told every minute that passes, and adds one where it counts. */
final class NaiveClock {
    private final MinuteWalker walker;
    private final boolean working;
    private final int cap;
    private final Set<PauseReason> standing = EnumSet.noneOf(PauseReason.class);
    private final int[] reachedAt = new int[MinuteWalker.DAYS * 24 * 60 + 2];
    private int now;
    private int elapsed;
    private int paused;
    private int allowed;
    private int breachedAt = -1;
    private boolean tightened;

    NaiveClock(MinuteWalker walker, boolean working, int allowed, int cap) {
        this.walker = walker;
        this.working = working;
        this.allowed = allowed;
        this.cap = cap;
    }

    void passTo(int minute) {
        for (; now < minute; now++) {
            if (!standing.isEmpty() && paused == cap) {
                standing.clear();
            }
            if (!standing.isEmpty()) {
                paused++;
            } else if (!working || walker.open(now)) {
                elapsed++;
                reachedAt[elapsed] = now + 1;
                if (elapsed > allowed && breachedAt < 0) {
                    breachedAt = reachedAt[allowed];
                    standing.clear();
                }
            }
        }
    }

    void pause(PauseReason reason) {
        if (breachedAt < 0 && paused < cap) {
            standing.add(reason);
        }
    }

    void resume(PauseReason reason) {
        standing.remove(reason);
    }

    void retarget(int wanted) {
        if (breachedAt >= 0 || wanted == allowed) {
            return;
        }
        allowed = wanted;
        if (elapsed >= wanted && reachedAt[wanted] < now) {
            breachedAt = now;
            tightened = true;
            standing.clear();
        }
    }

    int elapsed() {
        return elapsed;
    }

    int allowed() {
        return allowed;
    }

    boolean standing() {
        return !standing.isEmpty() && paused < cap;
    }

    boolean tightened() {
        return tightened;
    }

    OptionalInt breachedAt() {
        return breachedAt < 0 ? OptionalInt.empty() : OptionalInt.of(breachedAt);
    }
}
