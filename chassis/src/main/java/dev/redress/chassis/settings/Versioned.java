package dev.redress.chassis.settings;

import java.time.Instant;

/**
 * A setting as it was from some moment on.
 *
 * @param version from 1 on
 * @param by who defined it; {@code redress} for what comes with the service
 */
public record Versioned<T>(String id, int version, T value, Instant definedAt, String by) {
    static final String REDRESS = "redress";

    /** Whether it came with the service and nobody defined it. */
    public boolean shipped() {
        return by.equals(REDRESS);
    }
}
