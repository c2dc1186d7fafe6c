package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** What the front desk says of complaints that are handled together, and what becomes of their cases. */
public sealed interface MergerEvent extends CaseEvent {

    /** What was heard and leaves no word on the trail of the case, where what became of it stands. */
    sealed interface OffTrail extends MergerEvent {
        @Override
        default Case on(Case before) {
            return applyTo(before).touched(at());
        }
    }

    /** It is handled with another one; its case steps aside, as soon as there is one that is open. */
    record MergerHeard(MergedInto into) implements OffTrail {
        @Override
        public Stamp stamp() {
            return into.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withJoint(before.joint().merged(into));
        }
    }

    /** It is handled by itself again. */
    record MergerUndone(Stamp stamp) implements OffTrail {
        @Override
        public Case applyTo(Case before) {
            return before.withJoint(before.joint().merged(null));
        }
    }

    /** Another one is handled with it. */
    record ComplaintJoined(JoinedComplaint joined) implements OffTrail {
        @Override
        public Stamp stamp() {
            return joined.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withJoint(before.joint().plus(joined));
        }
    }

    /** Another one is not handled with it any more. */
    record ComplaintParted(String id, Stamp stamp) implements OffTrail {
        @Override
        public Case applyTo(Case before) {
            return before.withJoint(before.joint().without(id));
        }
    }

    /** The case stands aside. */
    record CaseMerged(int cycle, MergedInto into) implements MergerEvent {
        @Override
        public Stamp stamp() {
            return into.stamp();
        }

        @Override
        public Case applyTo(Case before) {
            return before.withJoint(before.joint().aside(Joint.StoodAt.of(before)))
                    .moved(Stage.MERGED);
        }
    }

    /**
     * The case stands where it stood.
     *
     * @param stood where that was
     */
    record CaseUnmerged(int cycle, Joint.StoodAt stood, Stamp stamp) implements MergerEvent {
        @Override
        public Case applyTo(Case before) {
            return before.withJoint(before.joint().aside(null)).moved(stood.stage());
        }
    }
}
