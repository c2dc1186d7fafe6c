package dev.redress.resolution.actions.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.util.List;

/**
 * One time that the action was done.
 *
 * @param number from 1
 * @param evidence references to what shows that it was done
 * @param note empty when nothing was added
 * @param check absent until it was checked whether it helped
 */
public record Attempt(int number, List<String> evidence, String note, Stamp done, Check check) {

    /**
     * Whether it helped.
     *
     * @param before the rate before it was done
     * @param after the rate since
     */
    public record Check(boolean effective, Rate before, Rate after, String note, Stamp stamp) {

        static Check of(Rate before, Rate after, String note, Stamp stamp) {
            return new Check(after.lowerThan(before), before, after, note, stamp);
        }

        /** The same finding, whoever says it and whenever. */
        boolean repeats(Check earlier) {
            return earlier != null
                    && equals(new Check(earlier.effective, earlier.before, earlier.after, earlier.note, stamp));
        }
    }

    public Attempt {
        evidence = List.copyOf(evidence);
    }

    Attempt with(Check it) {
        return new Attempt(number, evidence, note, done, it);
    }

    boolean says(List<String> sameEvidence, String sameNote) {
        return evidence.equals(sameEvidence) && note.equals(sameNote);
    }
}
