package dev.redress.resolution.actions.domain;

import dev.redress.resolution.casework.domain.Stamp;
import java.util.List;

/** What happened to an action. Folding never refuses. */
public sealed interface ActionEvent {

    Stamp said();

    /** The action after it. */
    Action applyTo(Action before);

    /** It is to be done. */
    record ActionOpened(ActionOrder order, Stamp said) implements ActionEvent {
        @Override
        public Action applyTo(Action before) {
            return new Action(before.id(), order, said, ActionState.OPEN, 1, List.of());
        }
    }

    /** It was done, for the first time or again. */
    record ActionDone(int attempt, List<String> evidence, String note, Stamp said) implements ActionEvent {
        public ActionDone {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Action applyTo(Action before) {
            return before.with(new Attempt(attempt, evidence, note, said, null));
        }
    }

    /** It was checked whether it helped; when not, it is open again. */
    record ActionVerified(int attempt, Attempt.Check check) implements ActionEvent {
        @Override
        public Stamp said() {
            return check.said();
        }

        @Override
        public Action applyTo(Action before) {
            return before.with(attempt, check);
        }
    }
}
