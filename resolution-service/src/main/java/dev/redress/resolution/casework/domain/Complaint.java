package dev.redress.resolution.casework.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the front desk took down, as far as a handler needs it. Free of personal data.
 *
 * @param follows the earlier complaint with which the customer came back; absent for those that follow none
 * @param product empty texts and absent days where nothing was said of it
 * @param expectedOutcome what the customer wishes, empty when not said
 * @param expectedBy absent when not said
 */
public record Complaint(
        String number,
        Earlier follows,
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
     * A complaint that was over for too long to be reopened, so that this one follows it.
     *
     * @param complaintId its id
     * @param number its number, for people
     */
    public record Earlier(String complaintId, String number) {}

    /**
     * @param producedOn absent when not said
     * @param inUseSince absent when not said
     */
    public record Product(String name, String model, String batch, LocalDate producedOn, LocalDate inUseSince) {
        /** Nothing was said of a product. */
        public static final Product UNKNOWN = new Product("", "", "", null, null);
    }
}
