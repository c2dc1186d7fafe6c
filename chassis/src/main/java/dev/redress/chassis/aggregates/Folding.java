package dev.redress.chassis.aggregates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.events.Poison;
import dev.redress.chassis.events.TooEarly;
import dev.redress.chassis.outbox.OutboxEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * How an aggregate changes in memory: decides on what comes in, folds events into the state, and puts what others are told
 * into the outbox.
 *
 * @param <S> the state
 * @param <E> the events
 */
final class Folding<S, E> {
    private final AggregateType<S, E> type;
    private final EventHandlers<S, E> handlers;
    private final String group;
    private final String source;
    private final ObjectMapper json;
    private final DataSize largestMessage;

    Folding(
            AggregateType<S, E> type,
            EventHandlers<S, E> handlers,
            String group,
            String source,
            ObjectMapper json,
            DataSize largestMessage) {
        this.type = type;
        this.handlers = handlers;
        this.group = group;
        this.source = source;
        this.json = json;
        this.largestMessage = largestMessage;
    }

    /** What came of an inbound event, for the metric. */
    enum Handled {
        TAKEN,
        DUPLICATE,
        EARLY,
        DEAD
    }

    /** An aggregate after an inbound event. */
    record After<S>(StoredAggregate<S> aggregate, Handled handled) {}

    /** Decides on an inbound event; one that cannot be decided goes to the dead letters, one that came too early is parked. */
    After<S> handle(StoredAggregate<S> before, InboundEvent event, Transitions transitions) {
        if (before.knows(event)) {
            return new After<>(before, Handled.DUPLICATE);
        }
        var seen = before.withSeen(event);
        if (before.parked().stream().anyMatch(it -> it.topic().equals(event.topic()))) {
            // Order within a topic: what follows a waiting event waits too.
            return new After<>(seen.parking(event), Handled.EARLY);
        }
        try {
            var events = handlers.decide(before.state(), event, json);
            return new After<>(offerParked(fold(seen, events, event.id(), transitions), transitions), Handled.TAKEN);
        } catch (TooEarly e) {
            return new After<>(seen.parking(event), Handled.EARLY);
        } catch (JsonProcessingException | RuntimeException | StackOverflowError | AssertionError e) {
            return new After<>(deadLettered(seen, event, blamed(e)), Handled.DEAD);
        }
    }

    /** Puts an event aside that was decided and cannot be saved; what it decided did not happen. */
    After<S> putAside(StoredAggregate<S> before, InboundEvent event, Throwable reason) {
        return before.knows(event)
                ? new After<>(before, Handled.DUPLICATE)
                : new After<>(deadLettered(before.withSeen(event), event, reason), Handled.DEAD);
    }

    /** Hands back what an event is to blame for. What is not about it goes on up: the place is held. */
    private static Throwable blamed(Throwable thrown) {
        if (!Poison.isBehind(thrown) && thrown instanceof RuntimeException notIts) {
            throw notIts;
        }
        return thrown;
    }

    /** Folds events into an aggregate and puts what others are told into its outbox. */
    StoredAggregate<S> fold(StoredAggregate<S> before, List<E> events, String causationId, Transitions transitions) {
        var after = before;
        for (var event : events) {
            var state = type.apply(after.state(), event);
            transitions.note(type, after.state(), state);
            after = after.withState(state);
            var outbound = type.outbound(after.id(), state, event);
            if (outbound.isPresent()) {
                after = after.publishing(message(after, outbound.get(), causationId));
            }
        }
        return scheduling(before, after);
    }

    /** An aggregate that wants to be woken at another time than before says so in its outbox. */
    private StoredAggregate<S> scheduling(StoredAggregate<S> before, StoredAggregate<S> after) {
        var wakeAt = type.wakeAt(after.state());
        return wakeAt.equals(type.wakeAt(before.state()))
                ? after
                : after.scheduling(
                        OutboxEntry.Wake.of(type.collection(), after.id(), after.revision() + 1, wakeAt.orElse(null)));
    }

    private OutboxEntry.Message message(StoredAggregate<S> aggregate, OutboundEvent it, String causationId) {
        var version = aggregate.nextVersion(it.topic());
        var id = Ids.derived(it.topic(), aggregate.id(), Long.toString(version)).toString();
        try {
            var data = json.writeValueAsString(it.data().apply(version));
            if (isTooLarge(data)) {
                throw new MessageTooLarge(it.type(), largestMessage);
            }
            return new OutboxEntry.Message(
                    id, source, it.topic(), it.type(), aggregate.id(), version, it.time(), causationId, data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + it.type(), e);
        }
    }

    /** No character is more than three bytes in UTF-8, so most need not be measured. */
    private boolean isTooLarge(String data) {
        var largest = largestMessage.toBytes();
        return 3L * data.length() > largest && data.getBytes(StandardCharsets.UTF_8).length > largest;
    }

    /** Offers what was parked, in order, until nothing more fits. */
    StoredAggregate<S> offerParked(StoredAggregate<S> before, Transitions transitions) {
        var aggregate = before;
        for (var progress = true; progress && !aggregate.parked().isEmpty(); ) {
            progress = false;
            var still = new ArrayList<ParkedEvent>();
            for (var parked : aggregate.parked()) {
                if (still.stream().anyMatch(it -> it.topic().equals(parked.topic()))) {
                    still.add(parked);
                    continue;
                }
                var event = reread(parked, aggregate.id());
                try {
                    var events = handlers.decide(aggregate.state(), event, json);
                    aggregate = fold(aggregate, events, event.id(), transitions);
                    progress = true;
                } catch (TooEarly e) {
                    still.add(parked);
                } catch (JsonProcessingException | RuntimeException | StackOverflowError | AssertionError e) {
                    aggregate = deadLettered(aggregate, event, blamed(e));
                    progress = true;
                }
            }
            aggregate = aggregate.withParked(List.copyOf(still));
        }
        return aggregate;
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
            throw new IllegalStateException("what was parked is no longer JSON", e);
        }
    }

    /** Notes that this event is owed a decision and sends it to the dead letters, in the same write. */
    private StoredAggregate<S> deadLettered(StoredAggregate<S> aggregate, InboundEvent event, Throwable reason) {
        return aggregate.withOwed(event).deadLettering(OutboxEntry.DeadLetter.of(event, group, reason));
    }
}
