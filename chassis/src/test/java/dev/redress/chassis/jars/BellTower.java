package dev.redress.chassis.jars;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who rings the alarms stands here. What is decided here is not known to the jars: rules that change, and curses. */
public final class BellTower {
    private final Set<String> cursed = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;
    private volatile Duration hurry = Duration.ZERO;

    void climb() {
        if (shut) {
            throw new IllegalStateException("the tower is shut");
        }
    }

    List<JarEvent> ring(Jar jar, Instant now) {
        if (cursed.contains(jar.id())) {
            throw new IllegalStateException("a curse lies on it");
        }
        return Jars.ring(jar, now, hurry);
    }

    /** As long as it is shut, nobody rings. */
    public void shut(boolean now) {
        shut = now;
    }

    /** From now on all is rung earlier. */
    public void hurry(Duration by) {
        hurry = by;
    }

    public void curse(String id) {
        cursed.add(id);
    }

    public void lift(String id) {
        cursed.remove(id);
    }
}
