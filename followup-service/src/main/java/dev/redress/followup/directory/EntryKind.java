package dev.redress.followup.directory;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Entries as documents, called as their messages are keyed: {@code person:CODE}, {@code department:CODE}. */
final class EntryKind implements Kind<Entry, Entry> {
    static final String HEARD_AT = "state.heardAt";

    @Override
    public String collection() {
        return "directory";
    }

    @Override
    public Class<Entry> state() {
        return Entry.class;
    }

    @Override
    public Entry blank(String id) {
        return Entry.UNHEARD;
    }

    /** What happens to an entry is that another takes its place. */
    @Override
    public Entry apply(Entry before, Entry event) {
        return event;
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Entry after, Entry event) {
        return Optional.empty();
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending(HEARD_AT));
    }
}
