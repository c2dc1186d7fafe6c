package dev.redress.chassis.testing.rules.right.stamps.domain;

/** A domain. */
public record Value(int cents) {}
