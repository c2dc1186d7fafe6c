package dev.redress.intake.complaints.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.PollHandler;
import dev.redress.intake.complaints.IntakeService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Customers who come back after their complaint could be reopened, as the follow-up tells of them: each gets a new complaint.
 * One whose earlier complaint is not in the book goes to the dead letters; nobody here knows who the customer is.
 */
final class RenewalListener implements PollHandler {
    static final String TOPIC = "complaints.followup";
    static final String RENEWED = "complaint.renewed.v1";

    private final ObjectMapper json = WireFormat.mapper();
    private final IntakeService intake;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    RenewalListener(IntakeService intake, DeadLetters deadLetters, MeterRegistry metrics) {
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** A customer who comes back with a complaint that was never entered here. */
    static final class NotInTheBook extends Exception {
        private static final long serialVersionUID = 1L;

        NotInTheBook(String complaintId) {
            super("no complaint " + complaintId + " is in the book", null, false, false);
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        var renewings = new ArrayList<IntakeService.Renewing>();
        var sources = new ArrayList<ConsumerRecord<String, byte[]>>();
        var dead = new LinkedHashMap<ConsumerRecord<String, byte[]>, Exception>();
        for (var record : records) {
            try {
                var heard = Envelope.inbound(record, json, redriven);
                if (heard.type().equals(RENEWED)) {
                    renewings.add(renewing(heard));
                    sources.add(record);
                }
            } catch (Envelope.Unreadable | JsonProcessingException | IllegalArgumentException e) {
                dead.put(record, e);
            }
        }
        var renewed = intake.renew(renewings);
        for (var i = 0; i < renewed.size(); i++) {
            switch (renewed.get(i)) {
                case ENTERED -> count("taken");
                case THERE_ALREADY -> count("again");
                case NO_SUCH_COMPLAINT ->
                    dead.put(
                            sources.get(i),
                            new NotInTheBook(renewings.get(i).renewal().earlier()));
            }
        }
        // Last: a poll that is tried again because the store is away must not bury the same records at each try.
        dead.forEach((record, reason) -> {
            count("dead");
            deadLetters.add(record, reason, payload());
        });
    }

    private IntakeService.Renewing renewing(InboundEvent it) throws JsonProcessingException {
        var told = json.treeToValue(it.data(), ComplaintRenewed.class);
        return new IntakeService.Renewing(it.source(), it.id(), told.renewal(it.key()));
    }

    private void count(String outcome) {
        metrics.counter("inbox.messages", "type", RENEWED, "outcome", outcome).increment();
    }
}
