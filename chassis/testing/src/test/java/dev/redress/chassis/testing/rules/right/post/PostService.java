package dev.redress.chassis.testing.rules.right.post;

import dev.redress.chassis.testing.rules.right.stamps.StampService;
import dev.redress.chassis.testing.rules.right.stamps.domain.Value;

/** A feature that knows another by its service. */
public final class PostService {
    private final StampService stamps;

    public PostService(StampService stamps) {
        this.stamps = stamps;
    }

    public Value cheapest() {
        return stamps.cheapest();
    }
}
