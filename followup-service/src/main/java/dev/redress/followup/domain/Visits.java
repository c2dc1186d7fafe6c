package dev.redress.followup.domain;

import dev.redress.followup.domain.FollowupEvent.Planned;
import dev.redress.followup.domain.FollowupEvent.Triaged;
import dev.redress.followup.domain.Refusal.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All follow-ups of one complaint: one for each cycle that was resolved or rejected.
 *
 * @param severity null until triage has been heard
 * @param department code of the department that handles it; empty until triage has been heard
 * @param latest null until a cycle has ended
 * @param earlier those of the cycles before, the first one first
 */
public record Visits(
        String complaintId, Severity severity, String department, FollowUp latest, List<FollowUp> earlier) {

    public Visits {
        earlier = List.copyOf(earlier);
    }

    public static Visits unheard(String complaintId) {
        return new Visits(complaintId, null, "", null, List.of());
    }

    /** The id by which others call the follow-up of a cycle. */
    public String idOf(int cycle) {
        return complaintId + "-" + cycle;
    }

    public Optional<FollowUp> followUp(int cycle) {
        return Stream.concat(Stream.ofNullable(latest), earlier.stream())
                .filter(it -> it.cycle() == cycle)
                .findFirst();
    }

    public List<FollowupEvent> triaged(Severity severity, String department) {
        return List.of(new Triaged(severity, department));
    }

    /** A cycle has ended, so its customer is to be asked; once for each cycle. */
    public List<FollowupEvent> caseEnded(int cycle, After after, Instant endedAt, Due due, Instant now) {
        if (latest != null && latest.cycle() >= cycle) {
            return List.of();
        }
        return List.of(new Planned(cycle, after, endedAt, endedAt.plus(due.after(severity)), now));
    }

    /** Someone reports an attempt to ask the customer about a cycle. */
    public List<FollowupEvent> attempt(int cycle, Report report, Limits limits, Instant now) {
        return followUp(cycle)
                .orElseThrow(
                        () -> new Refusal(Code.NO_SUCH_FOLLOWUP, "there is no follow-up " + idOf(cycle) + " (yet)"))
                .attempt(report, limits, now);
    }

    Visits plus(FollowUp planned) {
        var before = new ArrayList<>(earlier);
        Optional.ofNullable(latest).ifPresent(before::add);
        return new Visits(complaintId, severity, department, planned, before);
    }

    Visits with(int cycle, UnaryOperator<FollowUp> change) {
        UnaryOperator<FollowUp> ifMeant = it -> it.cycle() == cycle ? change.apply(it) : it;
        return new Visits(
                complaintId,
                severity,
                department,
                ifMeant.apply(latest),
                earlier.stream().map(ifMeant).toList());
    }
}
