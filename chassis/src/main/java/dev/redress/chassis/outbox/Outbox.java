package dev.redress.chassis.outbox;

import dev.redress.chassis.events.Poison;
import dev.redress.chassis.timers.TimerStore;
import dev.redress.chassis.work.Part;
import dev.redress.chassis.work.Pulse;
import dev.redress.chassis.work.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes what was decided. Whoever publishes, publishes the whole outbox of a document in its order, so that a message is never on
 * its topic before the one that it follows; the same message may then be there twice, with the same id and version, and
 * readers pass over the second. The producer never gives up on a message that it has taken (see redress-defaults.yml),
 * for giving up on one and sending the next would break the order.
 *
 * <p>A message that the broker refuses for its size holds up its own document alone, and is told of in health: what is decided
 * is small enough for the topics as they were made, so somebody has made them smaller, and can make them larger again.
 */
public final class Outbox<D extends WithOutbox> {
    private static final Logger LOGGER = LoggerFactory.getLogger(Outbox.class);
    private static final int DOCUMENTS_AT_ONCE = 500;
    private static final int SOON_AT_MOST = 10_000;
    private static final long LOOK_UP_EVERY = 200;

    /** Remembers the newest few thousand. */
    private static final class Recent<K> extends LinkedHashMap<K, Boolean> {
        private static final long serialVersionUID = 1L;
        private static final int REMEMBERED = 10_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }

    private record Waiting(int messages, Instant since) {}

    private record Sent<D>(D document, List<CompletableFuture<?>> acknowledgements) {}

    private final String collection;
    private final OutboxStore<D> store;
    private final TimerStore timers;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;
    private final Duration patience;
    private final LongSupplier storeRestarts;
    private final AtomicLong acknowledgedSince = new AtomicLong();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Set<String> acknowledged = Collections.synchronizedSet(Collections.newSetFromMap(new Recent<>()));
    private final LinkedBlockingQueue<D> soon = new LinkedBlockingQueue<>(SOON_AT_MOST);
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Worker publisher;
    private final Pulse pulse;

    public Outbox(
            String collection,
            OutboxStore<D> store,
            TimerStore timers,
            KafkaTemplate<String, byte[]> kafka,
            Clock clock,
            Duration patience,
            LongSupplier storeRestarts,
            MeterRegistry metrics) {
        this.storeRestarts = storeRestarts;
        this.collection = collection;
        this.store = store;
        this.timers = timers;
        this.kafka = kafka;
        this.clock = clock;
        this.patience = patience;
        this.publisher = new Worker(collection + "-outbox", this::publishInBackground);
        this.pulse = new Pulse(clock, publisher::isRunning);
        Gauge.builder("outbox.pending", this::pending)
                .description("messages decided and not yet acknowledged by the broker")
                .tag("collection", collection)
                .register(metrics);
        Gauge.builder("outbox.oldest.age", this::oldestAge)
                .description("age of the oldest message decided and not yet acknowledged by the broker")
                .baseUnit("seconds")
                .tag("collection", collection)
                .register(metrics);
    }

    /** Notes that a document was saved with something in its outbox. */
    public void note(D document) {
        waiting.merge(
                document.id(),
                new Waiting(document.outbox().size(), clock.instant()),
                (old, fresh) -> new Waiting(fresh.messages(), old.since()));
    }

    /** A store that has gone back in time decides anew what we have published, and may decide it otherwise. */
    private void forgetWhatAnotherStoreSaid() {
        var now = storeRestarts.getAsLong();
        if (acknowledgedSince.getAndSet(now) != now) {
            acknowledged.clear();
        }
    }

    /** Publishes these documents' outboxes and clears them; returns when the broker has acknowledged all. */
    public void publishNow(Collection<D> documents) {
        if (documents.isEmpty()) {
            return;
        }
        setTimers(documents);
        var published = new ArrayList<D>();
        Exception failure = null;
        for (var sent : send(documents)) {
            try {
                CompletableFuture.allOf(sent.acknowledgements().toArray(CompletableFuture[]::new))
                        .get();
                published.add(sent.document());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = e;
                break;
            } catch (ExecutionException e) {
                if (Poison.isTooLarge(e)) {
                    refuse(sent.document());
                } else {
                    failure = e;
                }
            }
        }
        if (!published.isEmpty()) {
            store.clear(published);
            published.forEach(it -> {
                waiting.remove(it.id());
                refused.remove(it.id());
            });
        }
        if (failure == null) {
            pulse.succeeds();
        } else {
            pulse.fails(failure);
            throw new KafkaException("not all of " + documents.size() + " outboxes could be published", failure);
        }
    }

    private void refuse(D document) {
        if (refused.add(document.id())) {
            LOGGER.atError()
                    .addKeyValue("collection", collection)
                    .addKeyValue("id", document.id())
                    .log("the broker refuses a message for its size; what follows it in its document waits");
        }
    }

    /** Why it gets nowhere, in health and metrics. */
    public Part part() {
        return new Part(
                "outbox-" + collection,
                () -> refused.isEmpty()
                        ? pulse.standstill()
                        : Optional.of(new Part.Standstill(
                                Instant.EPOCH,
                                refused.size() + " documents hold messages that the broker refuses for their size")));
    }

    /** Publishes them in the background. Those for whom there is no room while the broker is away are published by the relay. */
    public void publishSoon(Collection<D> documents) {
        try {
            setTimers(documents);
        } catch (RuntimeException e) {
            // The wish stays in the outbox, and is tried again with that.
            LOGGER.atWarn()
                    .addKeyValue("collection", collection)
                    .addKeyValue("reason", e.toString())
                    .log("timers are set later");
        }
        documents.forEach(soon::offer);
    }

