package dev.redress.chassis.testing.rules.wrong.post.messages;

import dev.redress.chassis.privacy.AsWritten;

/** What is said. */
public record PostCard(@AsWritten String text) {}
