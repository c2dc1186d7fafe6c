package dev.redress.chassis.testing.rules.right.outbound;

import java.util.UUID;

/** Named after what it is for: the one place that makes ids. */
public interface LetterIds {
    static UUID next() {
        return UUID.randomUUID();
    }
}
