package dev.redress.chassis.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.mongo.UnreadableDocument;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.work.LastSeen;
import dev.redress.chassis.work.Part;
import dev.redress.chassis.work.WithParts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Settings of one sort by their ids, each in all its versions, as this replica last saw them ({@link LastSeen}). What was
 * decided under a version can be explained by it for ever. Declare it as a bean, and a {@link dev.redress.chassis.work.Round}
 * that refreshes it.
 *
 * @param <T> a record that JSON holds
 */
public final class Settings<T> implements SmartLifecycle, WithParts {
    private static final Logger LOGGER = LoggerFactory.getLogger(Settings.class);
    private static final ObjectMapper JSON = WireFormat.mapper();

    private final String collection;
    private final Class<T> type;
    private final AggregateRepository<SettingHistory, SettingHistory.Version> documents;
    private final Clock clock;
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    /** All versions by id, the newest last. */
    private final LastSeen<Map<String, List<Versioned<T>>>> seen = new LastSeen<>(Map.of(), this::look);

    /** Thrown when the text of a version is not what it should be. */
    private static final class UnreadableSetting extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnreadableSetting(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Makes them, one document for each setting.
     *
     * @param collection the name of their collection
     */
    public Settings(Messaging messaging, MongoTemplate mongo, String collection, Class<T> type, Clock clock) {
        this.collection = collection;
        this.type = type;
        this.documents = messaging.repository(
                AggregateType.of(collection, SettingHistory.class, SettingHistory.Version.class)
                        .startingAs(SettingHistory::empty)
                        .foldedBy((version, before) -> before.with(version))
                        .publishingNothing(),
                mongo);
        this.clock = clock;
    }

    /** The newest version of each, as last seen, by id. */
    public List<Versioned<T>> all() {
        return seen.current().values().stream().map(Settings::newest).toList();
    }

    /** Every version of each, as last seen, by id and version. */
    public List<Versioned<T>> allVersions() {
        return seen.current().values().stream().flatMap(List::stream).toList();
    }

    /** The newest version, as last seen. */
    public Optional<Versioned<T>> current(String id) {
        return Optional.ofNullable(seen.current().get(id)).map(Settings::newest);
    }

    /** One version, from the store; empty when there was none such. */
    public Optional<Versioned<T>> version(String id, int number) {
        return documents
                .find(id)
                .filter(it -> number >= 1 && number <= it.versions().size())
                .map(it -> version(it, number));
    }

    /** Defines what comes with the service, each unless it has been defined before. */
    public void seed(Map<String, T> given) {
        given.forEach(this::seed);
        refresh();
    }

    private void seed(String id, T value) {
        try {
            documents.change(
                    id, "", it -> it.seed(new SettingHistory.Version(text(value), clock.instant(), Versioned.REDRESS)));
        } catch (UnreadableDocument e) {
            // It has been defined before, and the service does not stay away for it; the log and health name it.
        }
    }

    /**
     * Defines the next version; the same as the newest makes none.
     *
     * @param read the version that whoever asks has seen; 0 when they do not say
     * @return the newest version after that
     * @throws Problem 409 conflict when what was read is not the newest
     */
    public Versioned<T> define(String id, T value, int read, String by, String causationId) {
        var kept = documents.change(
                id, causationId, it -> it.define(new SettingHistory.Version(text(value), clock.instant(), by), read));
        refresh();
        return version(kept, kept.versions().size());
    }

    /** Looks for what other replicas defined. */
    public void refresh() {
        seen.refresh();
    }

    /** Asks to be told when a look finds other settings than before; see {@link LastSeen#onChange}. */
    public void onChange(Runnable told) {
        seen.onChange(told);
    }

    private Map<String, List<Versioned<T>>> look(Map<String, List<Versioned<T>>> before) {
        // One that can no longer be read stays as it was read before; none is ever taken away.
        var found = new TreeMap<>(before);
        documents.search(Where.all()).stream()
                .filter(it -> !it.versions().isEmpty())
                .forEach(it -> note(it, before.getOrDefault(it.id(), List.of()), found));
        if (!found.equals(before)) {
            LOGGER.atInfo()
                    .addKeyValue("collection", collection)
                    .addKeyValue("settings", found.size())
                    .log("settings are new");
        }
        return found;
    }

    private void note(SettingHistory it, List<Versioned<T>> before, Map<String, List<Versioned<T>>> found) {
        try {
            found.put(it.id(), versions(it, before));
            unreadable.remove(it.id());
        } catch (UnreadableSetting e) {
            if (unreadable.add(it.id())) {
                LOGGER.atError()
                        .addKeyValue("collection", collection)
                        .addKeyValue("id", it.id())
                        .log("a setting cannot be read; the version that was last read holds");
            }
        }
    }

    /** A version never changes, so those that were read before are not read again. */
    private List<Versioned<T>> versions(SettingHistory it, List<Versioned<T>> read) {
        var versions = new ArrayList<>(read);
        for (var number = versions.size() + 1; number <= it.versions().size(); number++) {
            versions.add(version(it, number));
        }
        return List.copyOf(versions);
    }

    private static <T> Versioned<T> newest(List<Versioned<T>> versions) {
        return versions.get(versions.size() - 1);
    }

    private Versioned<T> version(SettingHistory it, int number) {
        var version = it.versions().get(number - 1);
        return new Versioned<>(it.id(), number, value(version.text()), version.at(), version.by());
    }

    private T value(String text) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableSetting("a setting in " + collection + " is not readable", e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a setting that JSON cannot hold", e);
        }
    }

    @Override
    public List<Part> parts() {
        return documents.parts();
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
