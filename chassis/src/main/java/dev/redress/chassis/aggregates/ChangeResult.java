package dev.redress.chassis.aggregates;

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
}
