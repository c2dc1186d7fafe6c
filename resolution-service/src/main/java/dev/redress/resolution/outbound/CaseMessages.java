package dev.redress.resolution.outbound;

import dev.redress.chassis.messaging.Announcement;
import dev.redress.resolution.domain.CaseEvent;
import dev.redress.resolution.domain.CaseEvent.CaseRejected;
import dev.redress.resolution.domain.CaseEvent.CaseResolved;
import dev.redress.resolution.domain.CaseEvent.CauseFound;
import dev.redress.resolution.domain.CaseEvent.CustomerContacted;
import dev.redress.resolution.domain.CaseEvent.SolutionAccepted;
import dev.redress.resolution.domain.CaseEvent.SolutionDeclined;
import dev.redress.resolution.domain.CaseEvent.SolutionProposed;
import dev.redress.resolution.domain.Cause;
import dev.redress.resolution.domain.Channel;
import dev.redress.resolution.domain.Contact;
import dev.redress.resolution.domain.Proposal;
import dev.redress.resolution.domain.Rejection;
import dev.redress.resolution.domain.Remedy;
import dev.redress.resolution.domain.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** What others are told of a case, and under which names; the published form is in docs/events. */
final class CaseMessages {
    static final String TOPIC = "complaints.resolution";

    static final String CONTACTED = "complaint.contacted.v1";
    static final String CAUSE_FOUND = "complaint.cause-found.v1";
    static final String PROPOSED = "complaint.solution-proposed.v1";
    static final String ACCEPTED = "complaint.solution-accepted.v1";
    static final String DECLINED = "complaint.solution-declined.v1";
    static final String RESOLVED = "complaint.resolved.v1";
    static final String REJECTED = "complaint.rejected.v1";
    static final Set<String> TYPES = Set.of(CONTACTED, CAUSE_FOUND, PROPOSED, ACCEPTED, DECLINED, RESOLVED, REJECTED);

    private CaseMessages() {}

    /** Empty for what other stages told us: that is theirs to tell. */
    static Optional<Announcement> announce(String id, CaseEvent event) {
        if (event instanceof CustomerContacted it) {
            // Told with the time of the contact itself: figures count from there.
            return told(CONTACTED, it.contact().contactedAt(), version -> ComplaintContacted.of(id, version, it));
        }
        if (event instanceof CauseFound it) {
            return told(CAUSE_FOUND, it.at(), version -> ComplaintCauseFound.of(id, version, it));
        }
        if (event instanceof SolutionProposed it) {
            return told(PROPOSED, it.at(), version -> ComplaintSolutionProposed.of(id, version, it));
        }
        if (event instanceof SolutionAccepted it) {
            return told(ACCEPTED, it.at(), version -> ComplaintSolutionAccepted.of(id, version, it));
        }
        if (event instanceof SolutionDeclined it) {
            return told(DECLINED, it.at(), version -> ComplaintSolutionDeclined.of(id, version, it));
        }
        if (event instanceof CaseResolved it) {
            return told(RESOLVED, it.at(), version -> ComplaintResolved.of(id, version, it));
        }
        if (event instanceof CaseRejected it) {
            return told(REJECTED, it.at(), version -> ComplaintRejected.of(id, version, it));
        }
        return Optional.empty();
    }

    private static Optional<Announcement> told(String type, Instant at, LongFunction<Object> data) {
        return Optional.of(new Announcement(TOPIC, type, at, data));
    }

    /** What is empty here is absent there. */
    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }

    private record ComplaintContacted(
            String complaintId,
            long version,
            int cycle,
            Channel channel,
            Contact.Direction direction,
            boolean reached,
            boolean response,
            Instant contactedAt,
            String by,
            String summary) {
        static ComplaintContacted of(String id, long version, CustomerContacted it) {
            var contact = it.contact();
            return new ComplaintContacted(
                    id,
                    version,
                    it.cycle(),
                    contact.channel(),
                    contact.direction(),
                    contact.reached(),
                    contact.response(),
                    contact.contactedAt(),
                    contact.said().by(),
                    orAbsent(contact.summary()));
        }
    }

    private record ComplaintCauseFound(
            String complaintId,
            long version,
            int cycle,
            Cause.RootCause rootCause,
            Cause.Fault fault,
            String explanation,
            String causeDepartment,
            Instant foundAt,
            String by) {
        static ComplaintCauseFound of(String id, long version, CauseFound it) {
            var cause = it.cause();
            return new ComplaintCauseFound(
                    id,
                    version,
                    it.cycle(),
                    cause.rootCause(),
                    cause.fault(),
                    orAbsent(cause.explanation()),
                    orAbsent(cause.department()),
                    cause.said().at(),
                    cause.said().by());
        }
    }

    private record ComplaintSolutionProposed(
            String complaintId,
            long version,
            int cycle,
            int round,
            List<RemedyOffered> remedies,
            String description,
            LocalDate plannedCompletion,
            Instant proposedAt,
            String by) {
        static ComplaintSolutionProposed of(String id, long version, SolutionProposed it) {
            var solution = it.proposal().solution();
            return new ComplaintSolutionProposed(
                    id,
                    version,
                    it.cycle(),
                    it.proposal().round(),
                    solution.remedies().stream().map(RemedyOffered::of).toList(),
                    solution.description(),
                    solution.plannedCompletion(),
                    it.proposal().said().at(),
                    it.proposal().said().by());
        }
    }

    private record RemedyOffered(Remedy.Kind kind, Integer quantity, Remedy.Money amount) {
        static RemedyOffered of(Remedy it) {
            return new RemedyOffered(it.kind(), it.quantity() == 0 ? null : it.quantity(), it.amount());
        }
    }

    private record ComplaintSolutionAccepted(
            String complaintId,
            long version,
            int cycle,
            int round,
            Proposal.Evidence evidence,
            Instant acceptedAt,
            String by) {
        static ComplaintSolutionAccepted of(String id, long version, SolutionAccepted it) {
            return new ComplaintSolutionAccepted(
                    id,
                    version,
                    it.cycle(),
                    it.round(),
                    it.evidence(),
                    it.at(),
                    it.said().by());
        }
    }

    private record ComplaintSolutionDeclined(
            String complaintId, long version, int cycle, int round, String reason, Instant declinedAt, String by) {
        static ComplaintSolutionDeclined of(String id, long version, SolutionDeclined it) {
            return new ComplaintSolutionDeclined(
                    id,
                    version,
                    it.cycle(),
                    it.round(),
                    it.reason(),
                    it.at(),
                    it.said().by());
        }
    }

    private record ComplaintResolved(
            String complaintId,
            long version,
            int cycle,
            Resolution.Outcome outcome,
            String summary,
            boolean firstContact,
            Instant resolvedAt,
            String by) {
        static ComplaintResolved of(String id, long version, CaseResolved it) {
            var end = it.resolution();
            return new ComplaintResolved(
                    id,
                    version,
                    it.cycle(),
                    end.outcome(),
                    orAbsent(end.summary()),
                    end.firstContact(),
                    end.said().at(),
                    end.said().by());
        }
    }

    private record ComplaintRejected(
            String complaintId,
            long version,
            int cycle,
            Rejection.Outcome outcome,
            String reason,
            Instant rejectedAt,
            String by) {
        static ComplaintRejected of(String id, long version, CaseRejected it) {
            var end = it.rejection();
            return new ComplaintRejected(
                    id,
                    version,
                    it.cycle(),
                    end.outcome(),
                    end.reason(),
                    end.said().at(),
                    end.said().by());
        }
    }
}
