package dev.redress.chassis.messaging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells, from time to time, what a crash left in the outboxes. */
final class Relay {
    private static final Logger LOGGER = LoggerFactory.getLogger(Relay.class);

    private final ObjectProvider<Documents<?, ?>> documents;

    Relay(ObjectProvider<Documents<?, ?>> documents) {
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
