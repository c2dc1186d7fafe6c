package dev.redress.followup.followups.domain;

import dev.redress.followup.directory.domain.Parties;
import java.time.Instant;
import java.util.HashSet;

/**
 * A complaint that is closed, as it is known now.
 *
 * @param number for people; empty when it was not heard yet
 * @param cycle the last one
 * @param department code of the department that handled it last
 * @param handler code of the person who handled it last; empty when only the department is known
 * @param parties those who handled it or asked its customer, and the departments where the cause lies
 */
public record ClosedCase(
        String complaintId,
        String number,
        int cycle,
        Instant closedAt,
        ComplaintSeverity severity,
        String department,
        String handler,
        Parties parties) {

    /** @param it whose latest follow-up is closed */
    public static ClosedCase of(FollowUps it) {
        var latest = it.latest();
        return new ClosedCase(
                it.complaintId(),
                it.complaint().number(),
                latest.cycle(),
                latest.end().at(),
                it.verdict().severity(),
                latest.plan().department(),
                latest.plan().handler(),
                parties(it));
    }

    /** Whoever asked the customer is one too: part of what is reviewed is how they did. */
    private static Parties parties(FollowUps it) {
        var people = new HashSet<>(it.parties().people());
        it.all().forEach(followUp -> {
            people.add(followUp.agent());
            followUp.attempts().stream().map(FollowUpAttempt::by).forEach(people::add);
        });
        people.remove("");
        return new Parties(people, it.parties().departments());
    }
}
