package dev.redress.resolution.inbound;

import dev.redress.resolution.domain.Case;
import dev.redress.resolution.domain.Cause;
import dev.redress.resolution.domain.Channel;
import dev.redress.resolution.domain.Closing;
import dev.redress.resolution.domain.Complaint;
import dev.redress.resolution.domain.Contact;
import dev.redress.resolution.domain.Cycle;
import dev.redress.resolution.domain.Proposal;
import dev.redress.resolution.domain.Rejection;
import dev.redress.resolution.domain.Remedy;
import dev.redress.resolution.domain.Reopening;
import dev.redress.resolution.domain.Resolution;
import dev.redress.resolution.domain.Stage;
import dev.redress.resolution.domain.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A case in full. What is not known is left out. */
@Schema(name = "Case", description = "A case in full; what is not known is left out")
record CaseAnswer(
        @Schema(description = "Id of the complaint, and of its case")
        String complaintId,

        @Schema(description = "Where it stands") Stage stage,

        @Schema(description = "What handlers can bring about from here")
        Set<Stage> next,

        @Schema(description = "The current round of handling, from 1")
        int cycle,

        @Schema(description = "What triage found") Triage triage,

        @Schema(description = "What the front desk took down; absent for the moment in which only triage was heard of")
        Facts complaint,

        @Schema(description = "Every round of handling, the current one last")
        List<CycleAnswer> cycles,

        @Schema(description = "When something was last put on record")
        Instant updatedAt) {

    static CaseAnswer of(Case it) {
        return new CaseAnswer(
                it.complaintId(),
                it.stage(),
                it.stage().byHandlers(),
                it.cycle(),
                Triage.of(it.verdict()),
                Optional.ofNullable(it.complaint()).map(Facts::of).orElse(null),
                it.cycles().stream().map(CycleAnswer::of).toList(),
                it.updatedAt());
    }

    /** What is empty inside is left out. */
    static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }

    @Schema(name = "Triage")
    record Triage(
            @Schema(description = "VALID, or COMMUNICATIVE: to be helped, advised or heard")
            Verdict.Nature nature,

            @Schema(description = "What a communicative complaint asks for; absent otherwise")
            Verdict.Kind kind,

            @Schema(description = "What it is about") Verdict.Category category,

            @Schema(description = "How grave, S1 being the gravest")
            Verdict.Severity severity,

            @Schema(description = "Code of the department that handles it")
            String department,

            @Schema(description = "Code of the time-limit policy")
            String policy,

            @Schema(description = "When the company received the complaint")
            Instant receivedAt,

            Instant triagedAt) {
        static Triage of(Verdict it) {
            return new Triage(
                    it.nature(),
                    it.kind(),
                    it.category(),
                    it.severity(),
                    it.department(),
                    it.policy(),
                    it.receivedAt(),
                    it.triagedAt());
        }
    }

    @Schema(name = "ComplaintFacts")
    record Facts(
            @Schema(description = "Number for people; its last character is a check digit")
            String number,

            @Schema(description = "How the customer reached the company")
            Channel channel,

            @Schema(description = "Pseudonym of the customer")
            String customerRef,

            @Schema(description = "Language in which to answer, BCP 47")
            String language,

            @Schema(description = "What it is about, when it is about a product")
            Product product,

            @Schema(description = "What happened, masked") String narrative,

            @Schema(description = "What the customer wishes, masked")
            String expectedOutcome,

            @Schema(description = "By when the customer expects it")
            Instant expectedBy,

            @Schema(description = "Whether the customer asks for confidential handling")
            boolean confidential) {
        static Facts of(Complaint it) {
            return new Facts(
                    it.number(),
                    it.channel(),
                    it.customerRef(),
                    it.language(),
                    it.product().equals(Complaint.Product.UNKNOWN) ? null : Product.of(it.product()),
                    it.narrative(),
                    orAbsent(it.expectedOutcome()),
                    it.expectedBy(),
                    it.confidential());
        }
    }

    @Schema(name = "Product")
    record Product(String name, String model, String batch, LocalDate producedOn, LocalDate inUseSince) {
        static Product of(Complaint.Product it) {
            return new Product(
                    orAbsent(it.name()), orAbsent(it.model()), orAbsent(it.batch()), it.producedOn(), it.inUseSince());
        }
    }

    @Schema(name = "Cycle")
    record CycleAnswer(
            int number,

            @Schema(description = "When the complaint was received, or reopened")
            Instant startedAt,

            @Schema(description = "Why it was reopened; absent in the first cycle")
            ReopeningAnswer reopening,

            @Schema(description = "In the order in which they were put on record")
            List<ContactAnswer> contacts,

            @Schema(description = "The newest finding") CauseAnswer cause,
            @Schema(description = "By round") List<ProposalAnswer> proposals,
            ResolutionAnswer resolution,
            RejectionAnswer rejection,

            @Schema(description = "Why the follow-up closed the complaint")
            ClosingAnswer closing) {
        static CycleAnswer of(Cycle it) {
            return new CycleAnswer(
                    it.number(),
                    it.startedAt(),
                    Optional.ofNullable(it.reopening()).map(ReopeningAnswer::of).orElse(null),
                    it.contacts().stream().map(ContactAnswer::of).toList(),
                    Optional.ofNullable(it.cause()).map(CauseAnswer::of).orElse(null),
                    it.proposals().stream().map(ProposalAnswer::of).toList(),
                    Optional.ofNullable(it.resolution())
                            .map(ResolutionAnswer::of)
                            .orElse(null),
                    Optional.ofNullable(it.rejection()).map(RejectionAnswer::of).orElse(null),
                    Optional.ofNullable(it.closing()).map(ClosingAnswer::of).orElse(null));
        }
    }

    @Schema(name = "Reopening")
    record ReopeningAnswer(Reopening.Reason reason, String comment, String by, Instant at) {
        static ReopeningAnswer of(Reopening it) {
            return new ReopeningAnswer(
                    it.reason(),
                    orAbsent(it.comment()),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Contact")
    record ContactAnswer(
            Channel channel,
            Contact.Direction direction,
            boolean reached,

            @Schema(description = "Whether it counts as an answer by a person: reached, or a message sent")
            boolean response,

            Instant contactedAt,
            String summary,
            String by,

            @Schema(description = "When it was put on record")
            Instant at) {
        static ContactAnswer of(Contact it) {
            return new ContactAnswer(
                    it.channel(),
                    it.direction(),
                    it.reached(),
                    it.response(),
                    it.contactedAt(),
                    orAbsent(it.summary()),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Cause")
    record CauseAnswer(
            Cause.RootCause rootCause,
            Cause.Fault fault,
            String explanation,
            String causeDepartment,
            String by,
            Instant at) {
        static CauseAnswer of(Cause it) {
            return new CauseAnswer(
                    it.rootCause(),
                    it.fault(),
                    orAbsent(it.explanation()),
                    orAbsent(it.department()),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Proposal")
    record ProposalAnswer(
            @Schema(description = "Which proposal of its cycle, from 1")
            int round,

            List<RemedyAnswer> remedies,
            String description,
            LocalDate plannedCompletion,
            String by,
            Instant at,

            @Schema(description = "What the customer said to it; absent until then")
            AnswerAnswer answer) {
        static ProposalAnswer of(Proposal it) {
            return new ProposalAnswer(
                    it.round(),
                    it.solution().remedies().stream().map(RemedyAnswer::of).toList(),
                    it.solution().description(),
                    it.solution().plannedCompletion(),
                    it.said().by(),
                    it.said().at(),
                    Optional.ofNullable(it.answer()).map(AnswerAnswer::of).orElse(null));
        }
    }

    @Schema(name = "Remedy")
    record RemedyAnswer(Remedy.Kind kind, Integer quantity, Remedy.Money amount) {
        static RemedyAnswer of(Remedy it) {
            return new RemedyAnswer(it.kind(), it.quantity() == 0 ? null : it.quantity(), it.amount());
        }
    }

    @Schema(name = "CustomersAnswer")
    record AnswerAnswer(boolean accepted, Proposal.Evidence evidence, String reason, String by, Instant at) {
        static AnswerAnswer of(Proposal.Answer it) {
            return new AnswerAnswer(
                    it.accepted(),
                    it.evidence(),
                    orAbsent(it.reason()),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Resolution")
    record ResolutionAnswer(Resolution.Outcome outcome, String summary, boolean firstContact, String by, Instant at) {
        static ResolutionAnswer of(Resolution it) {
            return new ResolutionAnswer(
                    it.outcome(),
                    orAbsent(it.summary()),
                    it.firstContact(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Rejection")
    record RejectionAnswer(Rejection.Outcome outcome, String reason, String by, Instant at) {
        static RejectionAnswer of(Rejection it) {
            return new RejectionAnswer(
                    it.outcome(), it.reason(), it.said().by(), it.said().at());
        }
    }

    @Schema(name = "Closing")
    record ClosingAnswer(Closing.Reason reason, String by, Instant at) {
        static ClosingAnswer of(Closing it) {
            return new ClosingAnswer(it.reason(), it.said().by(), it.said().at());
        }
    }
}
