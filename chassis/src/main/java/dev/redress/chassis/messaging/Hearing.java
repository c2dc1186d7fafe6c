package dev.redress.chassis.messaging;

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
public final class Hearing<S, E> {

    /** What to do on one type: read the data as a record of ours, and decide. */
    private record Line<S, E, T>(Class<T> as, BiFunction<S, T, List<E>> decide) {
        List<E> decide(S state, Heard message, ObjectMapper reader) throws JsonProcessingException {
            return decide.apply(state, reader.treeToValue(message.data(), as));
        }
    }

    private final Set<String> topics = new LinkedHashSet<>();
    private final Map<String, Line<S, E, ?>> lines = new LinkedHashMap<>();

    /** Names a topic to listen to. */
    public Hearing<S, E> from(String topic) {
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
    public <T> Hearing<S, E> on(String type, Class<T> as, BiFunction<S, T, List<E>> decide) {
        lines.put(type, new Line<>(as, decide));
        return this;
    }

    public Set<String> topics() {
        return Set.copyOf(topics);
    }

    /** The message types that this service reads; contract tests compare them with the catalogue. */
    public Set<String> types() {
        return Set.copyOf(lines.keySet());
    }

    boolean hears(String type) {
        return lines.containsKey(type);
    }

    List<E> decide(S state, Heard message, ObjectMapper reader) throws JsonProcessingException {
        return lines.get(message.type()).decide(state, message, reader);
    }
}
