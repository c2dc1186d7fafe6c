package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.orEmpty;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Complaint;
import java.time.Instant;
import java.time.LocalDate;

/** What we read of intake's complaint.received.v1. */
record ComplaintReceived(
        String number,
        String follows,
        String followsNumber,
        Channel channel,
        String customerRef,
        String language,
        Product product,
        String narrative,
        String expectedOutcome,
        Instant expectedBy,
        boolean confidential,
        Instant receivedAt) {

    record Product(String name, String model, String batch, LocalDate producedOn, LocalDate inUseSince) {}

    Complaint facts() {
        present(number, "number");
        present(channel, "channel");
        present(customerRef, "customerRef");
        present(language, "language");
        present(narrative, "narrative");
        present(receivedAt, "receivedAt");
        return new Complaint(
                number,
                follows == null ? null : new Complaint.Earlier(follows, orEmpty(followsNumber)),
                channel,
                customerRef,
                language,
                product(product),
                narrative,
                orEmpty(expectedOutcome),
                expectedBy,
                confidential,
                receivedAt);
    }

    /** @param it absent where nothing was said of one */
    static Complaint.Product product(Product it) {
        return it == null
                ? Complaint.Product.UNKNOWN
                : new Complaint.Product(
                        orEmpty(it.name), orEmpty(it.model), orEmpty(it.batch), it.producedOn, it.inUseSince);
    }
}
