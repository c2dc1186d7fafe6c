package dev.redress.intake.complaints;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.ChangeResult;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.Erasure;
import dev.redress.intake.complaints.domain.IntakeEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The complaints of customers as the book has them, and what is done with all of a customer's at once. */
public final class CustomerComplaints {
    /** Where in the document of a complaint the pseudonym of its customer lies. */
    public static final String CUSTOMER = StatePaths.path(Complaint.class, "registration.disclosure.customerRef");

    private final AggregateRepository<Complaint, IntakeEvent> complaints;
    private final Pseudonymizer pseudonymizer;

    CustomerComplaints(AggregateRepository<Complaint, IntakeEvent> complaints, Pseudonymizer pseudonymizer) {
        this.complaints = complaints;
        this.pseudonymizer = pseudonymizer;
    }

    /** Those under these pseudonyms whose customer is known still. */
    public List<Complaint> of(Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : complaints.search(Where.all().among(CUSTOMER, refs)).stream()
                        .filter(it -> !it.erased())
                        .toList();
    }

    /** Those of these that are in the book, by their ids. */
    public Map<String, Complaint> findAll(Collection<String> complaintIds) {
        return complaints.findAll(complaintIds);
    }

    /** The pseudonyms under which somebody may be known by what this complaint says of them, or ever said. */
    public Set<String> refs(Complaint it) {
        return pseudonymizer.everKnownAs(it);
    }

    /** Forgets who the customer of these complaints is. Said twice is done once. */
    public void erase(Collection<String> complaintIds, String receiptId, Stamp stamp) {
        var decisions = new LinkedHashMap<String, Function<Complaint, List<IntakeEvent>>>();
        complaintIds.forEach(id -> decisions.put(
                id, it -> it.sequelDecisions().erase(new Erasure(receiptId, List.copyOf(refs(it)), stamp))));
        ChangeResult.requireAll(
                complaints.changeAll(RequestIds.current(), decisions).values());
    }
}
