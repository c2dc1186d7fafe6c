package dev.redress.chassis.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a poll and hands it to the documents. */
final class Inbox implements PollHandler {
    private final Documents<?, ?> documents;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    Inbox(Documents<?, ?> documents, DeadLetters deadLetters, ObjectMapper json, MeterRegistry metrics) {
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
        var messages = new ArrayList<Heard>();
        for (var record : records) {
            try {
                var heard = Envelope.heard(record, json, redriven);
                if (documents.hearing().hears(heard.type())) {
                    messages.add(heard);
                } else {
                    metrics.counter("inbox.messages", "type", heard.type(), "outcome", "passed")
                            .increment();
                }
            } catch (Envelope.Unreadable e) {
                metrics.counter("inbox.messages", "type", "unreadable", "outcome", "dead")
                        .increment();
                deadLetters.bury(record, e);
            }
        }
        if (!messages.isEmpty()) {
            documents.hear(messages);
        }
    }
}
