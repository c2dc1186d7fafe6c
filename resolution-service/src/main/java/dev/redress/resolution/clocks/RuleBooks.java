package dev.redress.resolution.clocks;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.clocks.domain.Rulebook;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calendars and policies as this replica last saw them: decisions are made in memory, a whole poll at a time, and must
 * not ask the store. It looks after each change made here, and from time to time for changes made elsewhere; what another
 * replica defined a moment ago is not known here yet.
 */
public final class RuleBooks {
    private static final Logger LOGGER = LoggerFactory.getLogger(RuleBooks.class);
    private static final Bson ALL = Filters.empty();
    private static final Bson BY_ID = Sorts.ascending("_id");
    private static final int NO_LIMIT = 0;

    private final AggregateRepository<CalendarHistory, Defined<Calendar>> calendars;
    private final AggregateRepository<PolicyHistory, Defined<Policy>> policies;
    private final String defaultPolicy;
    private final Clock clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Rulebook current;

    /** Someone who wants to know, and what they were told of last. */
    private static final class Listener {
        private final Runnable told;
        private Rulebook knows;

        Listener(Runnable told, Rulebook knows) {
            this.told = told;
            this.knows = knows;
        }
    }

    RuleBooks(
            AggregateRepository<CalendarHistory, Defined<Calendar>> calendars,
            AggregateRepository<PolicyHistory, Defined<Policy>> policies,
            String defaultPolicy,
            Clock clock) {
        this.calendars = calendars;
        this.policies = policies;
        this.defaultPolicy = defaultPolicy;
        this.clock = clock;
        this.current = new Rulebook(List.of(), List.of(), defaultPolicy);
    }

    /** The rules as last seen; empty only before the service has started. */
    public Rulebook current() {
        return current;
    }

    /**
     * Asks to be told when a look finds other rules than before; the first look at start counts, so that what changed while
     * nobody was there is not missed. Whoever looks waits for the listener: long work is for another thread. One that fails
     * is told again at the next look.
     */
    public void onChange(Runnable told) {
        listeners.add(new Listener(told, new Rulebook(List.of(), List.of(), defaultPolicy)));
    }

    /** Looks again. */
    public synchronized void refresh() {
        var seen = new Rulebook(
                histories(calendars).flatMap(RuleBooks::rules).toList(),
                histories(policies).flatMap(RuleBooks::rules).toList(),
                defaultPolicy);
        if (!seen.equals(current)) {
            current = seen;
            LOGGER.atInfo()
                    .addKeyValue("calendars", seen.calendars().size())
                    .addKeyValue("policies", seen.policies().size())
                    .log("calendars and policies are new");
        }
        listeners.forEach(this::tell);
    }

    private void tell(Listener it) {
        if (it.knows.equals(current)) {
            return;
        }
        try {
            it.told.run();
            it.knows = current;
        } catch (RuntimeException e) {
            LOGGER.atWarn().addKeyValue("reason", e.toString()).log("new rules are told again at the next look");
        }
    }

    /** Defines what comes with the service, each unless it has been defined before. */
    void seed(List<Calendar> given) {
        given.forEach(it -> calendars.change(it.id(), "", history -> history.seed(it, clock.instant())));
        refresh();
    }

    /** The same for policies. */
    void seedPolicies(List<Policy> given) {
        given.forEach(it -> policies.change(it.id(), "", history -> history.seed(it, clock.instant())));
        refresh();
        if (current.policy(defaultPolicy).isEmpty()) {
            throw new IllegalStateException("there is no default policy " + defaultPolicy);
        }
    }

    /**
     * @param read the version that whoever asks has seen; 0 when they do not say
     * @return the newest version after that
     */
    public Defined<Calendar> define(Calendar wanted, int read, String by, String causationId) {
        var history = calendars.change(wanted.id(), causationId, it -> it.define(wanted, read, by, clock.instant()));
        refresh();
        return newest(history);
    }

    /** The same for a policy. */
    public Defined<Policy> define(Policy wanted, int read, String by, String causationId) {
        var history = policies.change(wanted.id(), causationId, it -> it.define(wanted, read, by, clock.instant()));
        refresh();
        return newest(history);
    }

    /** The newest version of each, by id. */
    public List<Defined<Calendar>> calendars() {
        return histories(calendars).map(RuleBooks::newest).toList();
    }

    /** The newest version of each, by id. */
    public List<Defined<Policy>> policies() {
        return histories(policies).map(RuleBooks::newest).toList();
    }

    public Optional<CalendarHistory> calendar(String id) {
        return calendars.find(id);
    }

    public Optional<PolicyHistory> policy(String id) {
        return policies.find(id);
    }

    private static <H> Stream<H> histories(AggregateRepository<H, ?> documents) {
        return documents.search(ALL, BY_ID, 0, NO_LIMIT).stream();
    }

    private static <T> Stream<T> rules(History<T> it) {
        return it.all().stream().map(Defined::rule);
    }

    private static <T> Defined<T> newest(History<T> it) {
        return it.version(it.newest()).orElseThrow();
    }
}
