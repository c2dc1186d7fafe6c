package dev.redress.chassis.inbox;

import dev.redress.chassis.events.Poison;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hands polls on whole. When one record is to blame for what is thrown, whatever that is, the record is found by halves and put
 * among the dead letters, and the others are taken without it: one bad record neither stops a topic nor comes back for ever.
 */
public final class PoisonFilter implements PollHandler {
    private final PollHandler handler;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    /**
     * Makes one.
     *
     * @param handler takes a part of a poll as well as all of it, and what it was given before
     */
    public PoisonFilter(PollHandler handler, DeadLetters deadLetters, MeterRegistry metrics) {
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Override
    public Set<String> topics() {
        return handler.topics();
    }

    @Override
    public DeadLetters.Payload payload() {
        return handler.payload();
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records, boolean redriven) {
        Poison.byHalves(records, it -> handler.take(it, redriven), this::putAside);
    }

    private void putAside(ConsumerRecord<String, byte[]> record, Throwable reason) {
        deadLetters.add(record, reason, payload());
        metrics.counter("inbox.messages", "type", "other", "outcome", "dead").increment();
    }
}
