package dev.redress.intake;

import dev.redress.chassis.messaging.Ids;
import dev.redress.chassis.privacy.Masking;
import dev.redress.intake.domain.Complaint;
import dev.redress.intake.domain.ComplaintNumber;
import dev.redress.intake.domain.Door;
import dev.redress.intake.domain.Form;
import dev.redress.intake.domain.Outcome;
import dev.redress.intake.domain.Registration;
import dev.redress.intake.outbound.CustomerRefs;
import dev.redress.intake.outbound.IdempotencyKeys;
import dev.redress.intake.outbound.Numbers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final Complaints complaints;
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

    /** An id for a complaint that its sender does not name. */
    public String newId() {
        return ids.random().toString();
    }

    /** Enters these complaints, in their order. */
    public List<Entry> enter(List<Submission> submissions) {
        var all = new LinkedHashSet<String>();
        submissions.forEach(it -> all.add(it.complaintId()));
        var known = complaints.find(all);
        all.removeAll(known.keySet());
        var given = numbersFor(new ArrayList<>(all));
        var causes = new ArrayList<Complaints.Registering>();
        for (var it : submissions) {
            var there = known.get(it.complaintId());
            var registration = there == null ? registration(it, given.get(it.complaintId())) : there.registration();
            causes.add(new Complaints.Registering(it.complaintId(), it.causationId(), registration));
        }
        var entered = complaints.register(causes);
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < entered.size(); i++) {
            var it = submissions.get(i);
            var complaint = entered.get(i);
            var fresh = complaint.registration().number().equals(given.get(it.complaintId()));
            entries.add(new Entry(it, complaint.outcomeFor(it.sending(), it.fingerprint()), complaint, fresh));
        }
        return entries;
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

    private Map<String, String> numbersFor(List<String> complaintIds) {
        var given = new LinkedHashMap<String, String>();
        if (complaintIds.isEmpty()) {
            return given;
        }
        var year = clock.instant().atZone(properties.zone()).getYear();
        var taken = numbers.take(year, complaintIds);
        for (var i = 0; i < taken.size(); i++) {
            given.put(complaintIds.get(i), taken.get(i));
        }
        return given;
    }

    private Registration registration(Submission it, String number) {
        var form = it.form();
        var now = clock.instant();
        return new Registration(
                number,
                it.door(),
                it.sending(),
                it.fingerprint(),
                form,
                customerRefs.of(form.customer(), it.complaintId()),
                masking.mask(form.narrative(), form.identifying()),
                masking.mask(form.expectedOutcome(), form.identifying()),
                now,
                now.plus(properties.replyWithin()));
    }
}
