package dev.redress.followup.domain.review;

/** What happened to a review. Folding never refuses. */
public sealed interface ReviewEvent {

    Said said();

    /** The review after it. */
    Review applyTo(Review before);

    /** It is to be done. */
    record ReviewOpened(Order order) implements ReviewEvent {
        @Override
        public Said said() {
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
    record ReviewAssigned(String reviewer, String previous, Said said) implements ReviewEvent {
        @Override
        public Review applyTo(Review before) {
            return before.withReviewer(reviewer);
        }
    }

    /** It was done. */
    record ReviewCompleted(Result result) implements ReviewEvent {
        @Override
        public Said said() {
            return result.said();
        }

        @Override
        public Review applyTo(Review before) {
            return before.completed(result);
        }
    }

    /** Somebody does not agree. */
    record ReviewDisputed(int number, String words, Said said) implements ReviewEvent {
        @Override
        public Review applyTo(Review before) {
            return before.disputed(new Dispute(number, words, said, null));
        }
    }

    /** A dispute came to its end. */
    record DisputeDecided(int number, Dispute.Ruling ruling) implements ReviewEvent {
        @Override
        public Said said() {
            return ruling.said();
        }

        @Override
        public Review applyTo(Review before) {
            return before.decided(number, ruling);
        }
    }
}
