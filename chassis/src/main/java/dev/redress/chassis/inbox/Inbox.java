package dev.redress.chassis.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.InboundEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a poll and hands it to the aggregates that it concerns. */
public final class Inbox implements PollHandler {
    private final AggregateRepository<?, ?> repository;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    public Inbox(
            AggregateRepository<?, ?> repository, DeadLetters deadLetters, ObjectMapper json, MeterRegistry metrics) {
        this.repository = repository;
        this.deadLetters = deadLetters;
        this.json = json;
        this.metrics = metrics;
    }

    @Override
    public Set<String> topics() {
        return repository.handlers().topics();
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        var messages = new ArrayList<InboundEvent>();
        var sources = new IdentityHashMap<InboundEvent, ConsumerRecord<String, byte[]>>();
        var unreadable = new LinkedHashMap<ConsumerRecord<String, byte[]>, Throwable>();
        var passed = 0;
        for (var record : records) {
            try {
                var message = Envelope.inbound(record, json, redriven);
                if (repository.handlers().handles(message.type())) {
                    messages.add(message);
                    sources.put(message, record);
                } else {
                    passed++;
                }
            } catch (Envelope.Unreadable e) {
                unreadable.put(record, e);
            }
        }
        if (!messages.isEmpty()) {
            repository.consume(messages).forEach((message, reason) -> unreadable.put(sources.get(message), reason));
        }
        // Last: a poll that is tried again because the store is away must not bury the same records at each try.
        unreadable.forEach((record, reason) -> deadLetters.add(record, reason, payload()));
        count("other", "passed", passed);
        count("unreadable", "dead", unreadable.size());
    }

    /** Types that nobody here knows share one name: a metric has few tags, whatever others send. */
    private void count(String type, String outcome, int messages) {
        if (messages > 0) {
            metrics.counter("inbox.messages", "type", type, "outcome", outcome).increment(messages);
        }
    }
}
