package dev.redress.chassis.testing.rules.right.inbound;

import dev.redress.chassis.testing.rules.right.domain.Letter;

/** Knows the domain, which does not know it. */
public record Door(Letter letter) {}
