package dev.redress.chassis.recovery;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.HeldAggregates;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.mongo.StoreRestarts;
import dev.redress.chassis.work.Part;
import dev.redress.chassis.work.WithParts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Whether the store holds what was told. It compares, before anything is heard and each time the store was away and came back,
 * the newest versions on the topics that this service writes with those that its aggregates know of. Where a topic is ahead the
 * store has gone back in time: killed without its journal, restored from a backup, rolled back by a failover. That is said in
 * health, in a metric and in the log, and nothing is decided on those aggregates before they were replayed ({@link Replay}).
 *
 * <p>What goes wrong: broker or store are away - nothing is known of it then, and it is tried again every few seconds.
 */
public final class StoreCheck implements SmartLifecycle, WithParts {
    private static final Logger LOGGER = LoggerFactory.getLogger(StoreCheck.class);
    private static final int NAMED_AT_MOST = 20;
    private static final long NEVER = -1;

    private final Messaging messaging;
    private final ToldVersions told;
    private final LostWrites lost;
    private final StoreRestarts restarts;
    private final HeldAggregates held;
    private final Map<String, Loss> losses = new ConcurrentSkipListMap<>();
    private long checkedAt = NEVER;
    private volatile boolean running;

    StoreCheck(Messaging messaging, ToldVersions told, LostWrites lost, StoreRestarts restarts, MeterRegistry metrics) {
        this.messaging = messaging;
        this.told = told;
        this.lost = lost;
        this.restarts = restarts;
        this.held = messaging.held();
        Gauge.builder("store.behind", this, it -> it.losses().size())
                .description("aggregates of which more was told than the store holds, and that wait for a replay")
                .strongReference(true)
                .register(metrics);
    }

    /** Those that wait for a replay. */
    List<Loss> losses() {
        return List.copyOf(losses.values());
    }

    /** Checks when the store may have gone back since the last time; otherwise only whether others have mended it. */
    synchronized void turn() {
        if (restarts.count() != checkedAt) {
            check();
        } else if (!losses.isEmpty()) {
            forgetWhatIsMended();
        }
    }

    /** Compares what was told with what the store holds. */
    synchronized void check() {
        var now = restarts.count();
        var before = losses.size();
        forgetWhatIsMended();
        var topics = new HashSet<String>();
        messaging.repositories().forEach(it -> topics.addAll(it.topics()));
        told.read(topics, this::note);
        checkedAt = now;
        if (losses.size() > before) {
            LOGGER.atError()
                    .addKeyValue("aggregates", losses.size())
                    .addKeyValue("some", named())
                    .log("the store has gone back in time: it holds less than was told; they wait for a replay");
        }
    }

    /** Returns how many of these were lost. */
    private int note(String topic, Map<ToldVersions.Subject, Long> versions) {
        var found = 0;
        for (var repository : messaging.repositories()) {
            var its = new HashMap<String, Long>();
            versions.forEach((subject, version) -> {
                if (repository.tells(topic, subject.type())) {
                    its.merge(subject.id(), version, Math::max);
                }
            });
            found += note(repository, topic, its);
        }
        return found;
    }

    private int note(AggregateRepository<?, ?> repository, String topic, Map<String, Long> versions) {
        var collection = repository.collection();
        var kept = repository.told(topic, versions.keySet());
        var found = new ArrayList<Loss>();
        versions.forEach((id, version) -> {
            var holds = kept.getOrDefault(id, 0L);
            if (holds < version) {
                found.add(new Loss(collection, id, topic, version, holds));
            }
        });
        var fresh = lost.unknown(found);
        fresh.forEach(it -> losses.merge(it.name(), it, (a, b) -> a.told() > b.told() ? a : b));
        held.hold(collection, fresh.stream().map(Loss::id).toList());
        return fresh.size();
    }

    /** Mended by a replay here or at another replica, or given up there. */
    synchronized void forgetWhatIsMended() {
        var still = new HashSet<>(lost.unknown(losses()));
        for (var repository : messaging.repositories()) {
            for (var topic : repository.topics()) {
                var its = losses().stream()
                        .filter(it -> it.isOf(repository.collection(), topic))
                        .toList();
                if (!its.isEmpty()) {
                    var kept = repository.told(topic, its.stream().map(Loss::id).toList());
                    still.removeIf(it ->
                            it.isOf(repository.collection(), topic) && kept.getOrDefault(it.id(), 0L) >= it.told());
                }
            }
        }
        losses().stream().filter(it -> !still.contains(it)).forEach(this::release);
    }

    private Optional<AggregateRepository<?, ?>> repository(Loss it) {
        return messaging.repositories().stream()
                .filter(repository -> repository.collection().equals(it.collection()))
                .findFirst();
    }

    /** What no replay brought back is put on record, and what is decided from now on is told under versions of its own. */
    synchronized List<Loss> giveUpTheRest() {
        var rest = losses();
        for (var it : rest) {
            lost.keep(it);
            repository(it).ifPresent(repository -> repository.passOver(it.topic(), it.id(), it.told()));
            release(it);
        }
        return rest;
    }

    private void release(Loss it) {
        losses.remove(it.name());
        if (losses.values().stream().noneMatch(other -> other.isOfTheSame(it))) {
            held.release(it.collection(), List.of(it.id()));
        }
    }

    private List<String> named() {
        return losses.values().stream()
                .map(it -> it.collection() + " " + it.id())
                .distinct()
                .limit(NAMED_AT_MOST)
                .toList();
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("store-history", this::standstill));
    }

    private Optional<Part.Standstill> standstill() {
        return losses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part.Standstill(
                        // Down at once: it does not pass by itself.
                        Instant.EPOCH,
                        "the store holds less than was told of " + losses.size() + " aggregates, such as "
                                + String.join(", ", named()) + "; POST /actuator/replay"));
    }

    @Override
    public void start() {
        running = true;
        try {
            check();
        } catch (RuntimeException e) {
            LOGGER.atWarn()
                    .addKeyValue("reason", e.toString())
                    .log("whether the store holds what was told is not known yet; it is looked up later");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Behind the aggregates, before whatever decides on them. */
    @Override
    public int getPhase() {
        return 40;
    }
}
