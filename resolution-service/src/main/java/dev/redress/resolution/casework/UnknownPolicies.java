package dev.redress.resolution.casework;

import dev.redress.chassis.aggregates.DecisionObserver;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.DecisionContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports each case that was opened under a policy code that nobody knows: it is handled under the default, but someone
 * should look.
 */
final class UnknownPolicies implements DecisionObserver<Case> {
    private static final Logger LOGGER = LoggerFactory.getLogger(UnknownPolicies.class);

    private final Supplier<DecisionContext> context;
    private final MeterRegistry metrics;

    UnknownPolicies(Supplier<DecisionContext> context, MeterRegistry metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    @Override
    public void saved(String complaintId, Case before, Case after) {
        if (before.verdict() == null
                && after.verdict() != null
                && context.get().choice(after.verdict()).fallback()) {
            metrics.counter("policies.unknown").increment();
            LOGGER.atWarn()
                    .addKeyValue("complaintId", complaintId)
                    .addKeyValue("policy", after.verdict().policy())
                    .log("no policy knows this code; the default holds");
        }
    }
}
