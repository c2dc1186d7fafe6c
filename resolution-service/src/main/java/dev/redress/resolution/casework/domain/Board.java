package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;
import java.util.List;

/**
 * The mediation board of a cycle.
 *
 * @param quorum how many must vote
 * @param deadline by when it is to decide
 * @param decision absent until it has
 */
public record Board(List<String> members, int quorum, Instant deadline, Stamp opened, Decision decision) {

    /** What the decision does to the case. */
    public enum Effect {
        PROPOSAL,
        REFUSAL,
        NEW_OWNER,
        INVESTIGATION
    }

    /** How a member voted. */
    public enum Vote {
        FOR,
        AGAINST,
        ABSTAIN
    }

    /** @param dissent what a member who was not for it wants on record, empty for nothing */
    public record Ballot(String member, Vote vote, String dissent) {}

    /**
     * @param owner who takes the case over, empty unless that is the effect
     * @param task id of the task in which it was ordered to investigate, empty unless that is the effect
     */
    public record Decision(Effect effect, List<Ballot> votes, String minutes, String owner, String task, Stamp stamp) {
        public Decision {
            votes = List.copyOf(votes);
        }

        boolean repeats(Decision earlier) {
            return earlier != null
                    && equals(new Decision(earlier.effect, earlier.votes, earlier.minutes, earlier.owner, task, stamp));
        }

        Decision at(Stamp when) {
            return new Decision(effect, votes, minutes, owner, task, when);
        }

        boolean carried() {
            return count(Vote.FOR) > count(Vote.AGAINST);
        }

        private long count(Vote kind) {
            return votes.stream().filter(it -> it.vote() == kind).count();
        }
    }

    public Board {
        members = List.copyOf(members);
    }

    /** Whether it cannot decide: an alarm, as nobody else does in its place. */
    public boolean tooFew() {
        return members.size() < quorum;
    }

    public boolean sitting() {
        return decision == null;
    }

    Board decided(Decision it) {
        return new Board(members, quorum, deadline, opened, it);
    }
}
