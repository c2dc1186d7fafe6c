package dev.redress.chassis.aggregates;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;

/** Moves between stages within one attempt to save; counted when it is saved. */
final class Transitions {
    private static final String NOWHERE = "NONE";

    private record Move(String from, String to) {}

    private final AggregateType<?, ?> type;
    private final List<Move> moves = new ArrayList<>();

    Transitions(AggregateType<?, ?> type) {
        this.type = type;
    }

    <S> void note(AggregateType<S, ?> same, S before, S after) {
        var from = same.stage(before).orElse(NOWHERE);
        var to = same.stage(after).orElse(NOWHERE);
        if (!from.equals(to)) {
            moves.add(new Move(from, to));
        }
    }

    void count(MeterRegistry metrics) {
        moves.forEach(it -> metrics.counter(type.transitions(), "from", it.from(), "to", it.to())
                .increment());
    }
}
