package dev.redress.intake;

import dev.redress.chassis.events.Ids;
import dev.redress.chassis.privacy.Masking;
import dev.redress.intake.domain.Complaint;
import dev.redress.intake.domain.ComplaintNumber;
import dev.redress.intake.domain.Door;
import dev.redress.intake.domain.Form;
import dev.redress.intake.domain.Outcome;
import dev.redress.intake.domain.Registration;
import dev.redress.intake.domain.Renewal;
import dev.redress.intake.outbound.CustomerRefs;
import dev.redress.intake.outbound.IdempotencyKeys;
import dev.redress.intake.outbound.Numbers;
import dev.redress.intake.outbound.Receipts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The use cases of the front desk: enter complaints, find one. All doors enter complaints here, one or a whole poll of them
 * at the same number of round trips to the store.
 *
 * <p>Who sends the same complaint again meets the same document, because its id follows from what the sender calls it; so
 * repeats, crashes and replicas need no further care.
 */
public final class IntakeDesk {

    /**
     * A form that someone wants to have entered.
     *
     * @param complaintId follows from the sender's own id, see {@link #idFor}
     * @param sending names this act of sending; the same act repeated is accepted again, not a duplicate
     * @param fingerprint of the form as it was sent
     */
    public record Submission(
            String complaintId, Door door, String sending, String causationId, String fingerprint, Form form) {}

    /**
     * What became of it.
     *
     * @param complaint the one that is in the book under that id
     * @param fresh whether it was this attempt that entered it
     */
    public record Entry(Submission submission, Outcome outcome, Complaint complaint, boolean fresh) {}

    /**
     * A customer who comes back, as another service told us.
     *
     * @param source of the message
     * @param messageId its id, for ever
     */
    public record Renewing(String source, String messageId, Renewal renewal) {}

    /** What became of it. */
    public enum Renewed {
        ENTERED,
        /** The complaint was renewed before; there is one new complaint for each earlier one. */
        THERE_ALREADY,
        NO_SUCH_COMPLAINT
    }

    private final Complaints complaints;
    private final Bookkeeper bookkeeper;
    private final Numbers numbers;
    private final IdempotencyKeys keys;
    private final CustomerRefs customerRefs;
    private final Masking masking;
    private final IntakeProperties properties;
    private final Clock clock;
    private final Ids ids;

    public IntakeDesk(
            Complaints complaints,
            Numbers numbers,
            IdempotencyKeys keys,
            CustomerRefs customerRefs,
            Masking masking,
            IntakeProperties properties,
            Clock clock,
            Ids ids) {
        this.complaints = complaints;
        this.bookkeeper = new Bookkeeper(complaints, numbers, properties.zone(), clock);
        this.numbers = numbers;
        this.keys = keys;
        this.customerRefs = customerRefs;
        this.masking = masking;
        this.properties = properties;
        this.clock = clock;
        this.ids = ids;
    }

    /** The complaint id that belongs to a system's own id, for ever. */
    public static String idFor(String sourceSystem, String externalId) {
        return Ids.derived("external", sourceSystem, externalId).toString();
    }

    /**
     * The complaint id that belongs to a caller's idempotency key, from its first use on.
     *
     * @param wanted the id that the complaint would have without the key
     */
    public String idForKey(String user, String key, String wanted) {
        return keys.claim(Ids.derived("key", user, key).toString(), wanted);
    }

    /** The id of the complaint that follows an earlier one, for ever. */
    public static String idFollowing(String earlier) {
        return Ids.derived("follows", earlier).toString();
    }

    /** An id for a complaint that its sender does not name. */
    public String newId() {
        return ids.random().toString();
    }

    /** Enters these complaints, in their order. */
    public List<Entry> enter(List<Submission> submissions) {
        var booked = bookkeeper.enter(submissions.stream()
                .map(it -> new Bookkeeper.Page(it.complaintId(), it.causationId(), number -> registration(it, number)))
                .toList());
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < submissions.size(); i++) {
            var it = submissions.get(i);
            var complaint = booked.complaints().get(i);
            var outcome = complaint.outcomeFor(it.sending(), it.fingerprint());
            entries.add(new Entry(it, outcome, complaint, booked.fresh(complaint)));
        }
        return entries;
    }

    /**
     * Enters a new complaint for each customer who comes back, in their order: the customer and the product are those of the
     * earlier complaint, the words are what the customer says now.
     */
    public List<Renewed> renew(List<Renewing> renewings) {
        if (renewings.isEmpty()) {
            return List.of();
        }
        var earlier = complaints.find(
                renewings.stream().map(it -> it.renewal().earlier()).collect(Collectors.toSet()));
        var known = renewings.stream()
                .filter(it -> earlier.containsKey(it.renewal().earlier()))
                .toList();
        var booked = bookkeeper.enter(known.stream()
                .map(it -> page(it, earlier.get(it.renewal().earlier())))
                .toList());
        var fresh = booked.complaints().stream()
                .filter(booked::fresh)
                .map(Complaint::id)
                .collect(Collectors.toSet());
        return renewings.stream()
                .map(it -> {
                    var id = it.renewal().earlier();
                    if (!earlier.containsKey(id)) {
                        return Renewed.NO_SUCH_COMPLAINT;
                    }
                    return fresh.contains(idFollowing(id)) ? Renewed.ENTERED : Renewed.THERE_ALREADY;
                })
                .toList();
    }

    private Bookkeeper.Page page(Renewing it, Complaint earlier) {
        var id = idFollowing(earlier.id());
        return new Bookkeeper.Page(id, it.messageId(), number -> registration(it, earlier.registration(), number));
    }

    /** Finds a complaint by its id or by its number, with or without hyphens. */
    public Optional<Complaint> find(String idOrNumber) {
        if (!ComplaintNumber.isValid(idOrNumber)) {
            return Optional.ofNullable(complaints.find(List.of(idOrNumber)).get(idOrNumber));
        }
        return numbers.find(idOrNumber)
                .map(id -> complaints.find(List.of(id)).get(id))
                .filter(it -> it.registration().number().equals(ComplaintNumber.canonical(idOrNumber)));
    }

    private Registration registration(Submission it, String number) {
        var ref = customerRefs.of(it.form().customer(), it.complaintId());
        return registration(number, it.door(), it.sending(), it.fingerprint(), it.form(), ref, "");
    }

    /** It came through an API, the follow-up's; and the customer keeps the pseudonym, also one who is known by nothing else. */
    private Registration registration(Renewing it, Registration earlier, String number) {
        var form = earlier.form().renewed(it.renewal());
        var sending = Receipts.sending(it.source(), it.messageId());
        return registration(
                number,
                Door.HTTP,
                sending,
                "",
                form,
                earlier.customerRef(),
                it.renewal().earlier());
    }

    private Registration registration(
            String number, Door door, String sending, String fingerprint, Form form, String ref, String follows) {
        var now = clock.instant();
        return new Registration(
                number,
                door,
                sending,
                fingerprint,
                form,
                ref,
                masking.mask(form.narrative(), form.identifying()),
                masking.mask(form.expectedOutcome(), form.identifying()),
                now,
                now.plus(properties.replyWithin()),
                follows);
    }
}
