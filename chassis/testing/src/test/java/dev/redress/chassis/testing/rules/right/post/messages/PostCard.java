package dev.redress.chassis.testing.rules.right.post.messages;

/** What is said. */
public record PostCard(String text) {}
