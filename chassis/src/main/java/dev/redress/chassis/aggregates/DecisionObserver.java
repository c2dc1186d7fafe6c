package dev.redress.chassis.aggregates;

/**
 * Follows what is decided on the aggregates of one type: what shall be counted, logged or kept in mind of a decision is done
 * here and never in the decision itself, which may be made several times for one save, or for none. Must not fail.
 *
 * @param <S> the state
 */
public interface DecisionObserver<S> {

    /** Nobody follows. */
    static <S> DecisionObserver<S> none() {
        return (id, before, after) -> {};
    }

    /**
     * It was decided so, and is about to be saved; what else is decided in the same poll is decided after this. Either {@link
     * #saved} or {@link #dropped} follows.
     */
    default void decided(String id, S before, S after) {}

    /** What was decided came to nothing: another writer was faster, or the store is away. It may be decided anew. */
    default void dropped(String id) {}

    /** It is durable, and happened once. */
    void saved(String id, S before, S after);

    /** This one, and then another. */
    default DecisionObserver<S> and(DecisionObserver<S> other) {
        var one = this;
        return new DecisionObserver<>() {
            @Override
            public void decided(String id, S before, S after) {
                one.decided(id, before, after);
                other.decided(id, before, after);
            }

            @Override
            public void dropped(String id) {
                one.dropped(id);
                other.dropped(id);
            }

            @Override
            public void saved(String id, S before, S after) {
                one.saved(id, before, after);
                other.saved(id, before, after);
            }
        };
    }
}
