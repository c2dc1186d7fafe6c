package dev.redress.chassis.aggregates;

import java.util.Collection;

/** What came of one of many changes. */
public sealed interface ChangeResult<S> {

    /** It was decided and is durable. */
    record Changed<S>(S state) implements ChangeResult<S> {}

    /**
     * Nothing has changed; when the store was away, perhaps it has.
     *
     * @param reason what the decision threw, or why it could not be saved
     */
    record Refused<S>(RuntimeException reason) implements ChangeResult<S> {}

    /**
     * For who needs all of them: the others are changed all the same.
     *
     * @throws RuntimeException why the first that was refused was
     */
    static <S> void requireAll(Collection<ChangeResult<S>> results) {
        for (var it : results) {
            if (it instanceof Refused<S> refused) {
                throw refused.reason();
            }
        }
    }
}
