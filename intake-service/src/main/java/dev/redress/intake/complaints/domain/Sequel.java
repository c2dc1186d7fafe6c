package dev.redress.intake.complaints.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came after a complaint was entered.
 *
 * @param amendments what was added, in the order in which it was put on record
 * @param corrections what was put right, likewise
 * @param withdrawal the customer's word that they want it handled no more; null unless they said so
 * @param toReview whether a correction waits for somebody who looks at it again
 * @param correctedAt when it was last corrected; null when never
 * @param erasure that nothing is known of the customer any more; null of most
 * @param attachments files that belong to it, in the order in which they were put on record
 */
@RecordBuilder
public record Sequel(
        List<Amendment> amendments,
        List<Correction> corrections,
        LaterWord withdrawal,
        boolean toReview,
        Instant correctedAt,
        Erasure erasure,
        List<Attachment> attachments)
        implements SequelBuilder.With {
    /** Nothing came after. */
    public static final Sequel NONE = new Sequel(List.of(), List.of(), null, false, null, null, List.of());

    public Sequel {
        amendments = List.copyOf(amendments);
        corrections = List.copyOf(corrections);
        attachments = List.copyOf(attachments);
    }

    /** Whether the customer wants it handled no more. */
    public boolean withdrawn() {
        return withdrawal != null;
    }

    public Optional<Amendment> amendment(String id) {
        return amendments.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public Optional<Correction> correction(int number) {
        return corrections.stream().filter(it -> it.number() == number).findFirst();
    }

    public Optional<Attachment> attachment(int number) {
        return attachments.stream().filter(it -> it.number() == number).findFirst();
    }

    /** The file that was handed in under this id. */
    public Optional<Attachment> attachment(String id) {
        return attachments.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** What stands in these fields now, and what stood there before it was corrected. */
    List<String> everStood(List<String> now, String... fields) {
        var wanted = List.of(fields);
        var before = corrections.stream()
                .flatMap(it -> it.changes().stream())
                .filter(it -> wanted.contains(it.field()) && !it.before().isEmpty())
                .map(FieldChange::before);
        return Stream.concat(now.stream(), before).distinct().toList();
    }

    Sequel plus(Amendment it) {
        return withAmendments(plus(amendments, it));
    }

    Sequel plus(Attachment it) {
        return withAttachments(plus(attachments, it));
    }

    Sequel plus(Correction it) {
        return with().corrections(plus(corrections, it))
                .toReview(true)
                .correctedAt(it.stamp().at())
                .build();
    }

    Sequel reviewed(int number, Correction review) {
        var all = corrections.stream()
                .map(it -> it.number() == number ? review : it)
                .toList();
        return with().corrections(all)
                .toReview(all.stream().anyMatch(it -> it.review() == null))
                .build();
    }

    Sequel ended(LaterWord it) {
        return withWithdrawal(it);
    }

    /** What was told of it to others is left. */
    Sequel erased(Erasure it) {
        return with().amendments(amendments.stream().map(Amendment::erased).toList())
                .corrections(corrections.stream().map(Correction::erased).toList())
                .withdrawal(withdrawal == null ? null : withdrawal.erased())
                .erasure(it)
                .attachments(attachments.stream().map(Attachment::erased).toList())
                .build();
    }

    private static <T> List<T> plus(List<T> before, T it) {
        return Stream.concat(before.stream(), Stream.of(it)).toList();
    }
}
