package dev.redress.intake.customers;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.ChangeResult;
import dev.redress.intake.complaints.CustomerComplaints;
import dev.redress.intake.complaints.CustomerIdentity;
import dev.redress.intake.complaints.Pseudonymizer;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintDetails;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.customers.domain.CustomerProfile;
import dev.redress.intake.customers.domain.RecentComplaint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills the directory from the complaints that are in the book, whatever door they came by. A complaint goes to the profile of
 * its pseudonym, and to that of each other contact that it names, whose pseudonym follows from the contact: so who first
 * called and then writes is found to be the same by ids alone, and the store is asked as often for a thousand complaints as for
 * one.
 */
final class CustomerMatcher {
    private final AggregateRepository<CustomerProfile, CustomerProfile> customers;
    private final CustomerComplaints complaints;
    private final Pseudonymizer pseudonymizer;
    private final CustomerKeys keys;

    CustomerMatcher(
            AggregateRepository<CustomerProfile, CustomerProfile> customers,
            CustomerComplaints complaints,
            Pseudonymizer pseudonymizer,
            CustomerKeys keys) {
        this.customers = customers;
        this.complaints = complaints;
        this.pseudonymizer = pseudonymizer;
        this.keys = keys;
    }

    /** What a form says of its customer. */
    private record Said(
            String ref, Customer customer, RecentComplaint complaint, List<String> found, Map<String, String> others) {
        Instant at() {
            return complaint.receivedAt();
        }
    }

    /** These complaints were entered. Said twice, nothing changes. */
    void learn(Collection<String> complaintIds) {
        var book = complaints.findAll(complaintIds);
        var said = complaintIds.stream()
                .distinct()
                .map(book::get)
                .filter(it -> it != null && !it.erased())
                .map(this::said)
                .toList();
        if (said.isEmpty()) {
            return;
        }
        var ids = new LinkedHashSet<String>();
        said.forEach(it -> {
            ids.add(it.ref());
            ids.addAll(it.others().keySet());
        });
        var round = new Round(customers.findAll(ids));
        said.forEach(round::take);
        save(round.changes);
    }

    /** The customers of these complaints were erased: what these said of anybody is known no more. */
    void forget(Collection<String> complaintIds) {
        anew(complaints.findAll(complaintIds).values().stream()
                .filter(Complaint::erased)
                .flatMap(it -> it.sequel().erasure().refs().stream())
                .collect(Collectors.toSet()));
    }

    /** Of who has these pseudonyms is known what those of their complaints say that are left. */
    void anew(Collection<String> refs) {
        var known = customers.findAll(refs).keySet();
        if (known.isEmpty()) {
            return;
        }
        var steps = new LinkedHashMap<String, Function<CustomerProfile, List<CustomerProfile>>>();
        known.forEach(ref -> steps.put(ref, it -> it.anew(details -> keys.of(details, ""))));
        ChangeResult.requireAll(customers.changeAll("", steps).values());
        learn(complaints.of(known).stream().map(Complaint::id).toList());
    }

    private Said said(Complaint it) {
        var registration = it.registration();
        var details = registration.details();
        var customer = details.customer();
        var number = CustomerIdentity.number(registration.reference(), details);
        var ref = registration.disclosure().customerRef();
        return new Said(
                ref,
                customer,
                new RecentComplaint(it.id(), details.reception().receivedAt(), details.orderNumbers()),
                found(details, number),
                others(customer, number, ref));
    }

    /** Who speaks for a customer is asked of the customer, too. */
    private List<String> found(ComplaintDetails it, String number) {
        var orders = it.orderNumbers().stream().map(keys::order);
        return Stream.of(
                        keys.of(it.customer(), number).stream(),
                        keys.of(it.complainant().representative().contact(), "").stream(),
                        orders)
                .flatMap(all -> all)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** The contacts of a customer, as they are kept, by the pseudonyms that follow from them, but for this one. */
    Map<String, String> others(Customer customer, String number, String ref) {
        var others = new LinkedHashMap<String, String>();
        keys.contacts(customer, number).forEach(it -> others.put(pseudonymizer.pseudonym(it), keys.hidden(it)));
        others.remove(ref);
        return others;
    }

    private void save(Map<String, List<Function<CustomerProfile, List<CustomerProfile>>>> changes) {
        var decisions = new LinkedHashMap<String, Function<CustomerProfile, List<CustomerProfile>>>();
        changes.forEach((ref, steps) -> decisions.put(ref, before -> folded(before, steps)));
        ChangeResult.requireAll(customers.changeAll("", decisions).values());
    }

    private static List<CustomerProfile> folded(
            CustomerProfile before, List<Function<CustomerProfile, List<CustomerProfile>>> steps) {
        var now = before;
        for (var step : steps) {
            for (var after : step.apply(now)) {
                now = after;
            }
        }
        return now.equals(before) ? List.of() : List.of(now);
    }

    /** Complaints that are taken together: each sees what those before it brought. */
    private static final class Round {
        private final Map<String, CustomerProfile> now = new HashMap<>();
        private final Map<String, List<Function<CustomerProfile, List<CustomerProfile>>>> changes =
                new LinkedHashMap<>();

        Round(Map<String, CustomerProfile> loaded) {
            now.putAll(loaded);
        }

        void take(Said it) {
            var fresh = of(it.ref()).fresh();
            var same = "";
            for (var other : it.others().entrySet()) {
                var there = of(other.getKey());
                if (!there.fresh() && !CustomerIdentity.isNumber(other.getValue()) && !there.mayBe(it.customer())) {
                    continue;
                }
                var joins = fresh && same.isEmpty() && !there.fresh();
                if (joins) {
                    same = other.getKey();
                    change(other.getKey(), CustomerProfile::followed);
                }
                change(
                        other.getKey(),
                        before -> before.heard(it.customer(), List.of(other.getValue()), it.at(), it.ref()));
                change(other.getKey(), before -> before.complained(it.complaint()));
            }
            var master = same;
            change(it.ref(), before -> before.heard(it.customer(), it.found(), it.at(), master));
            change(it.ref(), before -> before.complained(it.complaint()));
        }

        private CustomerProfile of(String ref) {
            return now.computeIfAbsent(ref, CustomerProfile::none);
        }

        private void change(String ref, Function<CustomerProfile, List<CustomerProfile>> step) {
            step.apply(of(ref)).forEach(after -> now.put(ref, after));
            changes.computeIfAbsent(ref, it -> new ArrayList<>()).add(step);
        }
    }
}
