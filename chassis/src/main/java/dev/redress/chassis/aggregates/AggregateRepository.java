package dev.redress.chassis.aggregates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.events.TooEarly;
import dev.redress.chassis.inbox.DeadLetter;
import dev.redress.chassis.outbox.Outbox;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.timers.TimerStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The documents of one kind: find, decide, save. Messages and commands take the same path: load what they address in one
 * query, decide in memory, save in one bulk write guarded by revision, tell, clear the outboxes in one bulk write. Commands
 * that arrive together are taken together.
 *
 * <p>What goes wrong: another writer was faster - only the documents concerned are decided anew; the store is away - the
 * exception goes to the caller, and if the write got through all the same, a repeat finds it done; the process dies after
 * the save - the outbox is told later by the
 * relay or by whoever next touches the document.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class AggregateRepository<S, E> implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(AggregateRepository.class);
    private static final int COMMANDS_AT_ONCE = 500;
    private static final int ATTEMPTS = 50;
    private static final long LOOK_UP_EVERY = 200;

    private final Kind<S, E> kind;
    private final EventHandlers<S, E> hearing;
    private final String group;
    private final String source;
    private final AggregateStore<S> store;
    private final TimerStore timers;
    private final Outbox<S> outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private volatile Thread worker;
    private volatile boolean indexed;

    public AggregateRepository(
            Kind<S, E> kind,
            EventHandlers<S, E> hearing,
            String group,
            String source,
            AggregateStore<S> store,
            TimerStore timers,
            Outbox<S> outbox,
            ObjectMapper json,
            Clock clock,
            MeterRegistry metrics) {
        this.kind = kind;
        this.hearing = hearing;
        this.group = group;
        this.source = source;
        this.store = store;
        this.timers = timers;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Decides and saves. Returns once the decision is durable; others are told right after.
     *
     * @param id of the document; one that does not exist yet is decided on as blank
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
     * As {@link #change}, for many documents at once: in a few writes, each document for itself.
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

    /** As {@link #change}, without waiting. */
    public CompletableFuture<S> submit(String id, String causationId, Function<S, List<E>> decide) {
        return decide(id, causationId, decide).thenApply(Settled::decided);
    }

    /** As {@link #submit}, for who needs to know how the document stands as well. */
    public CompletableFuture<Settled<S>> decide(String id, String causationId, Function<S, List<E>> decide) {
        var command = new Command(id, causationId, decide);
        if (worker == null) {
            throw closed();
        }
        commands.add(command);
        if (worker == null) {
            command.result.completeExceptionally(closed());
        }
        return command.result;
    }

    public Optional<S> find(String id) {
        return Optional.ofNullable(store.load(List.of(id)).get(id)).map(StoredAggregate::state);
    }

    /** The state, with the number of writes that led to it: it rises with every change, also of what is not seen. */
    public Optional<Revised<S>> findWithRevision(String id) {
        return Optional.ofNullable(store.load(List.of(id)).get(id)).map(it -> new Revised<>(it.state(), it.revision()));
    }

    public Map<String, S> findAll(Collection<String> ids) {
        var found = new LinkedHashMap<String, S>();
        store.load(ids).forEach((id, document) -> found.put(id, document.state()));
        return found;
    }

    /**
     * One page of the documents that match.
     *
     * @param filter on paths such as {@code state.stage}
     */
    public List<S> search(Bson filter, Bson sort, int skip, int limit) {
        return store.search(filter, sort, skip, limit);
    }

    /**
     * Reads all documents that match, one after the other in no order, however many there are: for figures over all of
     * them. What changes meanwhile may be read as it was or as it is.
     */
    public void each(Bson filter, Consumer<S> reader) {
        store.each(filter, reader);
    }

    public long count(Bson filter) {
        return store.count(filter);
    }

    /** Tells what a crash left behind, and declares the indexes when that has not been done. */
    public void relay() {
        if (!indexed) {
            store.declareIndexes();
            timers.declareIndexes();
            indexed = true;
        }
        outbox.relay();
    }

    /**
     * Takes a whole poll. Returns when every decision is saved and told. A message that cannot be decided goes to the dead
     * letters through the outbox of its document, which notes that it is owed a decision.
     */
    public void hear(List<InboundEvent> messages) {
        outbox.tellNow(apply(messages.stream().map(Message::new).toList()));
    }

    public EventHandlers<S, E> hearing() {
        return hearing;
    }

    public Kind<S, E> kind() {
        return kind;
    }

    public TimerStore timers() {
        return timers;
    }

    /** Applies steps and returns the documents that have something to tell. */
    private List<StoredAggregate<S>> apply(List<? extends Step> steps) {
        Map<String, List<Step>> open = new LinkedHashMap<>();
        for (var step : steps) {
            open.computeIfAbsent(step.id(), id -> new ArrayList<>()).add(step);
        }
        var toTell = new ArrayList<StoredAggregate<S>>();
        for (var attempt = 1; !open.isEmpty(); attempt++) {
            if (attempt > ATTEMPTS) {
                throw new OptimisticLockingFailureException(
                        kind.collection() + ": " + open.keySet() + " changed under us " + ATTEMPTS + " times");
            }
            if (attempt > 1) {
                pauseBriefly(attempt);
            }
            decideAndSave(open, toTell);
        }
        return toTell;
    }

    private void decideAndSave(Map<String, List<Step>> open, List<StoredAggregate<S>> toTell) {
        var stored = store.load(open.keySet());
        var changed = new LinkedHashMap<String, StoredAggregate<S>>();
        var unchanged = new ArrayList<StoredAggregate<S>>();
        var moves = new LinkedHashMap<String, Moves>();
        open.forEach((id, steps) -> {
            var before = stored.getOrDefault(id, StoredAggregate.blank(id, kind.blank(id)));
            var seenMoves = new Moves();
            var after = before;
            for (var step : steps) {
                after = step.take(after, seenMoves);
            }
            if (after.equals(before)) {
                unchanged.add(before);
            } else {
                changed.put(id, after.saved());
                moves.put(id, seenMoves);
            }
        });
        var lost = changed.isEmpty() ? Set.<String>of() : store.save(changed.values(), clock.instant());
        for (var document : unchanged) {
            open.remove(document.id()).forEach(it -> it.settle(document));
            // Said by a run that died between save and tell; heard again, told now.
            if (!document.outbox().isEmpty()) {
                toTell.add(document);
            }
        }
        changed.forEach((id, document) -> {
            if (lost.contains(id)) {
                metrics.counter("documents.conflicts", "collection", kind.collection())
                        .increment();
                return;
            }
            open.remove(id).forEach(it -> it.settle(document));
            moves.get(id).count();
            if (!document.outbox().isEmpty()) {
                outbox.note(document);
                toTell.add(document);
            }
        });
    }

    private static void pauseBriefly(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 2L + Math.min(attempt, 20)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OptimisticLockingFailureException("interrupted while another writer was faster", e);
        }
    }

    /** Folds events into a document and puts what others are told into its outbox. */
    private StoredAggregate<S> fold(StoredAggregate<S> before, List<E> events, String causationId, Moves moves) {
        var after = before;
        for (var event : events) {
            var state = kind.apply(after.state(), event);
            moves.note(after.state(), state);
            after = after.withState(state);
            var announcement = kind.announce(after.id(), state, event);
            if (announcement.isPresent()) {
                after = after.telling(outgoing(after, announcement.get(), causationId));
            }
        }
        return wishing(before, after);
    }

    /** A document that wants to be woken at another time than before says so in its outbox. */
    private StoredAggregate<S> wishing(StoredAggregate<S> before, StoredAggregate<S> after) {
        return kind.wakeAt(after.state()).equals(kind.wakeAt(before.state()))
                ? after
                : after.waking(OutboxEntry.wake(kind.collection(), after.id(), after.revision() + 1));
    }

    private OutboxEntry outgoing(StoredAggregate<S> document, OutboundEvent it, String causationId) {
        var version = document.nextVersion(it.topic());
        var id = Ids.derived(it.topic(), document.id(), Long.toString(version)).toString();
        try {
            var data = json.writeValueAsString(it.data().apply(version));
            return new OutboxEntry(
                    id, source, it.topic(), it.type(), document.id(), version, it.time(), causationId, data, "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + it.type(), e);
        }
    }

    /** Offers what waited, in order, until nothing more fits. */
    private StoredAggregate<S> offerWaiting(StoredAggregate<S> before, Moves moves) {
        var document = before;
        for (var progress = true; progress && !document.early().isEmpty(); ) {
            progress = false;
            var still = new ArrayList<ParkedEvent>();
            for (var kept : document.early()) {
                if (still.stream().anyMatch(it -> it.topic().equals(kept.topic()))) {
                    still.add(kept);
                    continue;
                }
                var heard = reread(kept, document.id());
                try {
                    document = fold(document, hearing.decide(document.state(), heard, json), heard.id(), moves);
                    progress = true;
                } catch (TooEarly e) {
                    still.add(kept);
                } catch (DataAccessException e) {
                    // Not about this message: hold the place.
                    throw e;
                } catch (JsonProcessingException | RuntimeException e) {
                    document = buried(document, heard, e);
                    progress = true;
                }
            }
            document = document.withEarly(still);
        }
        return document;
    }

    private InboundEvent reread(ParkedEvent it, String key) {
        try {
            var data = json.readTree(it.data());
            return new InboundEvent(
                    it.topic(),
                    it.id(),
                    it.source(),
                    it.type(),
                    key,
                    it.version(),
                    it.time(),
                    it.causationId(),
                    data,
                    false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept is no longer JSON", e);
        }
    }

    /** Notes that this message is owed a decision and sends it to the dead letters, in the same write. */
    private StoredAggregate<S> buried(StoredAggregate<S> document, InboundEvent heard, Exception reason) {
        return document.withOwed(heard).burying(DeadLetter.of(heard, group, reason));
    }

    /**
     * What came of a command.
     *
     * @param decided the state that it decided
     * @param document as it stands after all that was decided together with it
     * @param changed whether anything happened
     */
    public record Settled<S>(S decided, StoredAggregate<S> document, boolean changed) {}

    /** One message or command on its way through load, decide, save. Taken anew when another writer was faster. */
    private abstract class Step {
        abstract String id();

        abstract StoredAggregate<S> take(StoredAggregate<S> before, Moves moves);

        abstract void settle(StoredAggregate<S> document);
    }

    private final class Message extends Step {
        private final InboundEvent heard;
        private String outcome = "taken";

        Message(InboundEvent heard) {
            this.heard = heard;
        }

        @Override
        String id() {
            return heard.key();
        }

        @Override
        StoredAggregate<S> take(StoredAggregate<S> before, Moves moves) {
            if (before.knows(heard)) {
                outcome = "duplicate";
                return before;
            }
            var seen = before.withSeen(heard);
            if (before.early().stream().anyMatch(it -> it.topic().equals(heard.topic()))) {
                // Order within a topic: what follows a waiting message waits too.
                outcome = "early";
                return seen.waiting(heard);
            }
            try {
                var events = hearing.decide(before.state(), heard, json);
                outcome = "taken";
                return offerWaiting(fold(seen, events, heard.id(), moves), moves);
            } catch (TooEarly e) {
                outcome = "early";
                return seen.waiting(heard);
            } catch (DataAccessException e) {
                // Not about this message: hold the place.
                throw e;
            } catch (JsonProcessingException | RuntimeException e) {
                outcome = "dead";
                return buried(seen, heard, e);
            }
        }

        @Override
        void settle(StoredAggregate<S> document) {
            if (outcome.equals("dead")) {
                LOGGER.atWarn()
                        .addKeyValue("type", heard.type())
                        .addKeyValue("key", heard.key())
                        .addKeyValue("version", heard.version())
                        .log("dead letter: could not be decided");
            }
            metrics.counter("inbox.messages", "type", hearing.tag(heard.type()), "outcome", outcome)
                    .increment();
        }
    }

    private final class Command extends Step {
        private final String id;
        private final String causationId;
        private final Function<S, List<E>> decide;
        private final CompletableFuture<Settled<S>> result = new CompletableFuture<>();
        private RuntimeException refused;
        private S decided;
        private boolean changed;

        Command(String id, String causationId, Function<S, List<E>> decide) {
            this.id = id;
            this.causationId = causationId;
            this.decide = decide;
        }

        @Override
        String id() {
            return id;
        }

        @Override
        StoredAggregate<S> take(StoredAggregate<S> before, Moves moves) {
            refused = null;
            try {
                var events = decide.apply(before.state());
                var after = fold(before, events, causationId, moves);
                decided = after.state();
                changed = !events.isEmpty();
                return offerWaiting(after, moves);
            } catch (RuntimeException e) {
                refused = e;
                return before;
            }
        }

        @Override
        void settle(StoredAggregate<S> document) {
            if (refused == null) {
                result.complete(new Settled<>(decided, document, changed));
            } else {
                result.completeExceptionally(refused);
            }
        }
    }

    /** Moves between stages within one attempt; counted when the attempt is saved. */
    private final class Moves {
        private final List<String[]> list = new ArrayList<>();

        void note(S before, S after) {
            var from = kind.stage(before).orElse("");
            var to = kind.stage(after).orElse("");
            if (!from.equals(to)) {
                list.add(new String[] {from.isEmpty() ? "NONE" : from, to.isEmpty() ? "NONE" : to});
            }
        }

        void count() {
            list.forEach(it -> metrics.counter(kind.transitions(), "from", it[0], "to", it[1])
                    .increment());
        }
    }

    private void takeCommands() {
        while (worker == Thread.currentThread() || !commands.isEmpty()) {
            var batch = new ArrayList<Command>();
            try {
                var first = commands.poll(LOOK_UP_EVERY, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                commands.drainTo(batch, COMMANDS_AT_ONCE - 1);
                outbox.tellSoon(apply(batch));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // Whatever it was, those who wait get it, and this thread goes on: nobody else takes commands.
                LOGGER.atWarn()
                        .addKeyValue("collection", kind.collection())
                        .addKeyValue("commands", batch.size())
                        .addKeyValue("reason", e.toString())
                        .log("commands could not be saved");
                batch.forEach(command -> command.result.completeExceptionally(e));
            }
        }
    }

    @Override
    public void start() {
        outbox.start();
        worker = new Thread(this::takeCommands, kind.collection() + "-commands");
        worker.start();
    }

    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        if (thread != null) {
            Outbox.letFinish(thread);
        }
        for (Command left; (left = commands.poll()) != null; ) {
            left.result.completeExceptionally(closed());
        }
        outbox.stop();
    }

    private IllegalStateException closed() {
        return new IllegalStateException(kind.collection() + " are closed");
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Before the listeners and the web server, which use it; after them when stopping. */
    @Override
    public int getPhase() {
        return 0;
    }
}
