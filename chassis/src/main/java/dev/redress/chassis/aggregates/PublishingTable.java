package dev.redress.chassis.aggregates;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.aggregates.domain.SealedEvents;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.events.WireFormat;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which events are published, one row for each: under which type, on which topic, with which data. The data's record has
 * neither id nor version: both are put first here.
 *
 * @param <S> what rows may look at besides the event: the state after it, or the event that wraps it
 * @param <E> the events
 */
public final class PublishingTable<S, E> {

    /** How one event becomes a message, or none. */
    private interface Row<S, E> {
        Optional<OutboundEvent> outbound(String id, S after, E event);
    }

    private static final ObjectMapper JSON = WireFormat.mapper();

    private final Class<E> events;
    private final Map<Class<?>, Row<S, E>> rows = new LinkedHashMap<>();
    private final Set<Class<?>> kept = new HashSet<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> topics = new TreeSet<>();
    private String topic = "";
    private String idField = "id";
    private UnaryOperator<String> idOf = UnaryOperator.identity();
    private boolean bare;
    private Function<E, Instant> time;

    PublishingTable(Class<E> events) {
        this.events = events;
    }

    /** Sends the rows that follow to this topic, with id and version first. */
    public PublishingTable<S, E> to(String name) {
        topic = name;
        bare = false;
        return this;
    }

    /** Sends the data of the rows that follow as it is, without id and version. */
    public PublishingTable<S, E> bare() {
        bare = true;
        return this;
    }

    /** Names the first field of the data, which holds the aggregate's id. */
    public PublishingTable<S, E> about(String field) {
        return about(field, UnaryOperator.identity());
    }

    /** Names the first field of the data, which holds what this makes of the aggregate's id. */
    public PublishingTable<S, E> about(String field, UnaryOperator<String> value) {
        idField = field;
        idOf = value;
        return this;
    }

    /** Says when an event happened, for the rows that follow and say nothing else. */
    public PublishingTable<S, E> at(Function<E, Instant> happened) {
        time = happened;
        return this;
    }

    /** Publishes an event as this type, with the record that this makes of it. */
    public <T extends E> PublishingTable<S, E> on(Class<T> event, String type, Function<T, ?> data) {
        return onState(event, type, (after, it) -> data.apply(it));
    }

    /** As {@link #on(Class, String, Function)}, with the time that it happened at. */
    public <T extends E> PublishingTable<S, E> on(
            Class<T> event, String type, Function<T, Instant> happened, Function<T, ?> data) {
        return row(event, type, happened, (after, it) -> data.apply(it));
    }

    /** Publishes an event as this type, with the record that this makes of the state after it and of the event. */
    public <T extends E> PublishingTable<S, E> onState(Class<T> event, String type, BiFunction<S, T, ?> data) {
        var happened = requireTime(event);
        return row(event, type, happened::apply, data);
    }

    /** As {@link #onState(Class, String, BiFunction)}, with the time that it happened at. */
    public <T extends E> PublishingTable<S, E> onState(
            Class<T> event, String type, Function<T, Instant> happened, BiFunction<S, T, ?> data) {
        return row(event, type, happened, data);
    }

    private Function<E, Instant> requireTime(Class<? extends E> event) {
        if (time == null) {
            throw new IllegalStateException(event + ": say when it happened");
        }
        return time;
    }

    private <T extends E> PublishingTable<S, E> row(
            Class<T> event, String type, Function<T, Instant> happened, BiFunction<S, T, ?> data) {
        var onTopic = topic;
        var asItIs = bare;
        var field = idField;
        var value = idOf;
        types.add(type);
        topics.add(onTopic);
        return add(event, (id, after, it) -> {
            var ours = event.cast(it);
            LongFunction<Object> written = asItIs
                    ? version -> data.apply(after, ours)
                    : version -> numbered(field, value.apply(id), version, data.apply(after, ours));
            return Optional.of(new OutboundEvent(onTopic, type, happened.apply(ours), written));
        });
    }

    private static Object numbered(String field, String id, long version, Object data) {
        var node = JSON.createObjectNode().put(field, id).put("version", version);
        node.setAll((ObjectNode) JSON.valueToTree(data));
        return node;
    }

    /**
     * Publishes an event that has its row already only when this holds.
     *
     * @throws IllegalStateException when it has no row yet
     */
    public <T extends E> PublishingTable<S, E> onlyWhen(Class<T> event, Predicate<T> holds) {
        var row = rows.get(event);
        if (row == null) {
            throw new IllegalStateException(event.getName() + " has no row yet");
        }
        rows.put(event, (id, after, it) -> holds.test(event.cast(it)) ? row.outbound(id, after, it) : Optional.empty());
        return this;
    }

    /**
     * Publishes what an event wraps: the inner events have a table of their own, in which the wrapper stands where the
     * state does elsewhere.
     */
    public <W extends E, I> PublishingTable<S, E> within(
            Class<W> wrapper, Function<W, I> inner, Class<I> innerEvents, UnaryOperator<PublishingTable<W, I>> table) {
        var inside = new PublishingTable<W, I>(innerEvents).about(idField, idOf).to(topic);
        var finished = table.apply(inside);
        finished.requireComplete();
        types.addAll(finished.types);
        topics.addAll(finished.topics);
        return add(wrapper, (id, after, it) -> {
            var ours = wrapper.cast(it);
            return finished.outbound(id, ours, inner.apply(ours));
        });
    }

    /** Rows that are said elsewhere: a long table is made of several. */
    public PublishingTable<S, E> and(UnaryOperator<PublishingTable<S, E>> more) {
        return more.apply(this);
    }

    /** Says that these events are this service's own business. */
    @SafeVarargs
    public final PublishingTable<S, E> keepingToItself(Class<? extends E>... own) {
        for (var event : own) {
            requireNew(event);
            kept.add(event);
        }
        return this;
    }

    private PublishingTable<S, E> add(Class<?> event, Row<S, E> row) {
        requireNew(event);
        rows.put(event, row);
        return this;
    }

    private void requireNew(Class<?> event) {
        if (rows.containsKey(event) || kept.contains(event)) {
            throw new IllegalStateException(event.getName() + " has a row already");
        }
    }

    /** Every event that can happen has its row. */
    void requireComplete() {
        var missing = SealedEvents.of(events).stream()
                .filter(it -> !rows.containsKey(it) && !kept.contains(it))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    events.getSimpleName() + ": neither published nor kept to itself: " + missing);
        }
    }

    Optional<OutboundEvent> outbound(String id, S after, E event) {
        var row = rows.get(event.getClass());
        return row == null ? Optional.empty() : row.outbound(id, after, event);
    }

    Set<String> types() {
        return Set.copyOf(types);
    }

    Set<String> topics() {
        return Set.copyOf(topics);
    }
}
