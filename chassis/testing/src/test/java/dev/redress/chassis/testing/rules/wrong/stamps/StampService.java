package dev.redress.chassis.testing.rules.wrong.stamps;

import dev.redress.chassis.testing.rules.wrong.post.messages.PostCard;

/** Wrong: a feature that knows another by its edge. */
public final class StampService {
    public String on(PostCard card) {
        return card.text();
    }
}
