package dev.redress.resolution.casework;

import dev.redress.chassis.aggregates.DecisionObserver;
import dev.redress.resolution.casework.domain.Board;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Cycle;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports each mediation board that was called with fewer members than must vote: it can decide nothing. */
final class ShortBoards implements DecisionObserver<Case> {
    private static final Logger LOGGER = LoggerFactory.getLogger(ShortBoards.class);

    private final MeterRegistry metrics;

    ShortBoards(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void saved(String complaintId, Case before, Case after) {
        var called = tooFew(after);
        if (called.isPresent() && !called.equals(tooFew(before))) {
            metrics.counter("boards.short").increment();
            LOGGER.atWarn()
                    .addKeyValue("complaintId", complaintId)
                    .addKeyValue("members", called.get().members().size())
                    .addKeyValue("quorum", called.get().quorum())
                    .log("the mediation board has too few members to decide");
        }
    }

    private static Optional<Board> tooFew(Case it) {
        return it.currentCycle().flatMap(Cycle::sittingBoard).filter(Board::tooFew);
    }
}
