package dev.redress.intake.customers.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.text.domain.SearchForm;
import dev.redress.intake.complaints.domain.Customer;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is known of who has a pseudonym. The pseudonym that events carry stays for ever; who turns out to be the same customer
 * as another points to that one, the master, and the pointer can be taken back.
 *
 * @param details what the customer, or a colleague, last said of them
 * @param saidAt when that was
 * @param keys by which the customer is found: phone, e-mail, names, orders
 * @param dropped keys that a colleague took away: no earlier complaint brings them back
 * @param master pseudonym of the customer that this one is; its own when of nobody else
 * @param followers how many were taken for this customer by what they have in common
 * @param decisions what colleagues decided
 * @param recent their latest complaints, in the order in which they were received
 * @param hold why what is known of them must be kept; null of most
 * @param erasure id of the receipt that says that all that was known of them was erased; empty when it never was
 */
@RecordBuilder
public record CustomerProfile(
        String ref,
        Customer details,
        Instant saidAt,
        List<String> keys,
        List<String> dropped,
        String master,
        int followers,
        List<CustomerDecision> decisions,
        List<RecentComplaint> recent,
        CustomerDecision hold,
        String erasure)
        implements CustomerProfileBuilder.With {

    /** An address that more than so many share tells nobody from anybody. */
    private static final int MOST_FOLLOWERS = 5;

    private static final int MOST_KEYS = 500;
    private static final int MOST_DECISIONS = 200;
    private static final int MOST_RECENT = 10;

    public CustomerProfile {
        keys = List.copyOf(keys);
        dropped = List.copyOf(dropped);
        decisions = List.copyOf(decisions);
        recent = List.copyOf(recent);
        erasure = erasure == null ? "" : erasure;
    }

    public static CustomerProfile none(String ref) {
        return new CustomerProfile(
                ref, Customer.UNKNOWN, Instant.EPOCH, List.of(), List.of(), ref, 0, List.of(), List.of(), null, "");
    }

    /** Whether anything was ever said of them. */
    public boolean fresh() {
        return saidAt.equals(Instant.EPOCH) && decisions.isEmpty();
    }

    /** Whether they are nobody else, as far as is known. */
    public boolean isMaster() {
        return master.equals(ref);
    }

    /**
     * Whether who says this of themselves may be this customer: nothing that is known of both contradicts it.
     *
     * @param said who shares a key with them
     */
    public boolean mayBe(Customer said) {
        var here = SearchForm.of(details.name());
        var there = SearchForm.of(said.name());
        return followers < MOST_FOLLOWERS && (here.contains(there) || there.contains(here));
    }

    /**
     * Somebody complained.
     *
     * @param said what the form says of them
     * @param found by what they are found
     * @param same the customer that they are taken for; heeded when nothing was known of them before; empty for nobody
     */
    public List<CustomerProfile> heard(Customer said, Collection<String> found, Instant at, String same) {
        var newest = !at.isBefore(saidAt);
        var all = new LinkedHashSet<>(keys);
        found.stream().filter(it -> !dropped.contains(it)).forEach(all::add);
        return unless(with().details(newest ? said.over(details) : details.over(said))
                .saidAt(newest ? at : saidAt)
                .keys(bounded(all))
                .master(fresh() && !same.isEmpty() ? same : master)
                .build());
    }

    /** One of their complaints, for those that may repeat it. */
    public List<CustomerProfile> complained(RecentComplaint it) {
        var all = Stream.concat(recent.stream(), Stream.of(it))
                .distinct()
                .sorted(Comparator.comparing(RecentComplaint::receivedAt).thenComparing(RecentComplaint::complaintId))
                .toList();
        return unless(withRecent(all.subList(Math.max(0, all.size() - MOST_RECENT), all.size())));
    }

    /** Another customer was taken for this one. */
    public List<CustomerProfile> followed() {
        return List.of(withFollowers(followers + 1));
    }

    /** A colleague says that this customer is that one. */
    public List<CustomerProfile> merge(String into, Stamp stamp, String why) {
        if (master.equals(into)) {
            return List.of();
        }
        return List.of(withMaster(into).decided(new CustomerDecision(CustomerDecision.Kind.MERGED, into, stamp, why)));
    }

    /** A colleague says that this customer is nobody else. */
    public List<CustomerProfile> split(Stamp stamp, String why) {
        if (isMaster()) {
            return List.of();
        }
        return List.of(withMaster(ref).decided(new CustomerDecision(CustomerDecision.Kind.SPLIT, master, stamp, why)));
    }

    /**
     * A colleague corrects what is known.
     *
     * @param correct all of it, as it is from now on
     * @param found by what the customer is found from now on, besides orders
     * @param wrong by what no longer
     */
    public List<CustomerProfile> correct(
            Customer correct, Collection<String> found, Collection<String> wrong, CustomerDecision decision) {
        return without(wrong).stream()
                .map(it -> it.with()
                        .details(correct)
                        .saidAt(decision.stamp().at())
                        .keys(bounded(Stream.concat(it.keys().stream(), found.stream())
                                .distinct()
                                .toList()))
                        .dropped(it.dropped().stream()
                                .filter(key -> !found.contains(key))
                                .toList())
                        .build()
                        .decided(decision))
                .toList();
    }

    /** A colleague says that what is known of them must be kept. */
    public List<CustomerProfile> hold(Stamp stamp, String why) {
        var decision = new CustomerDecision(CustomerDecision.Kind.HELD, "", stamp, why);
        return List.of(withHold(decision).decided(decision));
    }

    /** A colleague says that it need not be kept any more. */
    public List<CustomerProfile> release(Stamp stamp, String why) {
        if (hold == null) {
            return List.of();
        }
        return List.of(withHold(null).decided(new CustomerDecision(CustomerDecision.Kind.RELEASED, "", stamp, why)));
    }

    /**
     * Nothing is known of them any more; who comes under this pseudonym from now on is a new customer.
     *
     * @throws CustomerRefusal when it must be kept
     */
    public List<CustomerProfile> erase(String receiptId) {
        if (hold != null) {
            throw CustomerRefusal.held(hold.why());
        }
        return unless(none(ref).withErasure(receiptId));
    }

    /**
     * What complaints said of them is forgotten, to be learnt anew from those that are left; what colleagues decided stays.
     *
     * @param found by what somebody is found of whom this is known
     */
    public List<CustomerProfile> anew(Function<Customer, List<String>> found) {
        var corrected = decisions.stream().anyMatch(it -> it.kind() == CustomerDecision.Kind.CORRECTED);
        var kept = corrected ? details : Customer.UNKNOWN;
        return unless(with().details(kept)
                .saidAt(corrected ? saidAt : Instant.EPOCH)
                .keys(found.apply(kept))
                .dropped(List.of())
                .recent(List.of())
                .build());
    }

    /** The same customer is found by these no longer. */
    public List<CustomerProfile> forget(Collection<String> wrong) {
        return without(wrong).stream().flatMap(it -> unless(it).stream()).toList();
    }

    private List<CustomerProfile> without(Collection<String> wrong) {
        var after = with().keys(keys.stream().filter(it -> !wrong.contains(it)).toList())
                .dropped(bounded(Stream.concat(dropped.stream(), wrong.stream())
                        .distinct()
                        .toList()))
                .build();
        return List.of(after);
    }

    private List<CustomerProfile> unless(CustomerProfile after) {
        return after.equals(this) ? List.of() : List.of(after);
    }

    private CustomerProfile decided(CustomerDecision it) {
        var all = Stream.concat(decisions.stream(), Stream.of(it)).toList();
        return withDecisions(all.subList(Math.max(0, all.size() - MOST_DECISIONS), all.size()));
    }

    /** The newest; an order is forgotten before a phone number. */
    private static List<String> bounded(Collection<String> all) {
        var kept = new ArrayList<>(all);
        while (kept.size() > MOST_KEYS) {
            var passing = kept.stream().filter(it -> it.startsWith("order:")).findFirst();
            kept.remove(passing.orElse(kept.get(0)));
        }
        return kept;
    }
}
