package dev.redress.followup.followups;

import java.time.Instant;
import java.util.function.Consumer;

/** Who complained, for campaigns. */
public interface Complainants {

    /** Gives the pseudonym of the customer of each complaint received from a moment on until before another. */
    void each(Instant from, Instant until, Consumer<String> customerRef);
}
