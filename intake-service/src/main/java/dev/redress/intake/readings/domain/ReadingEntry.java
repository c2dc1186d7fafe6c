package dev.redress.intake.readings.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * Somebody was shown what identifies the customer of a complaint.
 *
 * @param by user name of who
 * @param number of the complaint, for people
 * @param customerRef pseudonym of the customer
 * @param confidential whether the customer had asked for confidential handling
 * @param reason what they said of it, masked; empty when nothing
 * @param requestId of the request that was answered
 */
@RecordBuilder
public record ReadingEntry(
        String id,
        Instant readAt,
        String by,
        ReadingPlace place,
        String complaintId,
        String number,
        String customerRef,
        boolean confidential,
        ReadingGround ground,
        String reason,
        String requestId)
        implements ReadingEntryBuilder.With {

    /** That somebody was shown the customer stays on record; what they said of it may name somebody. */
    public List<ReadingEntry> silent() {
        return reason.isEmpty() ? List.of() : List.of(withReason(""));
    }

    /** Of which nothing is on record. */
    public static ReadingEntry none(String id) {
        return new ReadingEntry(
                id, Instant.EPOCH, "", ReadingPlace.COMPLAINT, "", "", "", false, ReadingGround.ROLE, "", "");
    }
}
