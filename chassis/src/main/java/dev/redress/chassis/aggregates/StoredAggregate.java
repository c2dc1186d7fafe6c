package dev.redress.chassis.aggregates;

import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.topics.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The unit of consistency: the state, what is still to be told, and what was heard, written in one atomic write.
 *
 * @param revision counts the writes; a write is refused when another came first
 * @param seen the newest version heard of each topic
 * @param said the newest version told on each topic
 * @param outbox decided, not yet told
 * @param early heard, waiting for what they build on
 * @param owed marks of messages that could not be decided and lie among the dead letters
 */
public record StoredAggregate<S>(
        String id,
        long revision,
        S state,
        Map<String, Long> seen,
        Map<String, Long> said,
        List<OutboxEntry> outbox,
        List<ParkedEvent> early,
        Set<String> owed) {

    static <S> StoredAggregate<S> blank(String id, S state) {
        return new StoredAggregate<>(id, 0, state, Map.of(), Map.of(), List.of(), List.of(), Set.of());
    }

    StoredAggregate<S> saved() {
        return new StoredAggregate<>(id, revision + 1, state, seen, said, outbox, early, owed);
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
        return new StoredAggregate<>(
                id, revision, state, Map.copyOf(newest), said, outbox, early, Set.copyOf(stillOwed));
    }

    StoredAggregate<S> withOwed(InboundEvent message) {
        var more = new HashSet<>(owed);
        more.add(message.mark());
        return new StoredAggregate<>(id, revision, state, seen, said, outbox, early, Set.copyOf(more));
    }

    StoredAggregate<S> withEarly(List<ParkedEvent> kept) {
        return new StoredAggregate<>(id, revision, state, seen, said, outbox, List.copyOf(kept), owed);
    }

    /** Keeps a message that came too early. */
    StoredAggregate<S> waiting(InboundEvent it) {
        var kept = new ArrayList<>(early);
        kept.add(new ParkedEvent(
                it.topic(),
                it.id(),
                it.source(),
                it.type(),
                it.version(),
                it.time(),
                it.causationId(),
                it.data().toString()));
        return withEarly(kept);
    }

    StoredAggregate<S> withState(S next) {
        return new StoredAggregate<>(id, revision, next, seen, said, outbox, early, owed);
    }

    StoredAggregate<S> telling(OutboxEntry message) {
        var versions = new HashMap<>(said);
        versions.put(Topic.stageOf(message.topic()), message.version());
        var more = new ArrayList<>(outbox);
        more.add(message);
        return new StoredAggregate<>(id, revision, state, seen, Map.copyOf(versions), List.copyOf(more), early, owed);
    }

    /** Puts a dead letter into the outbox; it has no version among what this document tells. */
    StoredAggregate<S> burying(OutboxEntry letter) {
        var more = new ArrayList<>(outbox);
        more.add(letter);
        return new StoredAggregate<>(id, revision, state, seen, said, List.copyOf(more), early, owed);
    }

    /** Puts the wish to be woken into the outbox; it stands for all that were there before. */
    StoredAggregate<S> waking(OutboxEntry wish) {
        var more = new ArrayList<>(outbox);
        more.removeIf(OutboxEntry::wakes);
        more.add(wish);
        return new StoredAggregate<>(id, revision, state, seen, said, List.copyOf(more), early, owed);
    }

    long nextVersion(String topic) {
        return said.getOrDefault(Topic.stageOf(topic), 0L) + 1;
    }
}
