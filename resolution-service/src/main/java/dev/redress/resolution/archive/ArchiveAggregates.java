package dev.redress.resolution.archive;

import static com.mongodb.client.model.Indexes.ascending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.Filed;
import dev.redress.resolution.archive.domain.Seal;
import dev.redress.resolution.archive.messages.SealMessages;

/** What archives and seals are, and what they tell. */
public final class ArchiveAggregates {
    static final String SINCE = StatePaths.path(Archive.class, "since");

    /** One document per complaint, under the complaint's id. */
    public static final AggregateType<Archive, Filed> ARCHIVES = AggregateType.of(
                    "archives", Archive.class, Filed.class)
            .startingAs(Archive::empty)
            .foldedBy((event, before) -> before.after(event))
            .indexed(ascending(SINCE))
            .publishingNothing();

    /** One document per day, under the day. */
    public static final AggregateType<Seal, Seal.Sealed> SEALS = AggregateType.of(
                    "seals", Seal.class, Seal.Sealed.class)
            .startingAs(Seal::open)
            .foldedBy((event, before) -> event.seal())
            .publishing(SealMessages.TOPIC, SealMessages::rows);

    private ArchiveAggregates() {}
}
