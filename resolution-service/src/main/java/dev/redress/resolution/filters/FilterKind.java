package dev.redress.resolution.filters;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Filters as documents, under name and owner. A deleted one leaves its name behind; nobody else is told of any. */
final class FilterKind implements Kind<Filter, Filter> {
    static final String OWNER = "state.owner";
    static final String NAME = "state.name";
    static final String SHARED = "state.shared";
    static final String SAVED_AT = "state.savedAt";
    /** No name holds it. */
    private static final String BETWEEN = "/";

    static String id(String owner, String name) {
        return name + BETWEEN + owner;
    }

    @Override
    public String collection() {
        return "filters";
    }

    @Override
    public Class<Filter> state() {
        return Filter.class;
    }

    @Override
    public Filter blank(String id) {
        var end = id.indexOf(BETWEEN);
        return Filter.none(id.substring(end + 1), id.substring(0, end));
    }

    /** What happens to a filter is that another takes its place. */
    @Override
    public Filter apply(Filter before, Filter event) {
        return event;
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Filter after, Filter event) {
        return Optional.empty();
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending(OWNER), Indexes.ascending(SHARED));
    }
}
