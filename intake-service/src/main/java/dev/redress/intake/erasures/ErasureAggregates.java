package dev.redress.intake.erasures;

import static com.mongodb.client.model.Indexes.ascending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.intake.erasures.domain.ErasureReceipt;

/** How receipts are kept; others hear of what was erased by the complaints themselves. */
final class ErasureAggregates {
    static final String STATE = StatePaths.path(ErasureReceipt.class, "state");
    static final String REFS = StatePaths.path(ErasureReceipt.class, "refs");
    static final String ASKED_AT = StatePaths.path(ErasureReceipt.class, "asked.at");

    static final AggregateType<ErasureReceipt, ErasureReceipt> ERASURES = AggregateType.of(
                    "erasures", ErasureReceipt.class, ErasureReceipt.class)
            .startingAs(ErasureReceipt::none)
            .foldedBy((event, before) -> event)
            .indexed(ascending(STATE), ascending(REFS))
            .publishingNothing();

    private ErasureAggregates() {}
}
