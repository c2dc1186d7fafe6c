package dev.redress.intake.outgoing;

import dev.redress.intake.notices.domain.Delivery.Result;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.util.function.Supplier;

/**
 * Stands before one that is sent to: no more at a time than it bears (bulkhead), nothing while it does not answer (circuit
 * breaker), and another try after a pause where that can do no harm (retry). What it refuses is an answer, and no trouble.
 */
public final class Guard {
    private final Bulkhead bulkhead;
    private final CircuitBreaker circuit;
    private final Retry retry;

    /** @param retry tries again by the outcome, where it is to be tried again */
    public Guard(Bulkhead bulkhead, CircuitBreaker circuit, Retry retry) {
        this.bulkhead = bulkhead;
        this.circuit = circuit;
        this.retry = retry;
    }

    /** Why the circuit counts a send. */
    private static final class Trouble extends Exception {
        private static final long serialVersionUID = 1L;

        Trouble(String said) {
            super(said, null, false, false);
        }
    }

    /** Whether it is worth a try. */
    public boolean answers() {
        return circuit.getState() != CircuitBreaker.State.OPEN
                && circuit.getState() != CircuitBreaker.State.FORCED_OPEN;
    }

    /** Takes one of its places; who gets one gives it back by {@link #leave}. */
    public boolean enter() {
        return bulkhead.tryAcquirePermission();
    }

    public void leave() {
        bulkhead.onComplete();
    }

    /** Sends, and waits for what becomes of it. */
    public Outcome send(Supplier<Outcome> sending) {
        return retry.executeSupplier(() -> once(sending));
    }

    private Outcome once(Supplier<Outcome> sending) {
        if (!circuit.tryAcquirePermission()) {
            return new Outcome(Result.AWAY, "is away");
        }
        var began = circuit.getCurrentTimestamp();
        try {
            var outcome = sending.get();
            var took = circuit.getCurrentTimestamp() - began;
            switch (outcome.result()) {
                case SENT, REFUSED -> circuit.onSuccess(took, circuit.getTimestampUnit());
                case AWAY, UNCERTAIN, UNDER_WAY ->
                    circuit.onError(took, circuit.getTimestampUnit(), new Trouble(outcome.said()));
            }
            return outcome;
        } catch (RuntimeException | Error e) {
            circuit.onError(circuit.getCurrentTimestamp() - began, circuit.getTimestampUnit(), e);
            throw e;
        }
    }
}
