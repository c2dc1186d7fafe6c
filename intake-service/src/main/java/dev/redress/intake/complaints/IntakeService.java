package dev.redress.intake.complaints;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintBook.Entry;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintNumber;
import dev.redress.intake.complaints.domain.EarlierComplaint;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Registration;
import dev.redress.intake.complaints.domain.Renewal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the front desk does: check a form, register complaints, register one anew for a customer who comes back, find one. All
 * that come in, by request, event or file, are registered here, one or a whole poll of them at the same number of round trips
 * to the store.
 *
 * <p>Who sends the same complaint again meets the same document, because its id follows from what the sender calls it; so
 * repeats, crashes and replicas need no further care.
 */
public final class IntakeService {

    /** What became of a customer who comes back. */
    public enum Renewed {
        ENTERED,
        /** The complaint was renewed before; there is one new complaint for each earlier one. */
        THERE_ALREADY,
        NO_SUCH_COMPLAINT
    }

    /**
     * A customer who comes back, as another service told us.
     *
     * @param source of the message
     * @param messageId its id, for ever
     */
    public record Renewing(String source, String messageId, Renewal renewal) {}

    private final AggregateRepository<Complaint, IntakeEvent> complaints;
    private final ComplaintBook book;
    private final ComplaintNumbers numbers;
    private final KeyClaims keys;
    private final FormReader forms;
    private final Pseudonymizer pseudonymizer;
    private final Ids ids;

    IntakeService(
            AggregateRepository<Complaint, IntakeEvent> complaints,
            ComplaintBook book,
            ComplaintNumbers numbers,
            KeyClaims keys,
            FormReader forms,
            Pseudonymizer pseudonymizer,
            Ids ids) {
        this.complaints = complaints;
        this.book = book;
        this.numbers = numbers;
        this.keys = keys;
        this.forms = forms;
        this.pseudonymizer = pseudonymizer;
        this.ids = ids;
    }

    /** Everything that is wrong with a form, in the order of its fields; empty when it can be registered. */
    public List<FieldProblem> check(ComplaintForm form) {
        return check(form, "");
    }

    /** @param recorder the colleague who typed it; empty when no colleague did */
    public List<FieldProblem> check(ComplaintForm form, String recorder) {
        return forms.check(form, recorder);
    }

    /** What tells one form from another, whatever the order of its fields: the same content is the same text. */
    public String fingerprint(ComplaintForm form) {
        return forms.fingerprint(form);
    }

    /**
     * Registers one complaint, or finds that it was registered before.
     *
     * @throws org.springframework.dao.DataAccessException when the store is away; a repeat is then safe
     */
    public SubmissionResult register(Submission submission) {
        return register(List.of(submission)).get(0);
    }

    /** As {@link #register(Submission)} for many, each for itself; the results are in the order given. */
    public List<SubmissionResult> register(List<Submission> submissions) {
        var entries = submissions.stream().map(this::entry).toList();
        var entered = book.enter(entries);
        var results = new ArrayList<SubmissionResult>();
        for (var i = 0; i < entries.size(); i++) {
            var asked = entries.get(i).registration();
            var it = entered.get(i);
            var outcome = it.complaint().outcomeOf(asked);
            results.add(new SubmissionResult(outcome, it.complaint(), it.fresh(), asked.reference()));
        }
        return results;
    }

    /**
     * Registers a new complaint for each customer who comes back, in their order: the customer and the product are those of
     * the earlier complaint, the words are what the customer says now.
     */
    public List<Renewed> renew(List<Renewing> renewings) {
        if (renewings.isEmpty()) {
            return List.of();
        }
        var earlier = complaints.findAll(
                renewings.stream().map(it -> it.renewal().earlier()).collect(Collectors.toSet()));
        var known = renewings.stream()
                .filter(it -> earlier.containsKey(it.renewal().earlier()))
                .toList();
        var entered = book.enter(known.stream()
                        .map(it -> entry(it, earlier.get(it.renewal().earlier())))
                        .toList())
                .iterator();
        var results = new ArrayList<Renewed>();
        for (var it : renewings) {
            if (!earlier.containsKey(it.renewal().earlier())) {
                results.add(Renewed.NO_SUCH_COMPLAINT);
            } else {
                results.add(entered.next().fresh() ? Renewed.ENTERED : Renewed.THERE_ALREADY);
            }
        }
        return results;
    }

    /** Finds a complaint by its id or by its number, with or without hyphens. */
    public Optional<Complaint> find(String idOrNumber) {
        if (!ComplaintNumber.isValid(idOrNumber)) {
            return complaints.find(idOrNumber);
        }
        return numbers.find(idOrNumber)
                .flatMap(complaints::find)
                .filter(it -> it.number().equals(ComplaintNumber.canonical(idOrNumber)));
    }

    /** Those of these complaints that are in the book, by their ids. */
    public Map<String, Complaint> findAll(Collection<String> complaintIds) {
        return complaints.findAll(complaintIds);
    }

    private Entry entry(Submission it) {
        var reference = it.reference();
        var id = claimed(it.origin(), idOf(it.origin().identity(reference)));
        var details = forms.read(it.form()).recordedBy(it.recorder());
        var registration = new Registration(
                it.origin(),
                reference,
                forms.fingerprint(it.form()),
                details,
                pseudonymizer.disclose(details, reference, id));
        return new Entry(id, pseudonymizer.name(it.causationId()), registration);
    }

    /** The customer keeps the pseudonym, also one who is known by nothing else. */
    private Entry entry(Renewing it, Complaint earlier) {
        var before = earlier.registration();
        var origin = Origin.renewal(it.source(), it.messageId(), new EarlierComplaint(earlier.id(), earlier.number()));
        var reference = origin.reference("", "");
        var details = before.details().renewed(it.renewal());
        var disclosure = pseudonymizer.disclose(details, before.disclosure());
        var registration = new Registration(origin, reference, "", details, disclosure);
        return new Entry(idOf(origin.identity(reference)), it.messageId(), registration);
    }

    private String idOf(List<String> identity) {
        return (identity.isEmpty() ? ids.random() : Ids.derived(identity.toArray(String[]::new))).toString();
    }

    /** A key belongs, from its first use on, to the complaint that it was used for. */
    private String claimed(Origin origin, String wanted) {
        var claim = origin.claim();
        return claim.isEmpty() ? wanted : keys.claim(idOf(claim), wanted);
    }
}
