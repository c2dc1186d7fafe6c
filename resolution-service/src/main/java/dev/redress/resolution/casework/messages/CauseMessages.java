package dev.redress.resolution.casework.messages;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.Cause;
import dev.redress.resolution.casework.domain.CauseEvent.CauseConfirmed;
import dev.redress.resolution.casework.domain.CauseEvent.CauseFound;
import java.time.Instant;
import java.util.List;

/** What others are told of causes. */
final class CauseMessages {
    private CauseMessages() {}

    static PublishingTable<Case, CaseEvent> rows(PublishingTable<Case, CaseEvent> it) {
        return it.on(CauseFound.class, "complaint.cause-found.v1", CauseEstablished::of)
                .on(CauseConfirmed.class, "complaint.cause-confirmed.v1", CauseSeconded::of);
    }

    @JsonInclude(NON_EMPTY)
    private record CauseEstablished(
            int cycle,
            Cause.RootCause rootCause,
            Cause.Fault fault,
            String explanation,
            String causeDepartment,
            String causePerson,
            List<String> evidence,
            Cause.Method method,
            List<String> reasons,
            Money estimatedLoss,
            Boolean secondInvestigatorNeeded,
            Instant foundAt,
            String by) {
        static CauseEstablished of(CauseFound it) {
            var cause = it.cause();
            return new CauseEstablished(
                    it.cycle(),
                    cause.rootCause(),
                    cause.fault(),
                    cause.explanation(),
                    cause.department(),
                    cause.person(),
                    cause.evidence(),
                    cause.method(),
                    cause.reasons(),
                    cause.estimatedLoss(),
                    cause.secondNeeded() ? true : null,
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record CauseSeconded(int cycle, Instant confirmedAt, String by) {
        static CauseSeconded of(CauseConfirmed it) {
            return new CauseSeconded(it.cycle(), it.at(), it.stamp().by());
        }
    }
}
