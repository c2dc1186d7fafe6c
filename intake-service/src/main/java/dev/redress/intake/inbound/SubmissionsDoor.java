package dev.redress.intake.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.JsonFault;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.PollHandler;
import dev.redress.chassis.messaging.MessagingConfiguration;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.IntakeDesk;
import dev.redress.intake.domain.Door;
import dev.redress.intake.outbound.Receipts;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The Kafka door: CloudEvents in binary or structured mode, each answered on {@code complaints.receipts}. A record that is
 * not a CloudEvent names nobody who could be answered; it goes to the dead letters.
 */
public final class SubmissionsDoor implements PollHandler {
    static final String TOPIC = "complaints.submissions";
    static final String SUBMITTED = "complaint.submitted.v1";
    private static final int LONGEST_ID = 200;

    private final ObjectMapper json = MessagingConfiguration.wireMapper();
    private final IntakeDesk desk;
    private final FormReader forms;
    private final Receipts receipts;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    public SubmissionsDoor(
            IntakeDesk desk, FormReader forms, Receipts receipts, DeadLetters deadLetters, MeterRegistry metrics) {
        this.desk = desk;
        this.forms = forms;
        this.receipts = receipts;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** A form that cannot be entered, and why. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final transient List<FieldProblem> errors;
        private final transient ComplaintForm form;

        Refused(String code, List<FieldProblem> errors, ComplaintForm form) {
            super(code, null, false, false);
            this.code = code;
            this.errors = errors;
            this.form = form;
        }

        String sourceSystem() {
            return form == null ? null : form.sourceSystem();
        }

        String externalId() {
            return form == null ? null : form.externalId();
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        var submissions = new ArrayList<IntakeDesk.Submission>();
        var senders = new ArrayList<CloudEvent>();
        var answers = new ArrayList<OutboxEntry>();
        for (var record : records) {
            try {
                var event = Envelope.event(record);
                try {
                    submissions.add(submission(event));
                    senders.add(event);
                } catch (Refused e) {
                    answers.add(refusal(event, e));
                }
            } catch (Envelope.Unreadable e) {
                count("dead");
                deadLetters.bury(record, e);
            }
        }
        var entries = desk.enter(submissions);
        for (var i = 0; i < entries.size(); i++) {
            answer(entries.get(i), senders.get(i), answers);
        }
        receipts.send(answers);
    }

    private void answer(IntakeDesk.Entry entry, CloudEvent event, List<OutboxEntry> answers) {
        var source = event.getSource().toString();
        var first = entry.complaint().registration();
        switch (entry.outcome()) {
            // The receipt lies in the outbox of the complaint itself.
            case ACCEPTED -> count(entry.fresh() ? "taken" : "again");
            case DUPLICATE -> {
                count("duplicate");
                answers.add(receipts.duplicate(
                        source, event.getId(), entry.complaint().id(), first));
            }
            case CONFLICT -> {
                count("refused");
                var form = entry.submission().form();
                answers.add(receipts.rejected(
                        source,
                        event.getId(),
                        form.sourceSystem(),
                        form.externalId(),
                        "intake:conflict",
                        List.of(new FieldProblem(
                                "externalId",
                                "conflict",
                                "another complaint was entered under this id: " + first.number()))));
            }
        }
    }

    private OutboxEntry refusal(CloudEvent event, Refused why) {
        count("refused");
        return receipts.rejected(
                event.getSource().toString(),
                event.getId(),
                why.sourceSystem(),
                why.externalId(),
                why.code,
                why.errors);
    }

    private IntakeDesk.Submission submission(CloudEvent event) throws Refused {
        var form = form(event);
        var problems = forms.check(form);
        if (!problems.isEmpty()) {
            throw new Refused("intake:invalid", problems, form);
        }
        var source = event.getSource().toString();
        var system = text(form.sourceSystem()).isEmpty() ? source : text(form.sourceSystem());
        var externalId = text(form.externalId()).isEmpty() ? event.getId() : text(form.externalId());
        return new IntakeDesk.Submission(
                IntakeDesk.idFor(system, externalId),
                Door.KAFKA,
                Receipts.sending(source, event.getId()),
                event.getId(),
                forms.fingerprint(form),
                forms.read(form, system, externalId));
    }

    private ComplaintForm form(CloudEvent event) throws Refused {
        if (!SUBMITTED.equals(event.getType())) {
            throw malformed("type", "unknown", "only " + SUBMITTED + " is taken here");
        }
        if (event.getId().length() > LONGEST_ID) {
            throw malformed("id", "size", "at most " + LONGEST_ID + " characters");
        }
        if (event.getData() == null) {
            throw malformed("data", "required", "there is no data");
        }
        try {
            var form = json.readValue(event.getData().toBytes(), ComplaintForm.class);
            if (form == null) {
                throw malformed("data", "required", "there is no data");
            }
            return form;
        } catch (JsonProcessingException e) {
            var fault = JsonFault.of(e);
            throw malformed(fault.field(), fault.code(), fault.message());
        } catch (IOException e) {
            throw malformed("data", "unreadable", "cannot be read");
        }
    }

    private static Refused malformed(String field, String code, String message) {
        return new Refused("intake:malformed", List.of(new FieldProblem(field, code, message)), null);
    }

    private void count(String outcome) {
        metrics.counter("inbox.messages", "type", SUBMITTED, "outcome", outcome).increment();
    }

    private static String text(String it) {
        return it == null ? "" : it.strip();
    }
}
