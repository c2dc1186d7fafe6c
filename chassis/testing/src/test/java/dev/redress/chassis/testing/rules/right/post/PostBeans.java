package dev.redress.chassis.testing.rules.right.post;

import dev.redress.chassis.testing.rules.right.post.messages.PostCard;
import dev.redress.chassis.testing.rules.right.post.web.PostBox;

/** Wiring, which knows both edges. */
public record PostBeans(PostBox box, PostCard card) {}
