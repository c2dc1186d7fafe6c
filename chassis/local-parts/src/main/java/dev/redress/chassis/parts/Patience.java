package dev.redress.chassis.parts;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for what happens beside them: so long that a slow and busy machine is no reason to fail. Who waits no
 * longer than it takes loses nothing by it.
 */
public final class Patience {
    private static final Duration MOST = Duration.ofMinutes(2);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(MOST);
    }

    /** @param what is waited for, as the failure says it */
    public static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(MOST);
    }
}
