package dev.redress.resolution.casework.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the front desk took down, as far as a handler needs it. Free of personal data.
 *
 * @param product empty texts and absent days where nothing was said of it
 * @param expectedOutcome what the customer wishes, empty when not said
 * @param expectedBy absent when not said
 */
public record Complaint(
        String number,
        Channel channel,
        String customerRef,
        String language,
        Product product,
        String narrative,
        String expectedOutcome,
        Instant expectedBy,
        boolean confidential,
        Instant receivedAt) {

    /**
     * @param producedOn absent when not said
     * @param inUseSince absent when not said
     */
    public record Product(String name, String model, String batch, LocalDate producedOn, LocalDate inUseSince) {
        /** Nothing was said of a product. */
        public static final Product UNKNOWN = new Product("", "", "", null, null);
    }
}
