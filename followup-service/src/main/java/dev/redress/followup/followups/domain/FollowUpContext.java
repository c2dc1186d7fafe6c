package dev.redress.followup.followups.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.directory.domain.Parties;
import dev.redress.followup.directory.domain.Roster;
import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What decisions stand on besides the follow-ups themselves.
 *
 * @param roster everybody, and how many customers each of them is to ask
 * @param clockSkew how far clocks may differ
 * @param lookAgain how long to wait before looking again for someone who may ask, when there was nobody
 */
public record FollowUpContext(
        FollowUpPolicy policy, int policyVersion, Roster roster, Duration clockSkew, Duration lookAgain, Instant now) {

    /** Who does what nobody of our people does. */
    static final String OURSELVES = Stamp.SYSTEM;

    LocalDate today() {
        return policy.day(now);
    }

    /** The day on which the customer is to be asked: the one that is due, or today when that has passed. */
    LocalDate dayFor(Instant dueAt) {
        return policy.day(dueAt.isAfter(now) ? dueAt : now);
    }

    /** Whoever had a part in a case has no say in whether its customer is content. */
    void refuseParty(String user, Parties parties) {
        if (roster.staff().party(user, parties)) {
            throw new FollowUpRefusal(
                    Code.PARTY, user + " handled the complaint, or is of the department where its cause lies");
        }
    }

    /** Refuses a time that lies in the future, or before the case had ended. */
    void refuseOutside(Instant caseEndedAt, Instant at, String field) {
        if (at.isAfter(now.plus(clockSkew))) {
            throw new FollowUpRefusal(Code.IN_FUTURE, field, "lies in the future; it is " + now);
        }
        if (at.isBefore(caseEndedAt.minus(clockSkew))) {
            throw new FollowUpRefusal(Code.BEFORE_END, field, "lies before the case had ended, at " + caseEndedAt);
        }
    }
}
