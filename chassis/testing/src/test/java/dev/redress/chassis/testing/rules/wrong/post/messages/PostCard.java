package dev.redress.chassis.testing.rules.wrong.post.messages;

/** What is said. */
public record PostCard(@AsWritten String text) {}
