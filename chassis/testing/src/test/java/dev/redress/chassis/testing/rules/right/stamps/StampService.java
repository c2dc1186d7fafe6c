package dev.redress.chassis.testing.rules.right.stamps;

import dev.redress.chassis.testing.rules.right.stamps.domain.Value;

/** The service of a feature. */
public final class StampService {
    public Value cheapest() {
        return new Value(1);
    }
}
