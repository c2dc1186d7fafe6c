package dev.redress.resolution.casework.messages;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.casework.domain.Board;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.Ownership;
import dev.redress.resolution.casework.domain.OwnershipEvent.Escalated;
import dev.redress.resolution.casework.domain.OwnershipEvent.HandlerChanged;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationDecided;
import dev.redress.resolution.casework.domain.OwnershipEvent.MediationOpened;
import java.time.Instant;
import java.util.List;

/** What others are told of who has a case: its handlers, those above them, and the mediation board. */
final class OwnershipMessages {
    private OwnershipMessages() {}

    static PublishingTable<Case, CaseEvent> rows(PublishingTable<Case, CaseEvent> it) {
        return it.on(Escalated.class, "complaint.escalated.v1", CaseEscalated::of)
                .on(MediationOpened.class, "complaint.mediation-opened.v1", BoardCalled::of)
                .on(MediationDecided.class, "complaint.mediation-decided.v1", BoardDecided::of)
                .on(HandlerChanged.class, "complaint.handler-changed.v1", CaseHandedOver::of);
    }

    @JsonInclude(NON_EMPTY)
    private record CaseEscalated(
            int cycle,
            int level,
            int from,
            Ownership.Trigger trigger,
            String metric,
            Integer percent,
            String reason,
            Role role,
            String owner,
            Instant escalatedAt,
            String by) {
        static CaseEscalated of(Escalated it) {
            var step = it.escalation();
            return new CaseEscalated(
                    step.cycle(),
                    step.level(),
                    step.from(),
                    step.trigger(),
                    step.metric(),
                    step.percent() == 0 ? null : step.percent(),
                    step.reason(),
                    step.role(),
                    step.owner(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record BoardCalled(
            int cycle,
            @JsonInclude(ALWAYS) List<String> members,
            int quorum,
            Instant deadline,
            boolean tooFew,
            Instant openedAt,
            String by) {
        static BoardCalled of(MediationOpened it) {
            return new BoardCalled(
                    it.cycle(),
                    it.board().members(),
                    it.board().quorum(),
                    it.board().deadline(),
                    it.board().tooFew(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record BoardDecided(
            int cycle,
            Board.Effect effect,
            @JsonInclude(ALWAYS) List<BallotData> votes,
            String minutes,
            String owner,
            String taskId,
            Instant decidedAt,
            String by) {
        static BoardDecided of(MediationDecided it) {
            var decision = it.decision();
            return new BoardDecided(
                    it.cycle(),
                    decision.effect(),
                    decision.votes().stream().map(BallotData::of).toList(),
                    decision.minutes(),
                    decision.owner(),
                    decision.task(),
                    it.at(),
                    it.stamp().by());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record BallotData(String member, Board.Vote vote, String dissent) {
        static BallotData of(Board.Ballot it) {
            return new BallotData(it.member(), it.vote(), it.dissent());
        }
    }

    @JsonInclude(NON_EMPTY)
    private record CaseHandedOver(
            int cycle,
            String department,
            String handler,
            String standsInFor,
            String previous,
            Ownership.Change trigger,
            String reason,
            Instant changedAt,
            String by) {
        static CaseHandedOver of(HandlerChanged it) {
            return new CaseHandedOver(
                    it.cycle(),
                    it.department(),
                    it.handler(),
                    it.standsInFor(),
                    it.previous(),
                    it.change(),
                    it.reason(),
                    it.at(),
                    it.stamp().by());
        }
    }
}