    /** Sets the timers that these ask for. That needs no broker, so it comes before the publishing. */
    private void setTimers(Collection<D> documents) {
        forgetWhatAnotherStoreSaid();
        var wishes = new ArrayList<OutboxEntry.Wake>();
        var wakings = new ArrayList<TimerStore.Waking>();
        for (var document : documents) {
            for (var entry : document.outbox()) {
                if (entry instanceof OutboxEntry.Wake wish && !acknowledged.contains(wish.id())) {
                    wishes.add(wish);
                    wakings.add(new TimerStore.Waking(document.id(), wish.revision(), wish.at()));
                }
            }
        }
        if (!wakings.isEmpty()) {
            timers.set(wakings);
            wishes.forEach(it -> acknowledged.add(it.id()));
        }
    }

    private List<Sent<D>> send(Collection<D> documents) {
        var all = new ArrayList<Sent<D>>();
        RuntimeException away = null;
        for (var document : documents) {
            if (away != null) {
                // One long wait for a broker that is away is enough.
                all.add(new Sent<>(document, List.of(CompletableFuture.failedFuture(away))));
                continue;
            }
            var acknowledgements = new ArrayList<CompletableFuture<?>>();
            for (var entry : document.outbox()) {
                if (!(entry instanceof OutboxEntry.ForBroker record) || acknowledged.contains(entry.id())) {
                    // A timer, which was set before; or published by this process a moment ago: another save took it
                    // along before it was cleared.
                    continue;
                }
                try {
                    acknowledgements.add(send(record).thenAccept(sent -> remember(record)));
                } catch (RuntimeException e) {
                    if (Poison.isTooLarge(e)) {
                        acknowledgements.add(CompletableFuture.failedFuture(e));
                        break;
                    }
                    // Not taken by the producer: nothing that follows it may be sent before it.
                    acknowledgements.add(CompletableFuture.failedFuture(e));
                    away = e;
                    break;
                }
            }
            all.add(new Sent<>(document, acknowledgements));
        }
        return all;
    }

    /** A dead letter that is too large goes without its payload. */
    private CompletableFuture<?> send(OutboxEntry.ForBroker record) {
        if (!(record instanceof OutboxEntry.DeadLetter letter)) {
            return kafka.send(MessageRecords.of(record));
        }
        try {
            return kafka.send(MessageRecords.of(letter))
                    .exceptionallyCompose(e -> Poison.isTooLarge(e)
                            ? kafka.send(MessageRecords.withoutPayload(letter))
                            : CompletableFuture.failedFuture(e));
        } catch (KafkaException e) {
            if (!Poison.isTooLarge(e)) {
                throw e;
            }
            return kafka.send(MessageRecords.withoutPayload(letter));
        }
    }

    /** A dead letter is not remembered: sent again and undecided once more, it is another letter under the same id. */
    private void remember(OutboxEntry.ForBroker entry) {
        if (entry instanceof OutboxEntry.Message) {
            acknowledged.add(entry.id());
        }
    }

    /**
     * The relay: publishes what a crash left behind, whoever crashed. Several replicas may do so at once; the messages keep
     * their ids.
     */
    public void relay() {
        var before = clock.instant().minus(patience);
        var left = store.leftBehind(before, atOnce());
        while (left.stream().anyMatch(it -> !refused.contains(it.id()))) {
            publish(left);
            left = store.leftBehind(before, atOnce());
        }
        // Once more at each turn: somebody may have made their topic larger.
        publishNow(left);
        refused.retainAll(left.stream().map(WithOutbox::id).toList());
        // Nothing that old is left: what we still note as waiting was published by others.
        waiting.values().removeIf(it -> it.since().isBefore(before));
        pulse.succeeds();
    }

    /** Those that are refused do not keep the others from their turn. */
    private int atOnce() {
        return DOCUMENTS_AT_ONCE + refused.size();
    }

    private void publish(List<D> left) {
        LOGGER.atInfo()
                .addKeyValue("collection", collection)
                .addKeyValue("documents", left.size())
                .log("publishing what was left in the outbox");
        left.forEach(this::note);
        publishNow(left);
    }

    private void publishInBackground() {
        while (publisher.goesOn() || !soon.isEmpty()) {
            var batch = new ArrayList<D>();
            try {
                var first = soon.poll(LOOK_UP_EVERY, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                soon.drainTo(batch, DOCUMENTS_AT_ONCE - 1);
                publishNow(newestOfEach(batch));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // They stay in their outboxes; the relay publishes them when broker and store are there again.
                LOGGER.atWarn()
                        .addKeyValue("collection", collection)
                        .addKeyValue("documents", batch.size())
                        .addKeyValue("reason", e.toString())
                        .log("outboxes stay for the relay");
            }
        }
    }

    /** The newest outbox of a document holds all that the older ones held and that is not published yet. */
    private static <D extends WithOutbox> Collection<D> newestOfEach(List<D> documents) {
        var newest = new LinkedHashMap<String, D>();
        documents.forEach(it -> newest.merge(it.id(), it, (a, b) -> a.revision() > b.revision() ? a : b));
        return newest.values();
    }

    private int pending() {
        return waiting.values().stream().mapToInt(Waiting::messages).sum();
    }

    private double oldestAge() {
        return waiting.values().stream()
                .map(Waiting::since)
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    public void start() {
        publisher.start();
    }

    public void stop() {
        publisher.stop();
    }
}
