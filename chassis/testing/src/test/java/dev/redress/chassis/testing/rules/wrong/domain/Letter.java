package dev.redress.chassis.testing.rules.wrong.domain;

import dev.redress.chassis.testing.rules.wrong.inbound.Door;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Knows an edge, takes time and id from thin air, and its day depends on where the machine stands. */
public record Letter(Door door, Instant at, UUID id) {
    public static Letter by(Door door) {
        return new Letter(door, Instant.now(), UUID.randomUUID());
    }

    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }
}
