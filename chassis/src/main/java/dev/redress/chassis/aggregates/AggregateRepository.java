package dev.redress.chassis.aggregates;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.mongo.UnreadableDocument;
import dev.redress.chassis.outbox.Outbox;
import dev.redress.chassis.outbox.Relayed;
import dev.redress.chassis.timers.TimerStore;
import dev.redress.chassis.timers.Wakeable;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.work.Part;
import dev.redress.chassis.work.WithParts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.unit.DataSize;

/**
 * The aggregates of one type: find, decide, save. Inbound events and commands take the same path: load what they address in
 * one query, decide in memory, save in one bulk write guarded by revision, publish, clear the outboxes in one bulk write.
 * Commands that arrive together are taken together.
 *
 * <p>What goes wrong: another writer was faster - only the aggregates concerned are decided anew; the store is away - the
 * exception goes to the caller, and if the write got through all the same, a repeat finds it done; the process dies after
 * the save - the outbox is published later by the relay or by whoever next touches the aggregate.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class AggregateRepository<S, E> implements Relayed, Wakeable<S, E>, SmartLifecycle, WithParts {
    private static final Logger LOGGER = LoggerFactory.getLogger(AggregateRepository.class);

    private static final int TIMERS_AT_ONCE = 500;
    private static final int SEALED_AT_ONCE = 200;

    private final AggregateType<S, E> type;
    private final EventHandlers<S, E> handlers;
    private final AggregateStore<S> store;
    private final TimerStore timers;
    private final Outbox<StoredAggregate<S>> outbox;
    private final GuardedSave<S, E> saves;
    private final CommandQueue<S, E> commands;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final HeldAggregates held;
    private volatile boolean indexed;

    /**
     * Made by {@code Messaging}.
     *
     * @param group whose dead letters are those that cannot be decided
     * @param source the CloudEvents source of what is published
     * @param largestMessage what a message may hold at most
     * @param held those that wait for a replay
     */
    public AggregateRepository(
            AggregateType<S, E> type,
            EventHandlers<S, E> handlers,
            String group,
            String source,
            AggregateStore<S> store,
            TimerStore timers,
            Outbox<StoredAggregate<S>> outbox,
            ObjectMapper json,
            Clock clock,
            MeterRegistry metrics,
            DecisionObserver<S> observer,
            DataSize largestMessage,
            HeldAggregates held) {
        this.type = type;
        this.handlers = handlers;
        this.store = store;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
        this.held = held;
        this.saves = new GuardedSave<>(
                type,
                new Folding<>(type, handlers, group, source, json, largestMessage),
                store,
                outbox,
                clock,
                metrics,
                observer,
                held);
        this.commands =
                new CommandQueue<>(type.collection(), clock, held, batch -> outbox.publishSoon(saves.take(batch)));
    }

    /**
     * Decides and saves. Returns once the decision is durable; others are told right after.
     *
     * @param id of the aggregate; one that does not exist yet is decided on as blank
     * @param causationId what causes the change, for example the request id
     * @param decide a pure function from the state to what happened; an empty list changes nothing
     * @return the state after the change
     * @throws RuntimeException whatever {@code decide} throws; nothing has changed then
     */
    public S change(String id, String causationId, Function<S, List<E>> decide) {
        try {
            return submit(id, causationId, decide).join();
        } catch (CompletionException e) {
            throw reason(e);
        }
    }

    /**
     * As {@link #change}, for many aggregates at once: in a few writes, each aggregate for itself.
     *
     * @return what came of each, in the order given
     */
    public Map<String, ChangeResult<S>> changeAll(String causationId, Map<String, Function<S, List<E>>> decisions) {
        var taken = new LinkedHashMap<String, CompletableFuture<S>>();
        decisions.forEach((id, decide) -> taken.put(id, submit(id, causationId, decide)));
        var outcomes = new LinkedHashMap<String, ChangeResult<S>>();
        taken.forEach((id, result) -> outcomes.put(id, outcome(result)));
        return outcomes;
    }

    private static <S> ChangeResult<S> outcome(CompletableFuture<S> result) {
        try {
            return new ChangeResult.Changed<>(result.join());
        } catch (CompletionException e) {
            return new ChangeResult.Refused<>(reason(e));
        }
    }

    /** What went wrong, as it was thrown. */
    public static RuntimeException reason(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    /**
     * As {@link #submit}, for who needs to know whether anything happened.
     *
     * @return completes once the decision is durable
     */
    public CompletableFuture<Decided<S>> decide(String id, String causationId, Function<S, List<E>> decide) {
        return commands.submit(id, causationId, decide).thenApply(it -> new Decided<>(it.decided(), it.changed()));
    }

    /** As {@link #change}, without waiting. */
    public CompletableFuture<S> submit(String id, String causationId, Function<S, List<E>> decide) {
        return commands.submit(id, causationId, decide).thenApply(Step.Settled::decided);
    }

    /**
     * The aggregate, if there is one.
     *
     * @throws UnreadableDocument when there is one, in a form that cannot be read
     */
    public Optional<S> find(String id) {
        var loaded = store.load(List.of(id));
        if (loaded.unreadable().containsKey(id)) {
            throw loaded.unreadable().get(id);
        }
        return Optional.ofNullable(loaded.found().get(id)).map(StoredAggregate::state);
    }

    /** Those of these that there are and that can be read. */
    public Map<String, S> findAll(Collection<String> ids) {
        var found = new LinkedHashMap<String, S>();
        store.load(ids).found().forEach((id, aggregate) -> found.put(id, aggregate.state()));
        return found;
    }

    /** One page of the aggregates that match; one that cannot be read is left out, and named in health. */
    public List<S> search(Where which, Bson sort, int skip, int limit) {
        return store.search(which.filter(), sort, skip, limit);
    }

    /** All aggregates that match, when those are few, in the order of their ids. */
    public List<S> search(Where which) {
        return search(which, Sorts.ascending("_id"), 0, 0);
    }

    /** Reads all that match, in no order, however many there are. What changes meanwhile is read as it was or as it is. */
    public void each(Where which, Consumer<S> reader) {
        store.each(which.filter(), reader);
    }

    public long count(Where which) {
        return store.count(which.filter());
    }

    /** Publishes what a crash left behind, and declares the indexes when that has not been done. */
    @Override
    public void relay() {
        try {
            declareIndexes();
        } finally {
            // Without an index this takes longer; a store that refuses one must not end it.
            store.lookAgain();
            outbox.relay();
            setAnewTimersThatCannotBeRead();
        }
    }

    /** Seals with the newest key what is sealed with another or not at all; returns how many were. */
    public int sealAnew() {
        var all = 0;
        int some;
        do {
            some = store.sealAnew(SEALED_AT_ONCE, clock.instant());
            all += some;
        } while (some > 0);
        return all;
    }

    private void declareIndexes() {
        if (!indexed) {
            store.declareIndexes();
            timers.declareIndexes();
            indexed = true;
        }
    }

    /** The topics on which these aggregates are told of. */
    public Set<String> topics() {
        return type.topics();
    }

    /** Whether a message of this type on this topic tells of one of these aggregates. */
    public boolean tells(String topic, String messageType) {
        return type.topics().contains(topic) && type.types().contains(messageType);
    }

    /** The newest version that the store knows to have been told on a topic, by the ids of those that there are. */
    public Map<String, Long> told(String topic, Collection<String> ids) {
        var stage = Topic.stageOf(topic);
        var told = new LinkedHashMap<String, Long>();
        store.published(ids).forEach((id, versions) -> told.put(id, versions.getOrDefault(stage, 0L)));
        return told;
    }

    /** Lets what is told of an aggregate from now on follow a version that was told, though the store has forgotten it. */
    public void passOver(String topic, String id, long version) {
        store.passOver(id, Topic.stageOf(topic), version);
    }

    /** Sets the timers of all that were written since a time, as they say now. */
    public void setTimersAnew(Instant writtenSince) {
        var wakings = new ArrayList<TimerStore.Waking>();
        store.touchedSince(writtenSince, it -> {
            wakings.add(nextWaking(it));
            if (wakings.size() == TIMERS_AT_ONCE) {
                timers.set(wakings);
                wakings.clear();
            }
        });
        if (!wakings.isEmpty()) {
            timers.set(wakings);
        }
    }

    /** A timer can be told from its document. */
    private void setAnewTimersThatCannotBeRead() {
        var ids = timers.unreadable();
        if (!ids.isEmpty()) {
            timers.replace(
                    ids,
                    store.load(ids).found().values().stream()
                            .map(this::nextWaking)
                            .toList());
        }
    }

    /**
     * Takes a whole poll. Returns when every decision is saved and published. An event that cannot be decided goes to the
     * dead letters through the outbox of its aggregate, which notes that it is owed a decision.
     *
     * @return those of which not even that could be written, because their aggregate can neither be read nor written; they
     *     are for the caller to put aside
     */
    public Map<InboundEvent, Throwable> consume(List<InboundEvent> events) {
        var lost = new IdentityHashMap<InboundEvent, Throwable>();
        var owed = new HashMap<String, Set<String>>();
        var observer = new Step.Consumption.Observer() {
            @Override
            public void handled(InboundEvent event, Folding.Handled handled) {
                count(event, handled);
            }

            @Override
            public void lost(InboundEvent event, Throwable reason) {
                lost.put(event, reason);
                if (reason instanceof UnreadableDocument) {
                    owed.computeIfAbsent(event.key(), id -> new HashSet<>()).add(event.mark());
                }
            }
        };
        outbox.publishNow(saves.take(events.stream()
                .map(it -> new Step.Consumption<S, E>(it, observer, held.isReplaying()))
                .toList()));
        store.owe(owed);
        return lost;
    }

    private void count(InboundEvent event, Folding.Handled handled) {
        if (handled == Folding.Handled.DEAD) {
            LOGGER.atWarn()
                    .addKeyValue("type", event.type())
                    .addKeyValue("key", event.key())
                    .addKeyValue("version", event.version())
                    .log("dead letter: could not be decided");
        }
        var outcome = handled.name().toLowerCase(Locale.ROOT);
        metrics.counter("inbox.messages", "type", handlers.tag(event.type()), "outcome", outcome)
                .increment();
    }

    /** What is heard of other stages, and what comes of it. */
    public EventHandlers<S, E> handlers() {
        return handlers;
    }

    @Override
    public String collection() {
        return type.collection();
    }

    @Override
    public TimerStore timers() {
        return timers;
    }

    @Override
    public CompletableFuture<Woken> wake(String id, String causationId, Function<S, List<E>> decide) {
        return commands.submit(id, causationId, decide)
                .thenApply(it -> new Woken(it.changed(), nextWaking(it.saved())));
    }

    private TimerStore.Waking nextWaking(StoredAggregate<S> it) {
        return new TimerStore.Waking(
                it.id(), it.revision(), type.wakeAt(it.state()).orElse(null));
    }

    @Override
    public List<Part> parts() {
        return List.of(commands.part(), outbox.part(), store.part(), timers.part());
    }

    @Override
    public void start() {
        outbox.start();
        commands.open();
    }

    @Override
    public void stop() {
        commands.close();
        outbox.stop();
    }

    @Override
    public boolean isRunning() {
        return commands.isOpen();
    }

    /** Before the listeners and the web server, which use it; after them when stopping. */
    @Override
    public int getPhase() {
        return 0;
    }
}
