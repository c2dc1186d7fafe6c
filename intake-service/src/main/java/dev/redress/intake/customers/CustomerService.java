package dev.redress.intake.customers;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.ChangeResult;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.CustomerReaders.Shown;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.CustomerDecision;
import dev.redress.intake.customers.domain.CustomerGroup;
import dev.redress.intake.customers.domain.CustomerProfile;
import dev.redress.intake.customers.domain.CustomerRefusal;
import dev.redress.intake.readings.domain.ReadingPlace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;

/**
 * Who our customers are: find one who calls, look at all that they complained of, correct what is known of them, and say that
 * two are one. Nobody sees a customer but by a complaint whose customer they may see, and that they did is on record before.
 */
public final class CustomerService {
    private static final Logger LOGGER = LoggerFactory.getLogger(CustomerService.class);

    /** Customers that one search looks at, and complaints of them: more is no search for somebody. */
    private static final int MOST_FOUND = 200;

    private static final int MOST_COMPLAINTS = 500;

    /** Of each customer who is found so many complaints are told of. */
    private static final int LATEST = 5;

    private static final Bson NEWEST =
            Sorts.orderBy(Sorts.descending(CustomerAggregates.RECEIVED_AT), Sorts.ascending("_id"));
    private static final Bson LAST_SAID =
            Sorts.orderBy(Sorts.descending(CustomerAggregates.SAID_AT), Sorts.ascending("_id"));

    private final AggregateRepository<CustomerProfile, CustomerProfile> customers;
    private final AggregateRepository<ComplaintSummary, ComplaintSummary> summaries;
    private final CustomerGroups groups;
    private final CustomerKeys keys;
    private final CustomerMatcher matcher;
    private final CustomerReaders readers;
    private final Clock clock;

