package dev.redress.intake.complaints.messages;

import dev.redress.chassis.aggregates.Decided;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.AmendmentResult;
import dev.redress.intake.complaints.SequelService;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintRefusal;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.complaints.domain.Origin;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What other systems hand in about complaints that they handed in before: additions and withdrawals, each answered. The same
 * source and id are the same addition; a withdrawal is one, however often it is said.
 */
final class LaterSubmissions {

    /** One of them, read and checked. */
    record Read(Origin origin, LaterSubmission form) {
        boolean amends() {
            return form instanceof AmendmentSubmitted;
        }

        ExternalReference reference() {
            var system = Blank.strip(form.sourceSystem());
            return new ExternalReference(system.isEmpty() ? origin.sender() : system, Blank.strip(form.externalId()));
        }
    }

    private final SequelService sequels;
    private final SubmissionReader reader;
    private final SubmissionReceipts receipts;

    LaterSubmissions(SequelService sequels, SubmissionReader reader, SubmissionReceipts receipts) {
        this.sequels = sequels;
        this.reader = reader;
        this.receipts = receipts;
    }

    static boolean isOne(CloudEvent event) {
        return event.getType().equals(SubmissionReader.AMENDED)
                || event.getType().equals(SubmissionReader.WITHDRAWN);
    }

    /** Adds it to those that are read, or its refusal to the answers. */
    void read(CloudEvent event, Origin origin, List<Read> read, List<OutboxEntry.Message> answers)
            throws SubmissionReader.Malformed {
        var form = event.getType().equals(SubmissionReader.AMENDED)
                ? reader.read(event, AmendmentSubmitted.class)
                : reader.read(event, WithdrawalSubmitted.class);
        var problems = sequels.check(form);
        if (problems.isEmpty()) {
            read.add(new Read(origin, form));
        } else {
            answers.add(rejected(origin, form.sourceSystem(), form.externalId(), "intake:invalid", problems));
        }
    }

    /** Puts all of them on record, and says what came of each. */
    List<OutboxEntry.Message> take(List<Read> all) {
        var settling = all.stream().map(this::submit).toList();
        var answers = new ArrayList<OutboxEntry.Message>();
        for (var i = 0; i < all.size(); i++) {
            answers.add(answer(all.get(i), settling.get(i)));
        }
        return answers;
    }

    /** The complaint that it was sent to, once it is on record. */
    private CompletableFuture<Complaint> submit(Read it) {
        var reference = it.reference();
        var complaint = sequels.idOf(reference);
        var said = it.form().said(reference.system(), Stamp.SYSTEM, it.origin().sending());
        var id = Ids.derived("amendment", it.origin().sender(), it.origin().sending())
                .toString();
        return it.amends()
                ? sequels.submitAmendment(complaint, id, said).thenApply(AmendmentResult::asked)
                : sequels.submitWithdrawal(complaint, said).thenApply(Decided::state);
    }

    private OutboxEntry.Message answer(Read it, CompletableFuture<Complaint> settling) {
        var reference = it.reference();
        try {
            var complaint = SequelService.joined(settling);
            var applied = it.amends() ? "AMENDMENT" : "WITHDRAWAL";
            return receipts.applied(
                    it.origin(), SubmissionApplied.of(it.origin().sending(), reference, complaint, applied));
        } catch (ComplaintRefusal refused) {
            var field = refused.field().isEmpty() ? "externalId" : refused.field();
            var code = switch (refused.code()) {
                case NOT_FOUND -> "not-found";
                // What it says of itself is not what the sender can do anything about.
                case NOT_NOW, MERGED, MASTER, ENDED, NOT_MERGED, TOO_LATE -> "not-now";
                case CONFLICT -> "conflict";
                case NOT_ALLOWED -> "not-allowed";
                case INVALID -> "invalid";
            };
            return rejected(
                    it.origin(),
                    reference.system(),
                    reference.externalId(),
                    "intake:" + code,
                    List.of(new FieldProblem(field, code, message(refused))));
        }
    }

    /** Never the id under which we would have kept it. */
    private static String message(ComplaintRefusal refused) {
        return refused.code() == ComplaintRefusal.Code.NOT_FOUND
                ? "no complaint was handed in under this name"
                : refused.getMessage();
    }

    private OutboxEntry.Message rejected(
            Origin origin, String system, String externalId, String code, List<FieldProblem> problems) {
        return receipts.rejected(
                origin,
                new SubmissionRejected(origin.sending(), Echo.cut(system), Echo.cut(externalId), code, problems));
    }
}
