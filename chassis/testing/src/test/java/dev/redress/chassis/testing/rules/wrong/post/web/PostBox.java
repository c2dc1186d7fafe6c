package dev.redress.chassis.testing.rules.wrong.post.web;

import dev.redress.chassis.testing.rules.wrong.post.messages.PostCard;

/** Wrong: one edge reaches over to another. */
public record PostBox(PostCard card) {}
