package dev.redress.followup.domain.campaign;

import java.time.Instant;

/**
 * Who said or did something, and when.
 *
 * @param by user name or staff code; {@link #US} for what the system does by itself
 */
public record Said(String by, Instant at) {
    public static final String US = "redress";

    public static Said us(Instant at) {
        return new Said(US, at);
    }
}
