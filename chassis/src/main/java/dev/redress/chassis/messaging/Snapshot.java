package dev.redress.chassis.messaging;

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
record Snapshot<S>(
        String id,
        long revision,
        S state,
        Map<String, Long> seen,
        Map<String, Long> said,
        List<Outgoing> outbox,
        List<Kept> early,
        Set<String> owed) {

    static <S> Snapshot<S> blank(String id, S state) {
        return new Snapshot<>(id, 0, state, Map.of(), Map.of(), List.of(), List.of(), Set.of());
    }

    Snapshot<S> saved() {
        return new Snapshot<>(id, revision + 1, state, seen, said, outbox, early, owed);
    }

    /**
     * Whether this message was taken before: not above what was seen, and not a dead letter that is sent again and still
     * owed a decision. One that is merely delivered again stays among the dead letters, where it is already.
     */
    boolean knows(Heard message) {
        var settled = !message.redriven() || !owed.contains(message.mark());
        return message.version() <= seen.getOrDefault(message.stage(), 0L) && settled;
    }

    Snapshot<S> withSeen(Heard message) {
        var newest = new HashMap<>(seen);
        newest.merge(message.stage(), message.version(), Math::max);
        var stillOwed = owed;
        if (owed.contains(message.mark())) {
            stillOwed = new HashSet<>(owed);
            stillOwed.remove(message.mark());
        }
        return new Snapshot<>(id, revision, state, Map.copyOf(newest), said, outbox, early, Set.copyOf(stillOwed));
    }

    Snapshot<S> withOwed(Heard message) {
        var more = new HashSet<>(owed);
        more.add(message.mark());
        return new Snapshot<>(id, revision, state, seen, said, outbox, early, Set.copyOf(more));
    }

    Snapshot<S> withEarly(List<Kept> kept) {
        return new Snapshot<>(id, revision, state, seen, said, outbox, List.copyOf(kept), owed);
    }

    /** Keeps a message that came too early. */
    Snapshot<S> waiting(Heard it) {
        var kept = new ArrayList<>(early);
        kept.add(new Kept(
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

    Snapshot<S> withState(S next) {
        return new Snapshot<>(id, revision, next, seen, said, outbox, early, owed);
    }

    Snapshot<S> telling(Outgoing message) {
        var versions = new HashMap<>(said);
        versions.put(Topic.stageOf(message.topic()), message.version());
        var more = new ArrayList<>(outbox);
        more.add(message);
        return new Snapshot<>(id, revision, state, seen, Map.copyOf(versions), List.copyOf(more), early, owed);
    }

    /** Puts a dead letter into the outbox; it has no version among what this document tells. */
    Snapshot<S> burying(Outgoing letter) {
        var more = new ArrayList<>(outbox);
        more.add(letter);
        return new Snapshot<>(id, revision, state, seen, said, List.copyOf(more), early, owed);
    }

    /** Puts the wish to be woken into the outbox; it stands for all that were there before. */
    Snapshot<S> waking(Outgoing wish) {
        var more = new ArrayList<>(outbox);
        more.removeIf(Outgoing::wakes);
        more.add(wish);
        return new Snapshot<>(id, revision, state, seen, said, List.copyOf(more), early, owed);
    }

    long nextVersion(String topic) {
        return said.getOrDefault(Topic.stageOf(topic), 0L) + 1;
    }
}
