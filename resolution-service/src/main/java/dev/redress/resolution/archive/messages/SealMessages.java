package dev.redress.resolution.archive.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.resolution.archive.domain.Seal;
import java.time.Instant;

/** What others are told of seals: whoever keeps them elsewhere can prove later that nothing was changed. */
public final class SealMessages {
    public static final String TOPIC = "complaints.archive";

    private SealMessages() {}

    public static PublishingTable<Seal, Seal.Sealed> rows(PublishingTable<Seal, Seal.Sealed> it) {
        return it.about("day")
                .at(event -> event.seal().sealedAt())
                .on(Seal.Sealed.class, "archive.sealed.v1", ArchiveSealed::of);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record ArchiveSealed(int cases, long entries, String root, String previousRoot, Instant sealedAt) {
        static ArchiveSealed of(Seal.Sealed event) {
            var it = event.seal();
            return new ArchiveSealed(it.cases(), it.entries(), it.root(), it.previousRoot(), it.sealedAt());
        }
    }
}
