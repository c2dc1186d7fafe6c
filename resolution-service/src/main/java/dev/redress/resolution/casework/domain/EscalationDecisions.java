package dev.redress.resolution.casework.domain;

import dev.redress.resolution.casework.domain.CaseEvent.Escalated;
import dev.redress.resolution.casework.domain.CaseEvent.MediationOpened;
import dev.redress.resolution.casework.domain.Ownership.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who a case goes up to. */
final class EscalationDecisions {
    private EscalationDecisions() {}

    static Escalated to(
            int level, Case it, DecisionContext ground, Trigger trigger, String metric, int percent, String reason) {
        var charge = ground.staff().inCharge(level, it.handling().department(), ground.today());
        return new Escalated(new Ownership.Escalation(
                it.cycle(),
                level,
                it.handling().level(),
                trigger,
                metric,
                percent,
                reason,
                charge.role(),
                charge.person(),
                ground.said()));
    }

    static Board board(Case it, DecisionContext ground, List<String> members, int quorum, Instant deadline) {
        var rules = ground.policy(it.verdict()).board();
        var all = members.isEmpty()
                ? ground.staff().board(ground.today()).stream()
                        .map(person -> person.code())
                        .toList()
                : members.stream().distinct().toList();
        return new Board(
                all,
                quorum == 0 ? rules.quorum() : quorum,
                deadline == null ? ground.now().plus(rules.deadline()) : deadline,
                ground.said(),
                null);
    }

    /** How many of its members may vote: none to whom the cause belongs. */
    static long voters(Board board, Case it, DecisionContext ground) {
        return board.members().stream()
                .filter(member -> !partial(member, it, ground))
                .count();
    }

    static boolean partial(String member, Case it, DecisionContext ground) {
        var cause = it.current().cause();
        return cause != null && ground.staff().causeConcerns(member, cause.person(), cause.department());
    }

    /** The board sits by itself when a case has come up to it, if there are enough members and something to decide. */
    static Optional<CaseEvent> boardByItself(Case it, DecisionContext ground) {
        if (it.current().sittingBoard().isPresent() || !it.stage().boardMayDecide()) {
            return Optional.empty();
        }
        var board = board(it, ground, List.of(), 0, null);
        return voters(board, it, ground) < board.quorum()
                ? Optional.empty()
                : Optional.of(new MediationOpened(it.cycle(), board));
    }
}
