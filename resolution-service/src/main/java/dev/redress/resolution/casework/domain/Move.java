package dev.redress.resolution.casework.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What handlers bring about, with the very guard that refuses it: what is named as possible is not refused afterwards, and
 * what is refused was not named.
 */
enum Move {
    CONTACT(Stage.CONTACTED, (it, on) -> it.contact(on).requireContact()),
    FIND_CAUSE(Stage.CAUSE_FOUND, (it, on) -> it.cause(on).requireFind()),
    PROPOSE(Stage.PROPOSED, (it, on) -> it.solution(on).requirePropose()),
    TURN_DOWN(Stage.CAUSE_FOUND, (it, on) -> it.solution(on).requireTurnDown()),
    APPROVE(Stage.APPROVED, (it, on) -> it.solution(on).requireApprove()),
    OFFER(Stage.OFFERED, (it, on) -> it.solution(on).requireOffer()),
    ACCEPT(Stage.ACCEPTED, (it, on) -> it.solution(on).requireAnswer(Stage.ACCEPTED)),
    DECLINE(Stage.DECLINED, (it, on) -> it.solution(on).requireAnswer(Stage.DECLINED)),
    CARRY_OUT(Stage.IMPLEMENTING, (it, on) -> it.execution(on).requireCarryOut()),
    RESOLVE(Stage.RESOLVED, (it, on) -> it.ending(on).requireResolve()),
    REJECT(Stage.REJECTED, (it, on) -> it.ending(on).requireReject());

    private final Stage to;
    // A method that keeps nothing; the compiler cannot know that of a function.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<Case, DecisionContext> guard;

    Move(Stage to, BiConsumer<Case, DecisionContext> guard) {
        this.to = to;
        this.guard = guard;
    }

    Stage to() {
        return to;
    }

    boolean possible(Case it, DecisionContext context) {
        try {
            guard.accept(it, context);
            return true;
        } catch (CaseRefusal refused) {
            return false;
        }
    }

    /** Where who asks can bring the case now. */
    static Set<Stage> stages(Case it, DecisionContext context) {
        return Stream.of(values())
                .filter(move -> it.stage().byHandlers().contains(move.to) && move.possible(it, context))
                .map(Move::to)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    /** The same in words, for a refusal. */
    static String inWords(Case it, DecisionContext context) {
        if (it.stage() == Stage.MERGED) {
            return "nothing, until it is handled by itself again";
        }
        if (!it.stage().open()) {
            return it.withdrawal() == null
                    ? "nothing, unless the follow-up reopens it"
                    : "nothing, the customer has withdrawn the complaint";
        }
        var contact = CONTACT.possible(it, context) ? Stream.of("a contact") : Stream.<String>empty();
        var others =
                stages(it, context).stream().filter(to -> to != Stage.CONTACTED).map(Enum::name);
        return Stream.concat(contact, others).collect(Collectors.joining(", "));
    }
}
