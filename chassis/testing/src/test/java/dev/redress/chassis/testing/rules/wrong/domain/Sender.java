package dev.redress.chassis.testing.rules.wrong.domain;

import java.util.Optional;

/** Wrong: keeps a question instead of its answer, and has a notion of blank of its own. */
public record Sender(String name, Optional<String> street) {
    public boolean nameless() {
        return name.isBlank();
    }
}
