package dev.redress.followup.reviews;

import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.followup.reviews.domain.ReviewRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What happens by itself from time to time, on every replica: the sample of the month that is over is drawn, reviews that
 * are missing are opened, and reviewers are looked for where there was nobody.
 */
final class SampleRounds {
    private static final Logger LOGGER = LoggerFactory.getLogger(SampleRounds.class);

    private final SampleService samples;
    private final boolean automatic;
    private final StartupPreparation opening;

    SampleRounds(SampleService samples, boolean automatic, StartupPreparation opening) {
        this.samples = samples;
        this.automatic = automatic;
        this.opening = opening;
    }

    @Scheduled(fixedDelayString = "${followup.reviews.look:1m}")
    void look() {
        if (!opening.isRunning()) {
            return;
        }
        try {
            if (automatic) {
                samples.drawLast();
            }
            samples.openMissing();
            samples.assignMissing();
        } catch (DataAccessException | ReviewRefusal e) {
            // The store is away, or somebody drew another sample at the same moment.
            LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("samples and reviewers wait for the next look");
        }
    }
}
