package dev.redress.followup.reviews.domain;

/** What happened to a review. Folding never refuses. */
public sealed interface ReviewEvent {

    ReviewStamp said();

    /** The review after it. */
    Review applyTo(Review before);

    /** It is to be done. */
    record ReviewOpened(ReviewOrder order) implements ReviewEvent {
        @Override
        public ReviewStamp said() {
            return order.said();
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
    record ReviewAssigned(String reviewer, String previous, ReviewStamp said) implements ReviewEvent {
        @Override
        public Review applyTo(Review before) {
            return before.withReviewer(reviewer);
        }
    }

    /** It was done. */
    record ReviewCompleted(ReviewResult result) implements ReviewEvent {
        @Override
        public ReviewStamp said() {
            return result.said();
        }

        @Override
        public Review applyTo(Review before) {
            return before.completed(result);
        }
    }

    /** Somebody does not agree. */
    record ReviewDisputed(int number, String words, ReviewStamp said) implements ReviewEvent {
        @Override
        public Review applyTo(Review before) {
            return before.disputed(new Dispute(number, words, said, null));
        }
    }

    /** A dispute came to its end. */
    record DisputeDecided(int number, Dispute.DisputeVerdict ruling) implements ReviewEvent {
        @Override
        public ReviewStamp said() {
            return ruling.said();
        }

        @Override
        public Review applyTo(Review before) {
            return before.decided(number, ruling);
        }
    }
}
