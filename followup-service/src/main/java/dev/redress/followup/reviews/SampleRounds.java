package dev.redress.followup.reviews;

/**
 * What happens by itself from time to time, on every replica: the sample of the month that is over is drawn, reviews that
 * are missing are opened, and reviewers are looked for where there was nobody.
 */
final class SampleRounds {
    private final SampleService samples;
    private final boolean automatic;

    SampleRounds(SampleService samples, boolean automatic) {
        this.samples = samples;
        this.automatic = automatic;
    }

    /** @throws dev.redress.followup.reviews.domain.ReviewRefusal when somebody drew another sample at the same moment */
    void look() {
        if (automatic) {
            samples.drawLast();
        }
        samples.openMissing();
        samples.assignMissing();
    }
}
