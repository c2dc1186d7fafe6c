package dev.redress.chassis.aggregates;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.text.domain.SearchForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * What an aggregate is and what it tells, said once: where it is stored, how events change it, when it wants to be woken, and
 * which of its events others are told of. It checks itself when it is made: every event is published or kept to itself, and
 * every indexed path exists in the state.
 *
 * <pre>{@code
 * static final AggregateType<Jar, JarEvent> JARS = AggregateType.of("jars", Jar.class, JarEvent.class)
 *         .startingAs(Jar::empty)
 *         .foldedBy(JarEvent::applyTo)
 *         .publishing("shop.jars", it -> it.about("jarId").at(JarEvent::at).on(Filled.class, "jar.filled.v1", JarFilled::of));
 * }</pre>
 *
 * @param <S> the state, an immutable record of the domain
 * @param <E> the events of the domain: a sealed type, or one record
 */
public final class AggregateType<S, E> {
    private final Draft<S, E> draft;
    private final PublishingTable<S, E> table;

    private AggregateType(Draft<S, E> draft, PublishingTable<S, E> table) {
        this.draft = draft;
        this.table = table;
    }

    /**
     * Begins to say what an aggregate is.
     *
     * @param collection the name of its collection, and the tag of its metrics
     * @param events the sealed type of its events, whose permitted records are all published or kept to itself
     */
    public static <S, E> Draft<S, E> of(String collection, Class<S> state, Class<E> events) {
        return new Draft<>(collection, state, events);
    }

    public String collection() {
        return draft.collection;
    }

    public Class<S> state() {
        return draft.state;
    }

    /** The state of an aggregate of which nothing is known yet. */
    public S blank(String id) {
        return draft.blank.apply(id);
    }

    /** Folds one event into the state. Never refuses: facts are facts. */
    public S apply(S before, E event) {
        return draft.fold.apply(event, before);
    }

    /** What other services are told of an event; empty when it is this service's own business. */
    public Optional<OutboundEvent> outbound(String id, S after, E event) {
        return table.outbound(id, after, event);
    }

    /** The message types that are published; contract tests compare them with the catalogue. */
    public Set<String> types() {
        return table.types();
    }

    /** The topics that are published to. */
    public Set<String> topics() {
        return table.topics();
    }

    /** Where the aggregate stands, for the metric of transitions; empty when it has no lifecycle. */
    public Optional<String> stage(S state) {
        return Optional.ofNullable(draft.stage.apply(state)).map(Object::toString);
    }

    /** The name of the metric that counts moves between stages, with the tags from and to. */
    public String transitions() {
        return draft.transitions;
    }

    /** When an aggregate in this state wants to be looked at again; empty when never. A pure function of the state. */
    public Optional<Instant> wakeAt(S state) {
        return draft.wakeAt.apply(state);
    }

    /** The texts by which an aggregate in this state is searched, in the form in which they are sought, a line for each. */
    String words(S state) {
        return draft.words
                .apply(state)
                .map(SearchForm::of)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Secondary indexes for queries, on paths such as {@code state.stage}. */
    public List<Bson> indexes() {
        return draft.indexes;
    }

    /** Paths in the state that are sealed before they are stored. */
    List<String> sealed() {
        return draft.sealed;
    }

    /** Whether an aggregate is found by what its texts contain. */
    boolean isSearched() {
        return draft.searched;
    }

    /**
     * What is said of an aggregate before what it publishes.
     *
     * @param <S> the state
     * @param <E> the events
     */
    public static final class Draft<S, E> {
        private final String collection;
        private final Class<S> state;
        private final Class<E> events;
        private Function<String, S> blank;
        private BiFunction<E, S, S> fold;
        private Function<S, ?> stage = it -> null;
        private String transitions = "documents.transitions";
        private Function<S, Optional<Instant>> wakeAt = it -> Optional.empty();
        private Function<S, Stream<String>> words = it -> Stream.empty();
        private boolean searched;
        private List<Bson> indexes = List.of();
        private List<String> sealed = List.of();

        private Draft(String collection, Class<S> state, Class<E> events) {
            this.collection = collection;
            this.state = state;
            this.events = events;
        }

        /** Gives the state of an aggregate of which nothing is known yet, from its id. */
        public Draft<S, E> startingAs(Function<String, S> start) {
            blank = start;
            return this;
        }

        /** Folds one event into the state; never refuses. */
        public Draft<S, E> foldedBy(BiFunction<E, S, S> applyTo) {
            fold = applyTo;
            return this;
        }

        /** Says where the aggregate stands, null when nowhere yet; moves are counted. */
        public Draft<S, E> stage(Function<S, ?> position) {
            stage = position;
            return this;
        }

        /** Names the metric that counts moves between stages; {@code documents.transitions} when not said. */
        public Draft<S, E> countingMovesAs(String metric) {
            transitions = metric;
            return this;
        }

        /** Says when an aggregate wants to be woken; a pure function of the state. */
        public Draft<S, E> wakesAt(Function<S, Optional<Instant>> time) {
            wakeAt = time;
            return this;
        }

        /** Says by which of its texts an aggregate is found with {@link Where#contains}; a pure function of the state. */
        public Draft<S, E> searchedBy(Function<S, Stream<String>> texts) {
            words = texts;
            searched = true;
            return this;
        }

        /** Declares secondary indexes; they speed queries up and are never needed for correctness. */
        public Draft<S, E> indexed(Bson... declared) {
            indexes = List.of(declared);
            return this;
        }

        /**
         * Says which parts of the state are sealed before they are stored, where there is a key for it; nobody searches by
         * them.
         *
         * @param paths component names with dots between them; through collections as through their elements
         */
        public Draft<S, E> sealing(String... paths) {
            sealed = List.of(paths);
            return this;
        }

        /**
         * Says what is published, and makes the type.
         *
         * @param topic where rows go that name no other
         * @throws IllegalStateException when an event has no row, an index or a seal a path that the state does not have, or an
         *     index one that is sealed
         */
        public AggregateType<S, E> publishing(String topic, UnaryOperator<PublishingTable<S, E>> rows) {
            var table = rows.apply(new PublishingTable<S, E>(events).to(topic));
            table.requireComplete();
            return checked(table);
        }

        /** Keeps all events to itself, and makes the type. */
        public AggregateType<S, E> publishingNothing() {
            return checked(new PublishingTable<S, E>(events));
        }

        private void requireSealable(String path) {
            var stored = StatePaths.path(state, path);
            indexes.stream()
                    .flatMap(it -> it.toBsonDocument().keySet().stream())
                    .filter(it -> it.equals(stored) || it.startsWith(stored + "."))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new IllegalStateException(collection + ": " + it + " is sealed, and no index finds it");
                    });
        }

        private AggregateType<S, E> checked(PublishingTable<S, E> table) {
            if (blank == null || fold == null) {
                throw new IllegalStateException(collection + ": startingAs and foldedBy are both needed");
            }
            for (var index : indexes) {
                BsonDocument keys = index.toBsonDocument();
                keys.keySet().forEach(path -> StatePaths.require(state, path));
            }
            sealed.forEach(this::requireSealable);
            return new AggregateType<>(this, table);
        }
    }
}
