package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/**
 * What the complaint is about, as confirmed with the customer.
 *
 * @param wish what the customer wants, empty when nothing was said
 * @param wishBy by when, absent when not said
 */
public record Confirmation(String content, String wish, Instant wishBy, Stamp stamp) {

    Confirmation at(Stamp when) {
        return new Confirmation(content, wish, wishBy, when);
    }

    boolean repeats(Confirmation earlier) {
        return earlier != null && equals(new Confirmation(earlier.content, earlier.wish, earlier.wishBy, stamp));
    }
}
