package dev.redress.intake.complaints;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Decided;
import dev.redress.intake.complaints.domain.Acknowledgement;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Enters complaints in the book, each with a number; for any number of them it asks the store as often as for one. Whether a
 * complaint is new shows only when it is loaded to be entered, so each gets a number beforehand, and the number of one that
 * was there already goes back.
 */
final class ComplaintBook {

    /**
     * What is to be entered.
     *
     * @param complaintId what is there already under it stays
     */
    record Entry(String complaintId, String causationId, Registration registration) {}

    /**
     * What is in the book then.
     *
     * @param fresh whether it was entered now, and by this entry
     */
    record Entered(Complaint complaint, boolean fresh) {}

    private final AggregateRepository<Complaint, IntakeEvent> complaints;
    private final ComplaintNumbers numbers;
    private final RepetitionFinder repetitions;
    private final ZoneId zone;
    private final Duration replyWithin;
    private final Clock clock;

    ComplaintBook(
            AggregateRepository<Complaint, IntakeEvent> complaints,
            ComplaintNumbers numbers,
            RepetitionFinder repetitions,
            ZoneId zone,
            Duration replyWithin,
            Clock clock) {
        this.complaints = complaints;
        this.numbers = numbers;
        this.repetitions = repetitions;
        this.zone = zone;
        this.replyWithin = replyWithin;
        this.clock = clock;
    }

    /** Enters them in their order. Durable when it returns. */
    List<Entered> enter(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var promised = new Acknowledgement(now, now.plus(replyWithin));
        var year = now.atZone(zone).getYear();
        var given = numbersFor(entries, year);
        var settling = new ArrayList<CompletableFuture<Decided<Complaint>>>();
        for (var it : repetitions.mark(entries, given)) {
            var number = given.get(it.complaintId());
            settling.add(complaints.decide(
                    it.complaintId(),
                    it.causationId(),
                    before -> before.register(it.registration(), number, promised)));
        }
        var entered = new ArrayList<Entered>();
        for (var it : settling) {
            var settled = settled(it);
            // A receipt for what is in the book already is a change, and no new entry.
            var complaint = settled.state();
            var fresh = settled.changed() && complaint.number().equals(given.get(complaint.id()));
            entered.add(new Entered(complaint, fresh));
        }
        entered.stream()
                .filter(Entered::fresh)
                .forEach(it -> given.remove(it.complaint().id()));
        numbers.giveBack(year, given.values());
        return entered;
    }

    private Map<String, String> numbersFor(List<Entry> entries, int year) {
        var distinct = new LinkedHashSet<String>();
        entries.forEach(it -> distinct.add(it.complaintId()));
        var complaintIds = List.copyOf(distinct);
        var taken = numbers.take(year, complaintIds);
        var given = new LinkedHashMap<String, String>();
        for (var i = 0; i < taken.size(); i++) {
            given.put(complaintIds.get(i), taken.get(i));
        }
        return given;
    }

    private static Decided<Complaint> settled(CompletableFuture<Decided<Complaint>> settling) {
        try {
            return settling.join();
        } catch (CompletionException e) {
            throw AggregateRepository.reason(e);
        }
    }
}
