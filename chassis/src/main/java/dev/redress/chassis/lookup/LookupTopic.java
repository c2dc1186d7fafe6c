package dev.redress.chassis.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.JsonFault;
import dev.redress.chassis.events.WireFormat;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How we read a compacted topic whose messages each hold the whole of what they are about: one line per message type.
 *
 * <pre>{@code
 * static final LookupTopic<Prices> PRICES = LookupTopic.from("shop.prices")
 *         .on("price.set.v1", PriceSet.class, PriceSet::price)
 *         .seenAs(Prices.NONE, all -> Prices.of(all.of(Price.class)));
 * }</pre>
 *
 * @param <T> all entries together, as decisions look at them
 */
public final class LookupTopic<T> {
    private static final ObjectMapper JSON = WireFormat.mapper();

    private final String topic;
    private final Map<String, Line<?>> lines;
    private final T nothing;
    private final Function<Entries, T> view;

    private LookupTopic(String topic, Map<String, Line<?>> lines, T nothing, Function<Entries, T> view) {
        this.topic = topic;
        this.lines = Map.copyOf(lines);
        this.nothing = nothing;
        this.view = view;
    }

    /** Begins to say what we read of a topic. */
    public static Draft from(String topic) {
        return new Draft(topic);
    }

    /** The message types that are heard; contract tests compare them with the catalogue. */
    public Set<String> types() {
        return lines.keySet();
    }

    T nothing() {
        return nothing;
    }

    T view(Collection<Object> values) {
        return view.apply(new Entries(values));
    }

    EventHandlers<LookupEntry, LookupEntry> handlers(Clock clock) {
        var handlers = new EventHandlers<LookupEntry, LookupEntry>().from(topic);
        lines.forEach((type, line) -> line.register(handlers, type, clock));
        return handlers;
    }

    /** What an entry tells; empty when its type is not our business any more. */
    Optional<Object> value(LookupEntry it) {
        return Optional.ofNullable(lines.get(it.type())).map(line -> line.value(it.data()));
    }

    /**
     * What to do on one type. An entry is kept as it was told, not as we read it, so that a later release finds what it reads
     * besides.
     */
    private record Line<M>(Class<M> as, Function<M, ?> meaning) {

        void register(EventHandlers<LookupEntry, LookupEntry> handlers, String type, Clock clock) {
            handlers.on(type, JsonNode.class, (before, data) -> {
                var told = new LookupEntry(
                        before.key(),
                        type,
                        data.toString(),
                        data.path("version").longValue(),
                        clock.instant());
                value(told.data()); // what cannot be used is a dead letter, not an entry
                return before.replacedBy(told);
            });
        }

        Object value(String data) {
            try {
                return meaning.apply(JSON.readValue(data, as));
            } catch (JsonProcessingException e) {
                var fault = JsonFault.of(e);
                throw new IllegalArgumentException(fault.field() + " " + fault.message(), e);
            }
        }
    }

    /** All entries, by key. */
    public static final class Entries {
        private final Collection<Object> values;

        private Entries(Collection<Object> values) {
            this.values = values;
        }

        /** Those of one sort, by key. */
        public <V> List<V> of(Class<V> sort) {
            return values.stream().filter(sort::isInstance).map(sort::cast).toList();
        }
    }

    /** What is said of a topic before how all of it looks. */
    public static final class Draft {
        private final String topic;
        private final Map<String, Line<?>> lines = new LinkedHashMap<>();

        private Draft(String topic) {
            this.topic = topic;
        }

        /**
         * Says what a message of this type holds.
         *
         * @param as the record with the fields that we read of it
         * @param meaning the entry; throws when a field is missing or wrong, and the message becomes a dead letter
         */
        public <M> Draft on(String type, Class<M> as, Function<M, ?> meaning) {
            lines.put(type, new Line<>(as, meaning));
            return this;
        }

        /**
         * Says how all of it looks, and makes the reading.
         *
         * @param nothing what there is before the first message
         * @param view a value that knows its equals
         */
        public <T> LookupTopic<T> seenAs(T nothing, Function<Entries, T> view) {
            return new LookupTopic<>(topic, lines, nothing, view);
        }
    }
}
