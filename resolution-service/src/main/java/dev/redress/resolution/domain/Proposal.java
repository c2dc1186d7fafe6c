package dev.redress.resolution.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A solution proposed to the customer, and the answer.
 *
 * @param round which proposal of its cycle, from 1
 * @param answer absent until the customer has answered
 */
public record Proposal(int round, Solution solution, Said said, Answer answer) {

    /**
     * @param plannedCompletion day by which it is to be done, absent when not said
     */
    public record Solution(List<Remedy> remedies, String description, LocalDate plannedCompletion) {
        public Solution {
            remedies = List.copyOf(remedies);
        }
    }

    /** What proves consent. */
    public enum Evidence {
        CALL,
        LETTER,
        EMAIL,
        SIGNATURE
    }

    /**
     * @param evidence absent when declined
     * @param reason empty when accepted
     */
    public record Answer(boolean accepted, Evidence evidence, String reason, Said said) {
        static Answer yes(Evidence evidence, Said said) {
            return new Answer(true, evidence, "", said);
        }

        static Answer no(String reason, Said said) {
            return new Answer(false, null, reason, said);
        }

        /** The same answer, whoever says it and whenever. */
        boolean repeats(Answer earlier) {
            return earlier != null && equals(new Answer(earlier.accepted, earlier.evidence, earlier.reason, said));
        }
    }

    Proposal answered(Answer it) {
        return new Proposal(round, solution, said, it);
    }
}
