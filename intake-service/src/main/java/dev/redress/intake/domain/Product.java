package dev.redress.intake.domain;

import java.time.LocalDate;

/**
 * What the complaint is about. Empty texts are unknown.
 *
 * @param producedOn null when unknown
 * @param inUseSince null when unknown
 */
public record Product(
        String name, String model, String batch, LocalDate producedOn, String orderNumber, LocalDate inUseSince) {

    /** Whether nothing at all is known of it. */
    public boolean isUnknown() {
        return name.isBlank() && model.isBlank() && batch.isBlank() && producedOn == null && inUseSince == null;
    }
}
