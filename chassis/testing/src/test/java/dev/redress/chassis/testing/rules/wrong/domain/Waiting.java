package dev.redress.chassis.testing.rules.wrong.domain;

/** Wrong: is it something that waits, that decides about waiting, or how long? */
public record Waiting(int letters) {}
