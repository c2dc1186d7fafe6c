package dev.redress.intake.complaints.messages;

import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.Poison;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.PollHandler;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.Submission;
import dev.redress.intake.complaints.SubmissionResult;
import dev.redress.intake.complaints.domain.Origin;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Complaints that other systems submit, and what they say of them later: CloudEvents in binary or structured mode, each answered on
 * {@code complaints.receipts}. A record that is not a CloudEvent names nobody who could be answered; it goes to the dead
 * letters, without its payload, in which a person may be named whom nobody has masked.
 */
final class SubmissionListener implements PollHandler {
    static final String TOPIC = "complaints.submissions";

    private static final FieldProblem FAILED =
            new FieldProblem("data", "failed", "could not be entered for a fault of ours; it is put aside here");

    private final IntakeService intake;
    private final SubmissionReader reader;
    private final SubmissionReceipts receipts;
    private final LaterSubmissions later;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    SubmissionListener(
            IntakeService intake,
            SubmissionReader reader,
            SubmissionReceipts receipts,
            LaterSubmissions later,
            DeadLetters deadLetters,
            MeterRegistry metrics) {
        this.intake = intake;
        this.reader = reader;
        this.receipts = receipts;
        this.later = later;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public DeadLetters.Payload payload() {
        return DeadLetters.Payload.LEFT_OUT;
    }

    /** One that cannot be entered for a fault of ours is put aside when it is alone; its sender is told. */
    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        try {
            takeAll(records);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            if (!Poison.isBehind(e) || records.size() > 1) {
                throw e;
            }
            putAside(records.get(0), e);
        }
    }

    private void putAside(ConsumerRecord<String, byte[]> record, Throwable reason) {
        count("dead");
        deadLetters.add(record, reason, payload());
        try {
            var event = Envelope.event(record);
            var id = Echo.cut(event.getId());
            var origin = Origin.event(Echo.cut(event.getSource().toString()), id);
            receipts.send(
                    List.of(reject(origin, new SubmissionRejected(id, null, null, "intake:failed", List.of(FAILED)))));
        } catch (Envelope.Unreadable e) {
            throw new IllegalStateException("what was read once can be read again", e);
        }
    }

    private void takeAll(List<ConsumerRecord<String, byte[]>> records) {
        var submissions = new ArrayList<Submission>();
        var answers = new ArrayList<OutboxEntry.Message>();
        var more = new ArrayList<LaterSubmissions.Read>();
        var dead = new LinkedHashMap<ConsumerRecord<String, byte[]>, Throwable>();
        for (var record : records) {
            try {
                read(Envelope.event(record), submissions, more, answers);
            } catch (Envelope.Unreadable e) {
                dead.put(record, e);
            }
        }
        var results = intake.register(submissions);
        for (var i = 0; i < results.size(); i++) {
            answer(submissions.get(i).origin(), results.get(i), answers);
        }
        answers.addAll(later.take(more));
        more.forEach(it -> count("taken"));
        receipts.send(answers);
        // Last: a poll that is tried again because the store is away must not bury the same records at each try.
        dead.forEach((record, reason) -> {
            count("dead");
            deadLetters.add(record, reason, payload());
        });
    }

    private void read(
            CloudEvent event,
            List<Submission> submissions,
            List<LaterSubmissions.Read> more,
            List<OutboxEntry.Message> answers) {
        var id = Echo.cut(event.getId());
        var origin = Origin.event(Echo.cut(event.getSource().toString()), id);
        try {
            reader.requireReadable(event);
            if (LaterSubmissions.isOne(event)) {
                later.read(event, origin, more, answers);
                return;
            }
            var form = reader.read(event, ComplaintForm.class);
            var problems = intake.check(form);
            if (problems.isEmpty()) {
                submissions.add(new Submission(origin, id, form));
            } else {
                answers.add(reject(
                        origin,
                        new SubmissionRejected(
                                id,
                                Echo.cut(form.sourceSystem()),
                                Echo.cut(form.externalId()),
                                "intake:invalid",
                                problems)));
            }
        } catch (SubmissionReader.Malformed e) {
            answers.add(reject(origin, new SubmissionRejected(id, null, null, "intake:malformed", e.errors())));
        }
    }

    private void answer(Origin origin, SubmissionResult result, List<OutboxEntry.Message> answers) {
        switch (result.outcome()) {
            // The receipt lies in the outbox of the complaint itself.
            case ACCEPTED -> count(result.fresh() ? "taken" : "again");
            case DUPLICATE -> {
                count("duplicate");
                answers.add(receipts.duplicate(origin, result.complaint()));
            }
            case CONFLICT -> answers.add(reject(origin, conflict(origin, result)));
        }
    }

    private static SubmissionRejected conflict(Origin origin, SubmissionResult it) {
        var why =
                "another complaint was entered under this id: " + it.complaint().number();
        return new SubmissionRejected(
                origin.sending(),
                it.reference().system(),
                it.reference().externalId(),
                "intake:conflict",
                List.of(new FieldProblem("externalId", "conflict", why)));
    }

    private OutboxEntry.Message reject(Origin origin, SubmissionRejected why) {
        count("refused");
        return receipts.rejected(origin, why);
    }

    private void count(String outcome) {
        metrics.counter("inbox.messages", "type", SubmissionReader.SUBMITTED, "outcome", outcome)
                .increment();
    }
}
