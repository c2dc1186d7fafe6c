package dev.redress.chassis.testing.rules.wrong.domain;

import dev.redress.chassis.testing.rules.wrong.inbound.Door;
import java.time.Instant;
import java.util.UUID;

/** Knows an edge, and takes time and id from thin air. */
public record Letter(Door door, Instant at, UUID id) {
    public static Letter by(Door door) {
        return new Letter(door, Instant.now(), UUID.randomUUID());
    }
}
