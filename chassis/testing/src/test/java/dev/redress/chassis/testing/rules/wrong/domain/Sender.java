package dev.redress.chassis.testing.rules.wrong.domain;

import java.util.Optional;

/** Wrong: keeps a question instead of its answer. */
public record Sender(String name, Optional<String> street) {}
