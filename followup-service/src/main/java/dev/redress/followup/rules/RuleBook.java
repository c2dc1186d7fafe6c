package dev.redress.followup.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.messaging.MessagingConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Rules of one sort by their ids, as this replica last saw them: decisions are made in memory and do not ask the store.
 *
 * @param <T> a record that JSON holds
 */
public final class RuleBook<T> implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(RuleBook.class);
    private static final int NO_LIMIT = 0;
    private static final ObjectMapper JSON = MessagingConfiguration.wireMapper();

    private final AggregateRepository<Kept, Kept.Version> documents;
    private final String collection;
    private final Class<T> form;
    private final Clock clock;
    private volatile Map<String, Versioned<T>> current = Map.of();

    public RuleBook(Messaging messaging, MongoTemplate mongo, String collection, Class<T> form, Clock clock) {
        this.documents = messaging.documents(new KeptKind(collection), mongo);
        this.collection = collection;
        this.form = form;
        this.clock = clock;
    }

    /** The newest version of each, as last seen, by id. */
    public List<Versioned<T>> all() {
        return List.copyOf(current.values());
    }

    /** The newest version, as last seen. */
    public Optional<Versioned<T>> current(String id) {
        return Optional.ofNullable(current.get(id));
    }

    /** One version, from the store; empty when there was none such. */
    public Optional<Versioned<T>> version(String id, int number) {
        return documents
                .find(id)
                .filter(it -> number >= 1 && number <= it.versions().size())
                .map(it -> version(it, number));
    }

    /** Defines what comes with the service, unless it has been defined before. */
    public void seed(String id, T rule) {
        documents.change(id, "", it -> it.seed(new Kept.Version(text(rule), clock.instant(), "redress")));
        refresh();
    }

    /**
     * Defines the next version; the same as the newest makes none.
     *
     * @param read the version that whoever asks has seen; 0 when they do not say
     * @throws Overtaken when it is not the newest
     */
    public Versioned<T> define(String id, T rule, int read, String by, String causationId) {
        var kept = documents.change(
                id, causationId, it -> it.define(new Kept.Version(text(rule), clock.instant(), by), read));
        refresh();
        return version(kept, kept.versions().size());
    }

    /** Looks for what other replicas defined. */
    public synchronized void refresh() {
        var seen = new TreeMap<String, Versioned<T>>();
        documents.search(Filters.empty(), Sorts.ascending("_id"), 0, NO_LIMIT).stream()
                .filter(it -> !it.versions().isEmpty())
                .forEach(it -> seen.put(it.id(), version(it, it.versions().size())));
        if (!seen.equals(current)) {
            current = seen;
            LOGGER.atInfo()
                    .addKeyValue("collection", collection)
                    .addKeyValue("rules", seen.size())
                    .log("rules are new");
        }
    }

    private Versioned<T> version(Kept it, int number) {
        var version = it.versions().get(number - 1);
        return new Versioned<>(it.id(), number, rule(version.text()), version.at(), version.by());
    }

    private T rule(String text) {
        try {
            return JSON.readValue(text, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule in " + collection + " is not readable", e);
        }
    }

    private static String text(Object rule) {
        try {
            return JSON.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a rule that JSON cannot hold", e);
        }
    }

    // The documents live inside this bean, and so does their life.

    @Override
    public void start() {
        documents.start();
    }

    @Override
    public void stop() {
        documents.stop();
    }

    @Override
    public boolean isRunning() {
        return documents.isRunning();
    }

    /** As documents that are beans. */
    @Override
    public int getPhase() {
        return documents.getPhase();
    }
}
