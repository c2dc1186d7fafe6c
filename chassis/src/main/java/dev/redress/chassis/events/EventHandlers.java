package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a service hears: one line per message type, from topic to decision. Types of a topic that have no line are not
 * this service's business and are passed over.
 *
 * @param <S> the state that the messages change
 * @param <E> the events that they cause
 */
public final class EventHandlers<S, E> {

    /** What to do on one type: read the data as a record of ours, and decide. */
    private record Line<S, E, T>(Class<T> as, BiFunction<S, T, List<E>> decide) {
        List<E> decide(S state, InboundEvent message, ObjectMapper reader) throws JsonProcessingException {
            return decide.apply(state, reader.treeToValue(message.data(), as));
        }
    }

    private final Set<String> topics = new LinkedHashSet<>();
    private final Map<String, Line<S, E, ?>> lines = new LinkedHashMap<>();
    private BiFunction<S, InboundEvent, List<E>> rest = EventHandlers::unhandled;
    private boolean all;

    /** Names a topic to listen to. */
    public EventHandlers<S, E> from(String topic) {
        topics.add(topic);
        return this;
    }

    /**
     * Says what a message of this type does.
     *
     * @param as the record with the fields that we read of it
     * @param decide from the state and the message to events; throws {@link TooEarly} when it builds on what was not
     *     heard yet
     */
    public <T> EventHandlers<S, E> on(String type, Class<T> as, BiFunction<S, T, List<E>> decide) {
        lines.put(type, new Line<>(as, decide));
        return this;
    }

    /**
     * Says what messages of all types do that have no line of their own, whatever their type is.
     *
     * @param decide from the state and the message as it was heard to events
     */
    public EventHandlers<S, E> onAny(BiFunction<S, InboundEvent, List<E>> decide) {
        rest = decide;
        all = true;
        return this;
    }

    private static <S, E> List<E> unhandled(S state, InboundEvent message) {
        throw new IllegalStateException(message.type() + " is not handled any more");
    }

    public Set<String> topics() {
        return Set.copyOf(topics);
    }

    /** The message types that have a line; contract tests compare them with the catalogue. */
    public Set<String> types() {
        return Set.copyOf(lines.keySet());
    }

    public boolean handles(String type) {
        return lines.containsKey(type) || all;
    }

    /** The name of a type among the metrics: types without a line share one, however many others may send. */
    public String tag(String type) {
        return lines.containsKey(type) ? type : "any";
    }

    public List<E> decide(S state, InboundEvent message, ObjectMapper reader) throws JsonProcessingException {
        var line = lines.get(message.type());
        return line == null ? rest.apply(state, message) : line.decide(state, message, reader);
    }
}
