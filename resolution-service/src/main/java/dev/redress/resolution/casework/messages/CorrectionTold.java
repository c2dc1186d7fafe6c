package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.orEmpty;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.events.TooEarly;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Complaint;
import java.time.Instant;

/** What we read of intake's complaint.corrected.v1: all that was told of the complaint, as it is right. */
record CorrectionTold(
        Channel channel,
        String customerRef,
        String language,
        ComplaintReceived.Product product,
        String narrative,
        String expectedOutcome,
        Instant expectedBy,
        boolean confidential,
        Instant correctedAt) {

    /** @param before what was taken down; absent while it was not heard */
    Complaint facts(Complaint before) {
        if (before == null) {
            throw new TooEarly("complaint.received.v1");
        }
        present(channel, "channel");
        present(customerRef, "customerRef");
        present(language, "language");
        present(narrative, "narrative");
        present(correctedAt, "correctedAt");
        return new Complaint(
                before.number(),
                before.follows(),
                channel,
                customerRef,
                language,
                ComplaintReceived.product(product),
                narrative,
                orEmpty(expectedOutcome),
                expectedBy,
                confidential,
                before.receivedAt());
    }
}
