package dev.redress.resolution.actions.web;

import dev.redress.resolution.actions.domain.Action;
import dev.redress.resolution.actions.domain.ActionOrder;
import dev.redress.resolution.actions.domain.ActionState;
import dev.redress.resolution.actions.domain.Attempt;
import dev.redress.resolution.actions.domain.Rate;
import dev.redress.resolution.casework.domain.Cause.RootCause;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An action in full. What is not known is left out.
 *
 * @param id of the action (UUID)
 * @param kind CORRECTIVE: against what has happened; PREVENTIVE: against what could
 * @param complaints ids of the complaints that show the need
 * @param what what is to be done, masked
 * @param rootCause the root cause that it removes
 * @param product name of the product that it is about; absent when it is about all
 * @param department code of the department that does it
 * @param owner code of the person who answers for it
 * @param dueOn the day by which it is to be done
 * @param state OPEN, DONE until it is verified, or VERIFIED when it helped
 * @param attempt the current attempt, from 1
 * @param overdue whether it is open, and the day it is due on is over
 * @param verifiableFrom from when on it may be checked whether it helped; while DONE
 * @param openedAt when it was put on record
 * @param by who opened it
 * @param attempts each time that it was done, the last one last
 */
@Schema(name = "Action")
record ActionView(
        String id,
        ActionOrder.Kind kind,
        List<String> complaints,
        String what,
        RootCause rootCause,
        String product,
        String department,
        String owner,
        LocalDate dueOn,
        ActionState state,
        int attempt,
        boolean overdue,
        Instant verifiableFrom,
        Instant openedAt,
        String by,
        List<Done> attempts) {

    static ActionView of(Action it, LocalDate today, Duration window) {
        var order = it.order();
        return new ActionView(
                it.id(),
                order.kind(),
                order.complaints(),
                order.what(),
                order.rootCause(),
                orAbsent(order.product()),
                order.department(),
                order.owner(),
                order.dueOn(),
                it.state(),
                it.attempt(),
                it.overdue(today),
                it.verifiableFrom(window).orElse(null),
                it.opening().at(),
                it.opening().by(),
                it.attempts().stream().map(Done::of).toList());
    }

    /**
     * One time that the action was done.
     *
     * @param attempt which attempt it was, from 1
     * @param evidence references to what shows that it was done
     * @param note what was said of it, masked; absent when nothing was
     * @param doneAt when it was put on record
     * @param by who said that it is done
     * @param verification whether it helped; absent until that was looked at
     */
    @Schema(name = "ActionAttempt")
    record Done(int attempt, List<String> evidence, String note, Instant doneAt, String by, Verification verification) {
        static Done of(Attempt it) {
            return new Done(
                    it.number(),
                    it.evidence(),
                    orAbsent(it.note()),
                    it.done().at(),
                    it.done().by(),
                    it.check() == null ? null : Verification.of(it.check()));
        }
    }

    /**
     * Whether an attempt helped.
     *
     * @param effective whether the rate has fallen
     * @param before the rate before it was done
     * @param after the rate since it was done
     * @param note what was said of it, masked; absent when nothing was
     * @param verifiedAt when it was put on record
     * @param by who verified it
     */
    @Schema(name = "ActionVerification")
    record Verification(boolean effective, Rate before, Rate after, String note, Instant verifiedAt, String by) {
        static Verification of(Attempt.Check it) {
            return new Verification(
                    it.effective(),
                    it.before(),
                    it.after(),
                    orAbsent(it.note()),
                    it.stamp().at(),
                    it.stamp().by());
        }
    }

    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
