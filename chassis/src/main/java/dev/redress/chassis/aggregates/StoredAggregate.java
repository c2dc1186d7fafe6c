package dev.redress.chassis.aggregates;

import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.outbox.WithOutbox;
import dev.redress.chassis.topics.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The unit of consistency: the state, what is still to be published, and what was consumed, written in one atomic write.
 *
 * @param revision counts the writes; a write is refused when another came first
 * @param seen the newest version consumed of each topic
 * @param published the newest version published on each topic
 * @param outbox decided, not yet carried out
 * @param parked came too early, waiting for what they build on
 * @param owed marks of messages that could not be decided and lie among the dead letters
 */
@RecordBuilder
public record StoredAggregate<S>(
        String id,
        long revision,
        S state,
        Map<String, Long> seen,
        Map<String, Long> published,
        List<OutboxEntry> outbox,
        List<ParkedEvent> parked,
        Set<String> owed)
        implements StoredAggregateBuilder.With<S>, WithOutbox {

    static <S> StoredAggregate<S> blank(String id, S state) {
        return new StoredAggregate<>(id, 0, state, Map.of(), Map.of(), List.of(), List.of(), Set.of());
    }

    StoredAggregate<S> saved() {
        return withRevision(revision + 1);
    }

    /**
     * Whether this message was taken before: not above what was seen, and not a dead letter that is sent again and still
     * owed a decision. One that is merely delivered again stays among the dead letters, where it is already.
     */
    boolean knows(InboundEvent message) {
        var settled = !message.redriven() || !owed.contains(message.mark());
        return message.version() <= seen.getOrDefault(message.stage(), 0L) && settled;
    }

    StoredAggregate<S> withSeen(InboundEvent message) {
        var newest = new HashMap<>(seen);
        newest.merge(message.stage(), message.version(), Math::max);
        var stillOwed = owed;
        if (owed.contains(message.mark())) {
            stillOwed = new HashSet<>(owed);
            stillOwed.remove(message.mark());
        }
        return withSeen(Map.copyOf(newest)).withOwed(Set.copyOf(stillOwed));
    }

    StoredAggregate<S> withOwed(InboundEvent message) {
        var more = new HashSet<>(owed);
        more.add(message.mark());
        return withOwed(Set.copyOf(more));
    }

    /** Keeps a message that came too early. */
    StoredAggregate<S> parking(InboundEvent it) {
        var kept = new ArrayList<>(parked);
        kept.add(new ParkedEvent(
                it.topic(),
                it.id(),
                it.source(),
                it.type(),
                it.version(),
                it.time(),
                it.causationId(),
                it.data().toString()));
        return withParked(List.copyOf(kept));
    }

    StoredAggregate<S> publishing(OutboxEntry.Message message) {
        var versions = new HashMap<>(published);
        versions.put(Topic.stageOf(message.topic()), message.version());
        var more = new ArrayList<OutboxEntry>(outbox);
        more.add(message);
        return withPublished(Map.copyOf(versions)).withOutbox(List.copyOf(more));
    }

    /** Puts a dead letter into the outbox; it has no version among what this aggregate publishes. */
    StoredAggregate<S> deadLettering(OutboxEntry.DeadLetter letter) {
        var more = new ArrayList<OutboxEntry>(outbox);
        more.add(letter);
        return withOutbox(List.copyOf(more));
    }

    /** Puts the wish to be woken into the outbox; it stands for all that were there before. */
    StoredAggregate<S> scheduling(OutboxEntry.Wake wish) {
        var more = new ArrayList<OutboxEntry>(outbox);
        more.removeIf(OutboxEntry.Wake.class::isInstance);
        more.add(wish);
        return withOutbox(List.copyOf(more));
    }

    long nextVersion(String topic) {
        return published.getOrDefault(Topic.stageOf(topic), 0L) + 1;
    }
}
