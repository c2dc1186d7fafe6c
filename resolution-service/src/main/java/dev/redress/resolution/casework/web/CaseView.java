package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Board;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Cause;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Closure;
import dev.redress.resolution.casework.domain.Complaint;
import dev.redress.resolution.casework.domain.Confirmation;
import dev.redress.resolution.casework.domain.Contact;
import dev.redress.resolution.casework.domain.Cycle;
import dev.redress.resolution.casework.domain.Execution;
import dev.redress.resolution.casework.domain.Findings;
import dev.redress.resolution.casework.domain.Note;
import dev.redress.resolution.casework.domain.Ownership;
import dev.redress.resolution.casework.domain.Promise;
import dev.redress.resolution.casework.domain.Proposal;
import dev.redress.resolution.casework.domain.Rejection;
import dev.redress.resolution.casework.domain.ReopenOrder;
import dev.redress.resolution.casework.domain.Resolution;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.domain.Stamp;
import dev.redress.resolution.casework.domain.Verdict;
import dev.redress.resolution.casework.domain.Wait;
import dev.redress.resolution.clocks.domain.PauseReason;
import dev.redress.resolution.clocks.web.ClockView;
import dev.redress.resolution.directory.domain.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A case in full. What is not known is left out. */
@Schema(name = "Case", description = "A case in full; what is not known is left out")
public record CaseView(
        @Schema(description = "Id of the complaint, and of its case")
        String complaintId,

        @Schema(description = "How often it has changed; send it as If-Match to refuse a step when others were faster")
        int version,

        @Schema(description = "Where it stands") Stage stage,

        @Schema(description = "What handlers can bring about from here")
        Set<Stage> next,

        @Schema(description = "The current round of handling, from 1")
        int cycle,

        @Schema(description = "What triage found") Triage triage,

        @Schema(description = "What the front desk took down; absent for the moment in which only triage was heard of")
        Facts complaint,

        @Schema(description = "Whose it is") HandlingAnswer handling,

        @Schema(description = "For whom it waits, when it does")
        WaitingAnswer waiting,

        @Schema(description = "Every round of handling, the current one last")
        List<CycleAnswer> cycles,

        @Schema(description = "Times that the customer was told, of all cycles")
        List<PromiseAnswer> promises,

        List<NoteAnswer> notes,

        @Schema(description = "Of all cycles; explained at /cases/{id}/clocks/{metric}/explain")
        List<ClockView> clocks,

        @Schema(description = "When something was last put on record")
        Instant updatedAt) {

    static CaseView of(Case it) {
        return new CaseView(
                it.complaintId(),
                it.version(),
                it.stage(),
                it.stage().byHandlers(),
                it.cycle(),
                Triage.of(it.verdict()),
                known(it.complaint(), Facts::of),
                HandlingAnswer.of(it.handling()),
                known(it.waiting(), WaitingAnswer::of),
                it.cycles().stream().map(CycleAnswer::of).toList(),
                it.promises().stream().map(PromiseAnswer::of).toList(),
                it.notes().stream().map(NoteAnswer::of).toList(),
                it.clocks().all().stream().map(ClockView::of).toList(),
                it.updatedAt());
    }

    /** What is empty inside is left out. */
    public static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T, R> R known(T it, Function<T, R> answer) {
        return Optional.ofNullable(it).map(answer).orElse(null);
    }

    private static String by(Stamp it) {
        return it == null ? null : it.by();
    }

    private static Instant at(Stamp it) {
        return it == null ? null : it.at();
    }

    @Schema(name = "Handling")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record HandlingAnswer(
            @Schema(description = "Code") String department,

            @Schema(description = "Code of the person who works on it; absent when nobody does")
            String handler,

            @Schema(description = "Code of the person to whom it was escalated")
            String owner,

            @Schema(
                    description = "How far it is escalated in this cycle: 0 handler, 1 lead, 2 department head,"
                            + " 3 complaint manager, 4 mediation board")
            int level,

            List<EscalationAnswer> escalations) {
        static HandlingAnswer of(Ownership it) {
            return new HandlingAnswer(
                    it.department(),
                    it.handler(),
                    it.owner(),
                    it.level(),
                    it.escalations().stream().map(EscalationAnswer::of).toList());
        }
    }

    @Schema(name = "Escalation")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record EscalationAnswer(
            int cycle,
            int level,
            int from,
            Ownership.Trigger trigger,
            String metric,
            String reason,
            Role role,
            String owner,
            String by,
            Instant at) {
        static EscalationAnswer of(Ownership.Escalation it) {
            return new EscalationAnswer(
                    it.cycle(),
                    it.level(),
                    it.from(),
                    it.trigger(),
                    it.metric(),
                    it.reason(),
                    it.role(),
                    it.owner(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Waiting")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record WaitingAnswer(
            PauseReason reason,
            String note,
            Instant since,

            @Schema(description = "How often the customer was reminded")
            int reminders,

            String by) {
        static WaitingAnswer of(Wait it) {
            return new WaitingAnswer(
                    it.reason(),
                    it.note(),
                    it.since(),
                    it.reminders(),
                    it.said().by());
        }
    }

    @Schema(name = "Promise")
    record PromiseAnswer(
            String id,
            int cycle,
            String what,
            Instant dueAt,
            String by,
            Instant at,

            @Schema(description = "When it was kept; absent until then")
            Instant keptAt) {
        static PromiseAnswer of(Promise it) {
            return new PromiseAnswer(
                    it.id(),
                    it.cycle(),
                    it.what(),
                    it.dueAt(),
                    it.told().by(),
                    it.told().at(),
                    CaseView.at(it.kept()));
        }
    }

    @Schema(name = "Note")
    record NoteAnswer(String text, String by, Instant at) {
        static NoteAnswer of(Note it) {
            return new NoteAnswer(it.text(), it.said().by(), it.said().at());
        }
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

            @Schema(description = "What the complaint is about, as the customer confirmed it")
            ConfirmationAnswer confirmation,

            @Schema(description = "The newest finding") CauseAnswer cause,

            @Schema(description = "What the customer was told of the inquiry")
            FindingsAnswer findings,

            @Schema(description = "By round") List<ProposalAnswer> proposals,

            List<TaskAnswer> tasks,

            @Schema(description = "The compensation ledger") List<PaymentAnswer> payments,

            @Schema(description = "Each time the mediation board was called")
            List<BoardAnswer> mediation,

            @Schema(description = "A refusal that waits for a lead's approval")
            RejectionAnswer refusal,

            ResolutionAnswer resolution,
            RejectionAnswer rejection,

            @Schema(description = "Why the follow-up closed the complaint")
            ClosingAnswer closing) {
        static CycleAnswer of(Cycle it) {
            return new CycleAnswer(
                    it.number(),
                    it.startedAt(),
                    known(it.reopening(), ReopeningAnswer::of),
                    it.contacts().stream().map(ContactAnswer::of).toList(),
                    known(it.inquiry().confirmation(), ConfirmationAnswer::of),
                    known(it.cause(), CauseAnswer::of),
                    known(it.inquiry().findings(), FindingsAnswer::of),
                    it.proposals().stream().map(ProposalAnswer::of).toList(),
                    it.execution().tasks().stream().map(TaskAnswer::of).toList(),
                    it.execution().payments().stream().map(PaymentAnswer::of).toList(),
                    it.boards().stream().map(BoardAnswer::of).toList(),
                    known(it.refusal(), RejectionAnswer::of),
                    known(it.resolution(), ResolutionAnswer::of),
                    known(it.rejection(), RejectionAnswer::of),
                    known(it.closing(), ClosingAnswer::of));
        }
    }

    @Schema(name = "Confirmation")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ConfirmationAnswer(String content, String wish, Instant wishBy, String by, Instant at) {
        static ConfirmationAnswer of(Confirmation it) {
            return new ConfirmationAnswer(
                    it.content(),
                    it.wish(),
                    it.wishBy(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Findings")
    record FindingsAnswer(
            Channel channel, String cause, String opinion, Instant solutionPromisedFor, String by, Instant at) {
        static FindingsAnswer of(Findings it) {
            return new FindingsAnswer(
                    it.channel(),
                    it.cause(),
                    it.opinion(),
                    it.solutionPromisedFor(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Task")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record TaskAnswer(
            String id,
            Execution.Purpose purpose,
            String department,
            String person,
            String what,
            Instant dueAt,
            String by,
            Instant at,

            @Schema(description = "When it was done; absent until then")
            Instant doneAt,

            String doneBy,
            String result,
            List<String> evidence,

            @Schema(description = "Why nobody needs it any more")
            String dropped) {
        static TaskAnswer of(Execution.Task it) {
            var done = Optional.ofNullable(it.done());
            return new TaskAnswer(
                    it.id(),
                    it.ask().purpose(),
                    it.ask().department(),
                    it.ask().person(),
                    it.ask().what(),
                    it.ask().dueAt(),
                    it.set().by(),
                    it.set().at(),
                    done.map(each -> each.said().at()).orElse(null),
                    done.map(each -> each.said().by()).orElse(null),
                    done.map(Execution.Done::result).orElse(null),
                    done.map(Execution.Done::evidence).orElse(List.of()),
                    known(it.dropped(), Execution.Dropped::reason));
        }
    }

    @Schema(name = "Payment")
    record PaymentAnswer(
            String id,
            Remedy.Kind kind,
            Integer quantity,
            Money amount,
            LocalDate paidOn,
            String reference,

            @Schema(description = "Whether a second person must confirm it")
            boolean confirmationNeeded,

            String by,
            Instant at,
            String confirmedBy,
            Instant confirmedAt) {
        static PaymentAnswer of(Execution.Payment it) {
            return new PaymentAnswer(
                    it.id(),
                    it.pay().kind(),
                    it.pay().quantity() == 0 ? null : it.pay().quantity(),
                    it.pay().amount(),
                    it.pay().paidOn(),
                    it.pay().reference(),
                    it.confirmationNeeded(),
                    it.recorded().by(),
                    it.recorded().at(),
                    CaseView.by(it.confirmed()),
                    CaseView.at(it.confirmed()));
        }
    }

    @Schema(name = "Mediation")
    record BoardAnswer(
            List<String> members,
            int quorum,
            Instant deadline,
            String by,
            Instant at,

            @Schema(description = "Absent until it has decided")
            BoardDecision decision) {
        static BoardAnswer of(Board it) {
            return new BoardAnswer(
                    it.members(),
                    it.quorum(),
                    it.deadline(),
                    it.opened().by(),
                    it.opened().at(),
                    known(it.decision(), BoardDecision::of));
        }
    }

    @Schema(name = "MediationDecision")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record BoardDecision(Board.Effect effect, List<Ballot> votes, String minutes, String owner, String by, Instant at) {
        static BoardDecision of(Board.Decision it) {
            return new BoardDecision(
                    it.effect(),
                    it.votes().stream().map(Ballot::of).toList(),
                    it.minutes(),
                    it.owner(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Ballot")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Ballot(String member, Board.Vote vote, String dissent) {
        static Ballot of(Board.Ballot it) {
            return new Ballot(it.member(), it.vote(), it.dissent());
        }
    }

    @Schema(name = "Reopening")
    record ReopeningAnswer(
            ReopenOrder.Reason reason,
            String comment,

            @Schema(description = "The cycle began at this level or a higher one; 0 when nothing was said of it")
            int levelFloor,

            String by,
            Instant at) {
        static ReopeningAnswer of(ReopenOrder it) {
            return new ReopeningAnswer(
                    it.reason(),
                    orAbsent(it.comment()),
                    it.levelFloor(),
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
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CauseAnswer(
            Cause.RootCause rootCause,
            Cause.Fault fault,
            String explanation,
            String causeDepartment,
            String causePerson,
            List<String> evidence,
            Cause.Method method,
            List<String> reasons,
            Money estimatedLoss,

            @Schema(description = "Whether a second investigator must agree before anything is proposed")
            boolean secondInvestigatorNeeded,

            String by,
            Instant at,
            String confirmedBy,
            Instant confirmedAt) {
        static CauseAnswer of(Cause it) {
            return new CauseAnswer(
                    it.rootCause(),
                    it.fault(),
                    it.explanation(),
                    it.department(),
                    it.person(),
                    it.evidence(),
                    it.method(),
                    it.reasons(),
                    it.estimatedLoss(),
                    it.secondNeeded(),
                    it.said().by(),
                    it.said().at(),
                    CaseView.by(it.confirmed()),
                    CaseView.at(it.confirmed()));
        }
    }

    @Schema(name = "Proposal")
    record ProposalAnswer(
            @Schema(description = "Which proposal of its cycle, from 1")
            int round,

            List<RemedyAnswer> remedies,
            String description,
            LocalDate plannedCompletion,
            List<Proposal.Basis> basis,
            Money cost,

            @Schema(description = "The approvals that it needs; absent when it needs none")
            NeedsAnswer needs,

            @Schema(description = "Those that it has") List<ApprovalAnswer> approvals,

            @Schema(description = "The approver's no") ApprovalAnswer turnedDown,

            @Schema(description = "Each wording in which the customer had it, the newest last")
            List<OfferAnswer> offers,

            String by,
            Instant at,

            @Schema(description = "What the customer said to the newest offer; absent until then")
            AnswerAnswer answer) {
        static ProposalAnswer of(Proposal it) {
            return new ProposalAnswer(
                    it.round(),
                    it.solution().remedies().stream().map(RemedyAnswer::of).toList(),
                    it.solution().description(),
                    it.solution().plannedCompletion(),
                    it.solution().basis(),
                    it.solution().cost(),
                    it.needs().approvers() == 0
                            ? null
                            : new NeedsAnswer(it.needs().approvers(), it.needs().level()),
                    it.approvals().stream().map(ApprovalAnswer::of).toList(),
                    known(it.turnedDown(), ApprovalAnswer::of),
                    it.offers().stream().map(OfferAnswer::of).toList(),
                    it.said().by(),
                    it.said().at(),
                    known(it.answer(), AnswerAnswer::of));
        }
    }

    @Schema(name = "ApprovalsNeeded")
    record NeedsAnswer(
            @Schema(description = "How many must agree") int approvers,

            @Schema(description = "The level at which they must decide")
            int level) {}

    @Schema(name = "Approval")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ApprovalAnswer(
            int level,

            @Schema(description = "Whom the approver stood in for")
            String onBehalfOf,

            String reason,
            String by,
            Instant at) {
        static ApprovalAnswer of(Proposal.Approval it) {
            return new ApprovalAnswer(
                    it.level(),
                    it.onBehalfOf(),
                    it.reason(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Offer")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OfferAnswer(
            @Schema(description = "Which wording of its round, from 1")
            int number,

            @Schema(description = "SHA-256 of the wording, which the answer binds")
            String hash,

            String language,
            String conditions,
            LocalDate plannedCompletion,
            String by,
            Instant at) {
        static OfferAnswer of(Proposal.Offer it) {
            return new OfferAnswer(
                    it.number(),
                    it.hash(),
                    it.agreement().language(),
                    it.agreement().conditions(),
                    it.agreement().plannedCompletion(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Remedy")
    record RemedyAnswer(Remedy.Kind kind, Integer quantity, Money amount) {
        static RemedyAnswer of(Remedy it) {
            return new RemedyAnswer(it.kind(), it.quantity() == 0 ? null : it.quantity(), it.amount());
        }
    }

    @Schema(name = "CustomersAnswer")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AnswerAnswer(
            boolean accepted,

            @Schema(description = "Which wording it answers")
            int offer,

            Proposal.Way way,
            Proposal.Evidence evidence,
            String reference,
            String reason,
            String by,
            Instant at) {
        static AnswerAnswer of(Proposal.Answer it) {
            return new AnswerAnswer(
                    it.accepted(),
                    it.offer(),
                    it.way(),
                    it.evidence(),
                    it.reference(),
                    it.reason(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Resolution")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ResolutionAnswer(
            Resolution.Outcome outcome,
            String summary,
            boolean firstContact,

            @Schema(description = "What was paid; absent when nothing was, or in several currencies")
            Money cost,

            @Schema(description = "Whether it ended by rule because the customer did not answer")
            boolean customerSilent,

            String by,
            Instant at) {
        static ResolutionAnswer of(Resolution it) {
            return new ResolutionAnswer(
                    it.outcome(),
                    it.summary(),
                    it.firstContact(),
                    it.cost(),
                    it.customerSilent(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Rejection")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record RejectionAnswer(
            Rejection.Outcome outcome,
            String reason,

            @Schema(description = "Where else the customer can turn")
            String furtherWays,

            @Schema(description = "How the customer is told")
            Channel toldBy,

            String approvedBy,
            String by,
            Instant at) {
        static RejectionAnswer of(Rejection it) {
            return new RejectionAnswer(
                    it.outcome(),
                    it.reason(),
                    it.furtherWays(),
                    it.toldBy(),
                    it.approvedBy(),
                    it.said().by(),
                    it.said().at());
        }
    }

    @Schema(name = "Closing")
    record ClosingAnswer(Closure.Reason reason, String by, Instant at) {
        static ClosingAnswer of(Closure it) {
            return new ClosingAnswer(it.reason(), it.said().by(), it.said().at());
        }
    }
}
