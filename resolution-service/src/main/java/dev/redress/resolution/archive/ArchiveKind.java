package dev.redress.resolution.archive;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.Filed;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Archives as documents: one per complaint, under the complaint's id. */
final class ArchiveKind implements Kind<Archive, Filed> {
    static final String SINCE = "state.since";

    @Override
    public String collection() {
        return "archives";
    }

    @Override
    public Class<Archive> state() {
        return Archive.class;
    }

    @Override
    public Archive blank(String id) {
        return Archive.empty(id);
    }

    @Override
    public Archive apply(Archive before, Filed event) {
        return before.after(event);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Archive after, Filed event) {
        return Optional.empty();
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending(SINCE));
    }
}
