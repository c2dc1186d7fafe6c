package dev.redress.chassis.aggregates;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.timers.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * A kind of document: what its state is, how events change it, and which of them others are told.
 *
 * @param <S> the state, an immutable record of the domain
 * @param <E> the events of the domain
 */
public interface Kind<S, E> {

    /** The name of the collection, and the tag of its metrics. */
    String collection();

    Class<S> state();

    /** The state of a document of which nothing is known yet. */
    S blank(String id);

    /** Folds one event into the state. Never refuses: facts are facts. */
    S apply(S before, E event);

    /** What other services are told of an event; empty when it is this service's own business. */
    Optional<OutboundEvent> announce(String id, S after, E event);

    /** Where the document stands, for the metric of transitions; empty when the kind has no lifecycle. */
    default Optional<String> stage(S state) {
        return Optional.empty();
    }

    /** The name of the metric that counts moves between stages, with the tags from and to. */
    default String transitions() {
        return "documents.transitions";
    }

    /**
     * When a document in this state wants to be looked at again; empty when never. A pure function of the state. See
     * {@link Timers}.
     */
    default Optional<Instant> wakeAt(S state) {
        return Optional.empty();
    }

    /** Secondary indexes for queries of the real MongoDB, on paths such as {@code state.stage}. */
    default List<Bson> indexes() {
        return List.of();
    }
}
