package dev.redress.chassis.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Envelope;
import dev.redress.chassis.events.InboundEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a poll and hands it to the documents. */
public final class Inbox implements PollHandler {
    private final AggregateRepository<?, ?> documents;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    public Inbox(
            AggregateRepository<?, ?> documents, DeadLetters deadLetters, ObjectMapper json, MeterRegistry metrics) {
        this.documents = documents;
        this.deadLetters = deadLetters;
        this.json = json;
        this.metrics = metrics;
    }

    @Override
    public Set<String> topics() {
        return documents.hearing().topics();
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        var messages = new ArrayList<InboundEvent>();
        var unreadable = new LinkedHashMap<ConsumerRecord<String, byte[]>, Envelope.Unreadable>();
        var passed = 0;
        for (var record : records) {
            try {
                var heard = Envelope.heard(record, json, redriven);
                if (documents.hearing().hears(heard.type())) {
                    messages.add(heard);
                } else {
                    passed++;
                }
            } catch (Envelope.Unreadable e) {
                unreadable.put(record, e);
            }
        }
        if (!messages.isEmpty()) {
            documents.hear(messages);
        }
        // Last: a poll that is tried again because the store is away must not bury the same records at each try.
        unreadable.forEach(deadLetters::bury);
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
