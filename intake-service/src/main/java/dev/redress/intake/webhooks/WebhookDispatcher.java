package dev.redress.intake.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.web.WebhookSignature;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.notices.domain.Delivery.Result;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import dev.redress.intake.outgoing.BackOff;
import dev.redress.intake.outgoing.DueWork;
import dev.redress.intake.outgoing.Guard;
import dev.redress.intake.outgoing.SignedPost;
import dev.redress.intake.webhooks.domain.HookDelivery;
import dev.redress.intake.webhooks.domain.HookKind;
import dev.redress.intake.webhooks.domain.HookQueue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other systems what is due. What goes wrong: one is away or fails - what it is to be told waits, ever longer, and what
 * others are told goes on; this replica dies while it sends - after the lease another sends the same again, under the same id.
 */
final class WebhookDispatcher implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final int AT_ONCE = 200;

    private final AggregateRepository<HookQueue, HookQueue> queues;
    private final Subscriptions subscriptions;
    private final IntakeService intake;
    private final Function<String, Guard> guarding;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();
    private final SignedPost post;
    private final WebhookProperties properties;
    private final BackOff backOff;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final ObjectMapper json = WireFormat.mapper();
    private final DueWork work;

    /** @param guarding makes the guard of a subscription */
    WebhookDispatcher(
            AggregateRepository<HookQueue, HookQueue> queues,
            Subscriptions subscriptions,
            IntakeService intake,
            Function<String, Guard> guarding,
            WebhookProperties properties,
            Clock clock,
            MeterRegistry metrics) {
        this.queues = queues;
        this.subscriptions = subscriptions;
        this.intake = intake;
        this.guarding = guarding;
        this.post = new SignedPost(clock);
        this.properties = properties;
        this.backOff = new BackOff(properties.backOff(), properties.longestBackOff());
        this.clock = clock;
        this.metrics = metrics;
        this.work =
                new DueWork("webhooks", this::due, this::tell, properties.atOnce(), metrics.counter("webhooks.broken"));
    }

    /**
     * What is posted, in the form that Standard Webhooks proposes.
     *
     * @param timestamp when it happened
     */
    private record Posted(String type, Instant timestamp, Data data) {}

    /** @param sequence one more with each delivery of the complaint, so that what is replayed, or given up, is known by it */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Data(
            String complaintId,
            String number,
            String sourceSystem,
            String externalId,
            int sequence,
            Integer cycle,
            String outcome,
            String reason) {}

    void look(BooleanSupplier goesOn) {
        work.look(goesOn);
    }

    private List<String> due() {
        var due = Where.all().before(WebhookAggregates.NEXT_AT, clock.instant().plusMillis(1));
        return queues.search(due, Sorts.ascending(WebhookAggregates.NEXT_AT), 0, AT_ONCE).stream()
                .map(HookQueue::complaintId)
                .toList();
    }

    private void tell(String complaintId) {
        var complaint = intake.find(complaintId).filter(Complaint::registered);
        for (var it : queues.find(complaintId).orElseThrow().due(clock.instant())) {
            var subscription = subscriptions.find(it.subscription());
            var signature = subscriptions.signature(it.subscription());
            if (complaint.isEmpty() || subscription.isEmpty() || signature.isEmpty()) {
                putOff(complaintId, it, "nothing to send, or no secret");
            } else {
                guarded(complaint.get(), it, subscription.get(), signature.get());
            }
        }
    }

    private void putOff(String complaintId, HookDelivery it, String why) {
        var now = clock.instant();
        var again = backOff.after(now, it.progress().tries());
        queues.change(
                complaintId,
                "",
                all -> all.failed(
                        it.subscription(), it.number(), it.progress().tries(), why, now, again, properties.patience()));
    }

    private void guarded(Complaint complaint, HookDelivery it, Subscription to, WebhookSignature signature) {
        var guard = guards.computeIfAbsent(it.subscription(), guarding);
        if (!guard.answers()) {
            putOff(complaint.id(), it, "is away");
            return;
        }
        if (!guard.enter()) {
            // It bears no more for now: the next look finds the delivery as it is.
            return;
        }
        try {
            send(complaint, it, to, signature, guard);
        } finally {
            guard.leave();
        }
    }

    private void send(Complaint complaint, HookDelivery it, Subscription to, WebhookSignature signature, Guard guard) {
        var now = clock.instant();
        var until = now.plus(properties.lease());
        var begun = queues.decide(
                        complaint.id(),
                        "",
                        all -> all.begin(
                                it.subscription(), it.number(), it.progress().tries(), now, until))
                .join();
        if (!begun.changed()) {
            return;
        }
        var id = WebhookService.id(complaint.id(), it);
        var body = body(complaint, it);
        var outcome = guard.send(() -> post.send(to.url(), signature, id, body, properties.timeout()));
        DueWork.save(() -> settle(complaint.id(), it, outcome), clock, until);
        metrics.counter(
                        "webhooks.sends",
                        "subscription",
                        it.subscription(),
                        "result",
                        outcome.result().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private void settle(String complaintId, HookDelivery it, Outcome outcome) {
        var tries = it.progress().tries() + 1;
        var now = clock.instant();
        var again = backOff.after(now, tries);
        var after = queues.change(
                complaintId,
                "",
                all -> outcome.result() == Result.SENT
                        ? all.delivered(it.subscription(), it.number())
                        : all.failed(
                                it.subscription(),
                                it.number(),
                                tries,
                                outcome.said(),
                                now,
                                again,
                                properties.patience()));
        LOGGER.atInfo()
                .addKeyValue("complaintId", complaintId)
                .addKeyValue("subscription", it.subscription())
                .addKeyValue("delivery", it.number())
                .addKeyValue(
                        "state",
                        after.find(it.subscription(), it.number())
                                .map(told -> told.progress().state())
                                .orElse(null))
                .addKeyValue("said", outcome.said())
                .log("another system was told of its complaint");
    }

    private String body(Complaint complaint, HookDelivery it) {
        var reference = complaint.registration().reference();
        var fact = it.fact();
        var paused = fact.kind() == HookKind.PAUSED;
        var data = new Data(
                complaint.id(),
                complaint.number(),
                reference.system(),
                reference.externalId(),
                it.number(),
                fact.cycle() == 0 ? null : fact.cycle(),
                paused ? "" : fact.code(),
                paused ? fact.code() : "");
        try {
            return json.writeValueAsString(new Posted(fact.kind().type(), fact.at(), data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a delivery that JSON cannot hold", e);
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
