package dev.redress.followup.reviews.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** What happened to a review. Folding never refuses. */
public sealed interface ReviewEvent {

    Stamp stamp();

    /** The review after it. */
    Review applyTo(Review before);

    /** It is to be done. */
    record ReviewOpened(ReviewOrder order) implements ReviewEvent {
        @Override
        public Stamp stamp() {
            return order.stamp();
        }

        @Override
        public Review applyTo(Review before) {
            return before.opened(order);
        }
    }

    /**
     * Somebody is to do it.
     *
     * @param previous who was to before; empty for nobody
     */
    record ReviewAssigned(String reviewer, String previous, Stamp stamp) implements ReviewEvent {
        @Override
        public Review applyTo(Review before) {
            return before.withReviewer(reviewer);
        }
    }

    /** It was done. */
    record ReviewCompleted(ReviewResult result) implements ReviewEvent {
        @Override
        public Stamp stamp() {
            return result.stamp();
        }

        @Override
        public Review applyTo(Review before) {
            return before.completed(result);
        }
    }

    /** Somebody does not agree. */
    record ReviewDisputed(int number, String words, Stamp stamp) implements ReviewEvent {
        @Override
        public Review applyTo(Review before) {
            return before.disputed(new Dispute(number, words, stamp, null));
        }
    }

    /** A dispute came to its end. */
    record DisputeDecided(int number, Dispute.DisputeVerdict ruling) implements ReviewEvent {
        @Override
        public Stamp stamp() {
            return ruling.stamp();
        }

        @Override
        public Review applyTo(Review before) {
            return before.decided(number, ruling);
        }
    }
}
