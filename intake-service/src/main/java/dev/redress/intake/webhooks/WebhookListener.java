package dev.redress.intake.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Decided;
import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.inbox.PollHandler;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.webhooks.domain.HookDelivery.Fact;
import dev.redress.intake.webhooks.domain.HookKind;
import dev.redress.intake.webhooks.domain.HookQueue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hears what becomes of complaints, and queues it for the systems that handed them in. Whose a complaint is stands in the book,
 * the whole poll is looked up there at once; of complaints of nobody who subscribed nothing is kept.
 */
final class WebhookListener implements PollHandler {
    private final AggregateRepository<HookQueue, HookQueue> queues;
    private final Subscriptions subscriptions;
    private final IntakeService intake;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final ObjectMapper json = WireFormat.mapper();

    WebhookListener(
            AggregateRepository<HookQueue, HookQueue> queues,
            Subscriptions subscriptions,
            IntakeService intake,
            MeterRegistry metrics,
            Clock clock) {
        this.queues = queues;
        this.subscriptions = subscriptions;
        this.intake = intake;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param told when it was put on its topic */
    private record Heard(InboundEvent event, HookKind kind, Instant told) {}

    @Override
    public Set<String> topics() {
        return Set.of("complaints.intake", "complaints.resolution", "complaints.followup");
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        if (subscriptions.none()) {
            return;
        }
        var heard = records.stream().flatMap(it -> heard(it).stream()).toList();
        if (heard.isEmpty()) {
            return;
        }
        var complaints =
                intake.findAll(heard.stream().map(it -> it.event().key()).collect(Collectors.toSet()));
        var settling = new ArrayList<CompletableFuture<Decided<HookQueue>>>();
        heard.forEach(it -> queue(it, complaints).ifPresent(settling::add));
        settling.forEach(WebhookListener::join);
    }

    /** What cannot be read is put aside by who keeps the summaries; here it is counted. */
    private Optional<Heard> heard(ConsumerRecord<String, byte[]> record) {
        try {
            var event = Envelope.inbound(record, json, false);
            return HookKind.of(event.type())
                    .map(kind -> new Heard(event, kind, Instant.ofEpochMilli(record.timestamp())));
        } catch (Envelope.Unreadable e) {
            metrics.counter("webhooks.unreadable").increment();
            return Optional.empty();
        }
    }

    private Optional<CompletableFuture<Decided<HookQueue>>> queue(Heard it, Map<String, Complaint> complaints) {
        var event = it.event();
        return Optional.ofNullable(complaints.get(event.key()))
                .filter(Complaint::registered)
                .map(complaint -> complaint.registration().reference().system())
                .map(system -> subscriptions.of(system, it.kind(), it.told()))
                .filter(whom -> !whom.isEmpty())
                .map(whom -> queues.decide(
                        event.key(),
                        event.id(),
                        before -> before.queue(event.stage(), event.version(), fact(it), whom, clock.instant())));
    }

    /** Codes alone: what else an event says was written for colleagues. */
    private static Fact fact(Heard it) {
        var data = it.event().data();
        var code =
                data.path(it.kind() == HookKind.PAUSED ? "reason" : "outcome").asText("");
        return new Fact(it.kind(), it.event().time(), data.path("cycle").asInt(0), code);
    }

    private static void join(CompletableFuture<Decided<HookQueue>> settling) {
        try {
            settling.join();
        } catch (CompletionException e) {
            throw AggregateRepository.reason(e);
        }
    }
}