    CustomerService(
            AggregateRepository<CustomerProfile, CustomerProfile> customers,
            AggregateRepository<ComplaintSummary, ComplaintSummary> summaries,
            CustomerKeys keys,
            CustomerMatcher matcher,
            CustomerReaders readers,
            Clock clock) {
        this.customers = customers;
        this.summaries = summaries;
        this.groups = new CustomerGroups(customers);
        this.keys = keys;
        this.matcher = matcher;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * A customer, with complaints of theirs that whoever asks may see.
     *
     * @param total how many of them there are
     * @param open how many of those are not at their end
     * @param complaints those that are shown, the newest first
     */
    public record Known(CustomerGroup group, int total, int open, List<ComplaintSummary> complaints) {
        public Known {
            complaints = List.copyOf(complaints);
        }

        private static Known of(CustomerGroup group, List<ComplaintSummary> all, Paging shown) {
            var open =
                    (int) all.stream().filter(it -> it.course().state().open()).count();
            var page = all.stream().skip(shown.skipped()).limit(shown.size()).toList();
            return new Known(group, all.size(), open, page);
        }
    }

    /** Complaints were entered: who their customers are is learnt. */
    public void learn(Collection<String> complaintIds) {
        matcher.learn(complaintIds);
    }

    /**
     * Customers who match, who spoke last the first.
     *
     * @param reason what they are sought for, masked; empty when not said
     */
    public Page<Known> find(CustomerSearch search, String reason, Paging paging, Authentication who) {
        var profiles =
                search.blank() ? List.<CustomerProfile>of() : customers.search(which(search), LAST_SAID, 0, MOST_FOUND);
        var found = groups.of(profiles);
        var complaints = newest(found.stream().flatMap(it -> it.refs().stream()).toList());
        var visible = visible(complaints, who);
        var known = new ArrayList<Known>();
        for (var group : found) {
            var theirs = visible.stream().filter(it -> isOf(it, group)).toList();
            if (!theirs.isEmpty()) {
                known.add(Known.of(group, theirs, new Paging(0, LATEST)));
            }
        }
        var page = known.stream().skip(paging.skipped()).limit(paging.size()).toList();
        record(page.stream().flatMap(it -> it.complaints().stream()).toList(), reason, who);
        return new Page<>(page, paging.page(), paging.size(), known.size());
    }

    private Where which(CustomerSearch it) {
        var which = Where.all();
        if (!Blank.is(it.phone())) {
            which = which.exactly(CustomerAggregates.KEYS, keys.phone(it.phone()));
        }
        if (!Blank.is(it.email())) {
            which = which.exactly(CustomerAggregates.KEYS, keys.email(it.email()));
        }
        if (!Blank.is(it.customerNumber())) {
            var number = keys.number(it.sourceSystem(), it.customerNumber());
            which = which.exactly(CustomerAggregates.KEYS, number);
        }
        if (!Blank.is(it.order())) {
            which = which.exactly(CustomerAggregates.KEYS, keys.order(it.order()));
        }
        return Blank.is(it.name()) ? which : which.exactly(CustomerAggregates.KEYS, keys.name(it.name()));
    }

    /**
     * A customer with a page of their complaints.
     *
     * @param ref any of their pseudonyms
     * @throws CustomerRefusal when there is none, or none whom who asks may see
     */
    public Known find(String ref, Paging paging, String reason, Authentication who) {
        var known = known(ref, paging, who);
        record(known.complaints(), reason, who);
        return known;
    }

    private Known known(String ref, Paging paging, Authentication who) {
        var group = group(ref);
        var complaints = visible(newest(group.refs()), who);
        if (complaints.isEmpty()) {
            throw CustomerRefusal.noSuch(ref);
        }
        return Known.of(group, complaints, paging);
    }

    /**
     * Corrects what is known of a customer.
     *
     * @param change from what is known to what is true
     * @param why masked
     */
    public Known correct(String ref, Function<Customer, Customer> change, String why, Authentication who) {
        var known = known(ref, new Paging(0, LATEST), who);
        var group = known.group();
        var before = group.details();
        var after = change.apply(before);
        var fields = changed(before, after);
        if (fields.isEmpty()) {
            return find(ref, new Paging(0, LATEST), why, who);
        }
        var stamp = new Stamp(who.getName(), clock.instant());
        var decision = new CustomerDecision(CustomerDecision.Kind.CORRECTED, String.join(",", fields), stamp, why);
        var right = keys.of(after, "");
        var wrong =
                keys.of(before, "").stream().filter(it -> !right.contains(it)).toList();
        var steps = new LinkedHashMap<String, Function<CustomerProfile, List<CustomerProfile>>>();
        group.refs().forEach(it -> steps.put(it, profile -> profile.forget(wrong)));
        matcher.others(after, "", group.ref()).forEach((other, key) -> {
            if (!steps.containsKey(other)) {
                steps.put(other, it -> it.fresh() ? it.heard(after, List.of(key), stamp.at(), group.ref()) : List.of());
            }
        });
        steps.put(group.ref(), it -> it.correct(after, right, wrong, decision));
        ChangeResult.requireAll(customers.changeAll(RequestIds.current(), steps).values());
        log(ref, "customer corrected");
        return find(ref, new Paging(0, LATEST), why, who);
    }

    private static List<String> changed(Customer before, Customer after) {
        var now = after.fields();
        return before.fields().entrySet().stream()
                .filter(it -> !it.getValue().equals(now.get(it.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Says that a customer is another one. What either is called in events stays as it is.
     *
     * @param why masked
     */
    public Known merge(String ref, String into, String why, Authentication who) {
        var one = known(ref, new Paging(0, LATEST), who).group();
        var other = known(into, new Paging(0, LATEST), who).group();
        if (one.ref().equals(other.ref())) {
            throw CustomerRefusal.notNow("the two are one customer already");
        }
        var stamp = new Stamp(who.getName(), clock.instant());
        customers.change(one.ref(), RequestIds.current(), it -> it.merge(other.ref(), stamp, why));
        log(ref, "customer merged");
        return find(into, new Paging(0, LATEST), why, who);
    }

    /**
     * Says that a pseudonym is of nobody else: undoes a merger, or that the two were taken for one.
     *
     * @param why masked
     */
    public Known split(String ref, String why, Authentication who) {
        var group = known(ref, new Paging(0, LATEST), who).group();
        if (group.ref().equals(ref)) {
            throw CustomerRefusal.notNow("%s is nobody else".formatted(ref));
        }
        var stamp = new Stamp(who.getName(), clock.instant());
        customers.change(ref, RequestIds.current(), it -> it.split(stamp, why));
        log(ref, "customer split");
        return find(ref, new Paging(0, LATEST), why, who);
    }

    /**
     * Says that what is known of a customer must be kept, whoever asks for its erasure.
     *
     * @param why masked
     */
    public Known hold(String ref, String why, Authentication who) {
        var group = known(ref, new Paging(0, LATEST), who).group();
        var stamp = new Stamp(who.getName(), clock.instant());
        customers.change(group.ref(), RequestIds.current(), it -> it.hold(stamp, why));
        log(ref, "customer held");
        return find(ref, new Paging(0, LATEST), why, who);
    }

    /**
     * Says that it need not be kept any more.
     *
     * @param why masked
     */
    public Known release(String ref, String why, Authentication who) {
        var group = known(ref, new Paging(0, LATEST), who).group();
        if (group.hold().isEmpty()) {
            throw CustomerRefusal.notNow("nothing of this customer is held");
        }
        var stamp = new Stamp(who.getName(), clock.instant());
        var steps = new LinkedHashMap<String, Function<CustomerProfile, List<CustomerProfile>>>();
        group.refs().forEach(each -> steps.put(each, it -> it.release(stamp, why)));
        ChangeResult.requireAll(customers.changeAll(RequestIds.current(), steps).values());
        log(ref, "customer released");
        return find(ref, new Paging(0, LATEST), why, who);
    }

    /** Complaints were erased: what they said of customers is known no more. */
    public void forget(Collection<String> complaintIds) {
        matcher.forget(complaintIds);
    }

    /** Who has a pseudonym, with all others that turned out to be theirs; empty when nothing is known. */
    public Optional<CustomerGroup> known(String ref) {
        return Optional.ofNullable(customers.findAll(List.of(ref)).get(ref))
                .map(it -> groups.of(List.of(it)).get(0));
    }

    /** What became of these complaints, by their ids, as far as other stages have told. */
    Map<String, ComplaintSummary> summaries(Collection<String> complaintIds) {
        return summaries.findAll(complaintIds);
    }

    /**
     * Erases what the directory knows of who has these pseudonyms.
     *
     * @param refs of which the first decides whether it must be kept
     * @throws CustomerRefusal when it must be kept: then nothing has changed
     */
    public void erase(List<String> refs, String receiptId) {
        for (var ref : refs) {
            customers.change(ref, RequestIds.current(), it -> it.erase(receiptId));
        }
    }

    private static void log(String ref, String what) {
        LOGGER.atInfo().addKeyValue("customerRef", ref).log(what);
    }

    private CustomerGroup group(String ref) {
        return known(ref).orElseThrow(() -> CustomerRefusal.noSuch(ref));
    }

    private List<ComplaintSummary> newest(Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : summaries.search(Where.all().among(CustomerAggregates.CUSTOMER, refs), NEWEST, 0, MOST_COMPLAINTS);
    }

    private static boolean isOf(ComplaintSummary it, CustomerGroup group) {
        return group.refs().contains(it.entry().customerRef());
    }

    private List<ComplaintSummary> visible(List<ComplaintSummary> complaints, Authentication who) {
        Set<String> ids = readers.visible(who, shown(complaints));
        return complaints.stream().filter(it -> ids.contains(it.complaintId())).toList();
    }

    private void record(List<ComplaintSummary> complaints, String reason, Authentication who) {
        readers.readingOf(who, ReadingPlace.CUSTOMER, reason, shown(complaints));
    }

    private static List<Shown> shown(List<ComplaintSummary> complaints) {
        return complaints.stream()
                .map(it -> new Shown(
                        it.complaintId(),
                        it.entry().number(),
                        it.entry().customerRef(),
                        it.entry().confidential()))
                .toList();
    }
}
