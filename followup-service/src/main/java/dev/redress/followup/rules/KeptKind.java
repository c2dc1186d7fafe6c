package dev.redress.followup.rules;

import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import java.util.Optional;

/** How rules are kept: one document for each, with all its versions. Nobody else is told of them. */
record KeptKind(String collection) implements Kind<Kept, Kept.Version> {

    @Override
    public Class<Kept> state() {
        return Kept.class;
    }

    @Override
    public Kept blank(String id) {
        return Kept.empty(id);
    }

    @Override
    public Kept apply(Kept before, Kept.Version event) {
        return before.with(event);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Kept after, Kept.Version event) {
        return Optional.empty();
    }
}
