package dev.redress.chassis.outbox;

import dev.redress.chassis.aggregates.AggregateRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells, from time to time, what a crash left in the outboxes. */
public final class OutboxRelay {
    private static final Logger LOGGER = LoggerFactory.getLogger(OutboxRelay.class);

    private final ObjectProvider<AggregateRepository<?, ?>> documents;

    public OutboxRelay(ObjectProvider<AggregateRepository<?, ?>> documents) {
        this.documents = documents;
    }

    @Scheduled(fixedDelayString = "${redress.messaging.relay-every:10s}")
    void tellWhatWasLeft() {
        documents.forEach(it -> {
            try {
                it.relay();
            } catch (RuntimeException e) {
                LOGGER.atWarn().addKeyValue("reason", e.toString()).log("outboxes are left for the next round");
            }
        });
    }
}
