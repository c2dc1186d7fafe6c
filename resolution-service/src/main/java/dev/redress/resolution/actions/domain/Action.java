package dev.redress.resolution.actions.domain;

import dev.redress.chassis.aggregates.domain.Unfolding;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.actions.domain.ActionEvent.ActionDone;
import dev.redress.resolution.actions.domain.ActionEvent.ActionOpened;
import dev.redress.resolution.actions.domain.ActionEvent.ActionVerified;
import dev.redress.resolution.actions.domain.ActionRefusal.Code;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A corrective or preventive action. It is opened, done, and checked after a while: when the rate of complaints has not
 * fallen it is open again, as the next attempt. Said twice is done once.
 *
 * @param order absent until it is opened
 * @param opening who opened it, and when; absent until it is opened
 * @param state absent until it is opened
 * @param attempt the current one, from 1; 0 until it is opened
 * @param attempts those that were done, the last one last
 */
public record Action(
        String id, ActionOrder order, Stamp opening, ActionState state, int attempt, List<Attempt> attempts) {

    public Action {
        attempts = List.copyOf(attempts);
    }

    /** An action of which nothing has been said yet. */
    public static Action unopened(String id) {
        return new Action(id, null, null, null, 0, List.of());
    }

    public boolean opened() {
        return state != null;
    }

    /** The day it was to be done by is over, and it is not done. */
    public boolean overdue(LocalDate today) {
        return state == ActionState.OPEN && order.dueOn().isBefore(today);
    }

    /** From when on it may be checked whether it helped; empty while it is not done, and once it has helped. */
    public Optional<Instant> verifiableFrom(Duration window) {
        return state == ActionState.DONE ? last().map(it -> it.done().at().plus(window)) : Optional.empty();
    }

    /**
     * @param staff among whom there must be such an owner and department
     * @param today where the company is
     */
    public List<ActionEvent> open(ActionOrder it, Stamp stamp, Staff staff, LocalDate today) {
        if (opened()) {
            if (order.equals(it)) {
                return List.of();
            }
            throw new ActionRefusal(Code.CONFLICT, "another action was opened under this key: " + id);
        }
        if (it.dueOn().isBefore(today)) {
            throw new ActionRefusal(Code.DUE_IN_PAST, "must not lie in the past; it is " + today);
        }
        if (staff.department(it.department()).isEmpty()) {
            throw new ActionRefusal(Code.UNKNOWN_DEPARTMENT, "the directory knows no department " + it.department());
        }
        if (staff.person(it.owner()).filter(Person::active).isEmpty()) {
            throw new ActionRefusal(Code.UNKNOWN_OWNER, "nobody with the code " + it.owner() + " works here");
        }
        return List.of(new ActionOpened(it, stamp));
    }

    /** What was said of an attempt that did not help does not do for the next. */
    public List<ActionEvent> done(List<String> evidence, String note, Stamp stamp) {
        requireOpened();
        var same = last().filter(it -> it.says(evidence, note)).isPresent();
        if (state == ActionState.DONE && same) {
            return List.of();
        }
        requireNext(ActionState.DONE);
        if (same) {
            throw new ActionRefusal(
                    Code.NOTHING_NEW, "this was said of attempt %s, which did not help".formatted(attempt - 1));
        }
        requireSince(last().map(it -> it.check().stamp().at()).orElse(opening.at()), stamp);
        return List.of(new ActionDone(attempt, evidence, note, stamp));
    }

    /** Done after it was opened, or after it was found that the last attempt did not help, and not in the future. */
    private static void requireSince(Instant from, Stamp stamp) {
        if (stamp.at().isBefore(from) || stamp.at().isAfter(stamp.recorded())) {
            throw new ActionRefusal(
                    Code.DONE_OUTSIDE, "must lie between %s and now, %s".formatted(from, stamp.recorded()));
        }
    }

    /**
     * Whether it helped: the rate since it was done is lower than the one before.
     *
     * @param window how long after it was done this can be told
     */
    public List<ActionEvent> verify(Rate before, Rate after, String note, Stamp stamp, Duration window) {
        requireOpened();
        var check = Attempt.Check.of(before, after, note, stamp);
        if (state != ActionState.DONE
                && last().filter(it -> check.repeats(it.check())).isPresent()) {
            return List.of();
        }
        requireNext(ActionState.VERIFIED);
        var done = last().orElseThrow().done();
        if (Stream.of(order.owner(), done.by()).anyMatch(stamp.by()::equals)) {
            throw new ActionRefusal(Code.OWN_WORK, "who owns or did an action does not judge whether it helped");
        }
        var from = done.at().plus(window);
        if (stamp.at().isBefore(from)) {
            throw new ActionRefusal(
                    Code.NOT_NOW,
                    "it was done at %s: whether it helped can be told from %s on".formatted(done.at(), from));
        }
        return List.of(new ActionVerified(attempt, check));
    }

    /** The action after these events. */
    public Action after(List<ActionEvent> events) {
        return Unfolding.fold(this, events, ActionEvent::applyTo);
    }

    Action with(Attempt done) {
        var more = Stream.concat(attempts.stream(), Stream.of(done)).toList();
        return new Action(id, order, opening, ActionState.DONE, done.number(), more);
    }

    Action with(int number, Attempt.Check check) {
        var checked = attempts.stream()
                .map(it -> it.number() == number ? it.with(check) : it)
                .toList();
        return check.effective()
                ? new Action(id, order, opening, ActionState.VERIFIED, number, checked)
                : new Action(id, order, opening, ActionState.OPEN, number + 1, checked);
    }

    private Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    private void requireOpened() {
        if (!opened()) {
            throw new ActionRefusal(Code.NO_SUCH_ACTION, "there is no action " + id);
        }
    }

    private void requireNext(ActionState to) {
        if (!state.next().contains(to)) {
            throw new ActionRefusal(
                    Code.NOT_NOW,
                    "the action is %s in attempt %s (%s): %s cannot follow; possible now: %s"
                            .formatted(state, attempt, lastSaid(), to, state.next()));
        }
    }

    /** What another may have done meanwhile. */
    private String lastSaid() {
        var stamp = last().map(it -> it.check() == null ? it.done() : it.check().stamp())
                .orElse(opening);
        return "by %s at %s".formatted(stamp.by(), stamp.at());
    }
}
