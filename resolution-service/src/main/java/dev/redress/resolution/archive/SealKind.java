package dev.redress.resolution.archive;

import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.resolution.archive.domain.Seal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** SealService as documents: one per day, under the day. */
public final class SealKind implements Kind<Seal, Seal.Sealed> {
    public static final String TOPIC = "complaints.archive";
    public static final String SEALED = "archive.sealed.v1";

    /** What others are told: whoever keeps it elsewhere can prove later that nothing was changed. */
    record ArchiveSealed(
            long version,
            LocalDate day,
            int cases,
            long entries,
            String root,
            Optional<String> previousRoot,
            Instant sealedAt) {}

    @Override
    public String collection() {
        return "seals";
    }

    @Override
    public Class<Seal> state() {
        return Seal.class;
    }

    @Override
    public Seal blank(String id) {
        return Seal.open(id);
    }

    @Override
    public Seal apply(Seal before, Seal.Sealed event) {
        return event.seal();
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Seal after, Seal.Sealed event) {
        var it = event.seal();
        return Optional.of(new OutboundEvent(
                TOPIC,
                SEALED,
                it.sealedAt(),
                version -> new ArchiveSealed(
                        version,
                        LocalDate.parse(it.day()),
                        it.cases(),
                        it.entries(),
                        it.root(),
                        Optional.of(it.previousRoot()).filter(root -> !root.isEmpty()),
                        it.sealedAt())));
    }
}
