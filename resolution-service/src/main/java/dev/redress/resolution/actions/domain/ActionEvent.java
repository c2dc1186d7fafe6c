package dev.redress.resolution.actions.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.util.List;

/** What happened to an action. Folding never refuses. */
public sealed interface ActionEvent {

    Stamp stamp();

    /** The action after it. */
    Action applyTo(Action before);

    /** It is to be done. */
    record ActionOpened(ActionOrder order, Stamp stamp) implements ActionEvent {
        @Override
        public Action applyTo(Action before) {
            return new Action(before.id(), order, stamp, ActionState.OPEN, 1, List.of());
        }
    }

    /** It was done, for the first time or again. */
    record ActionDone(int attempt, List<String> evidence, String note, Stamp stamp) implements ActionEvent {
        public ActionDone {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Action applyTo(Action before) {
            return before.with(new Attempt(attempt, evidence, note, stamp, null));
        }
    }

    /** It was checked whether it helped; when not, it is open again. */
    record ActionVerified(int attempt, Attempt.Check check) implements ActionEvent {
        @Override
        public Stamp stamp() {
            return check.stamp();
        }

        @Override
        public Action applyTo(Action before) {
            return before.with(attempt, check);
        }
    }
}
