package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.util.List;

/**
 * That nothing is known of the customer of a complaint any more.
 *
 * @param receiptId id of the receipt that says so
 * @param refs pseudonyms under which they were known by what this complaint said of them
 */
public record Erasure(String receiptId, List<String> refs, Stamp stamp) {
    public Erasure {
        refs = List.copyOf(refs);
    }
}
