package dev.redress.intake.notices.gateways;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.Delivery.Result;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import dev.redress.intake.notices.domain.QuietHours;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A gateway behind its guards: no more letters at a time than it bears (bulkhead), none while it does not answer (circuit
 * breaker), no longer than a send may take (time limit), and another try after a pause where it has certainly not got the
 * letter, or takes it once (retry). What a gateway refuses is an answer, and no trouble of the gateway.
 */
public final class GuardedGateway {
    private final Gateway gateway;
    private final QuietHours quiet;
    private final Bulkhead bulkhead;
    private final CircuitBreaker circuit;
    private final TimeLimiter limit;
    private final Retry retry;
    private final GatewayThreads threads;

    /**
     * Guards one.
     *
     * @param retry tries again where {@link #mayBeRepeated} says so
     */
    public GuardedGateway(
            Gateway gateway,
            QuietHours quiet,
            Bulkhead bulkhead,
            CircuitBreaker circuit,
            TimeLimiter limit,
            Retry retry,
            GatewayThreads threads) {
        this.gateway = gateway;
        this.quiet = quiet;
        this.bulkhead = bulkhead;
        this.circuit = circuit;
        this.limit = limit;
        this.retry = retry;
        this.threads = threads;
    }

    /** Whether another try can do no harm. */
    public static boolean mayBeRepeated(Gateway gateway, Outcome outcome) {
        return outcome.result() == Result.AWAY || (outcome.result() == Result.UNCERTAIN && gateway.repeatable());
    }

    /** Why the circuit counts a send against the gateway. */
    private static final class Trouble extends Exception {
        private static final long serialVersionUID = 1L;

        Trouble(String said) {
            super(said, null, false, false);
        }
    }

    public String name() {
        return gateway.name();
    }

    public Channel channel() {
        return gateway.channel();
    }

    public boolean repeatable() {
        return gateway.repeatable();
    }

    public Optional<String> address(Addressee to) {
        return gateway.address(to);
    }

    /** When something that is due now may go out by it. */
    public Instant next(Instant now) {
        return quiet.next(now);
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

    /** Gives it a letter and waits for what becomes of it. */
    public Outcome send(Letter letter) {
        return retry.executeSupplier(() -> once(letter));
    }

    private Outcome once(Letter letter) {
        if (!circuit.tryAcquirePermission()) {
            return new Outcome(Result.AWAY, "gateway is away");
        }
        var began = circuit.getCurrentTimestamp();
        try {
            var outcome = limited(letter);
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

    private Outcome limited(Letter letter) {
        var point = new PointOfNoReturn();
        try {
            return limit.executeFutureSupplier(() -> threads.submit(() -> gateway.send(letter, point)));
        } catch (TimeoutException e) {
            return unanswered(point, "no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unanswered(point, "shut down");
        } catch (Exception e) {
            // A fault of ours: nobody can tell how far it came, unless it had not come to the gateway.
            return unanswered(point, e.getClass().getSimpleName());
        }
    }

    private static Outcome unanswered(PointOfNoReturn point, String why) {
        return new Outcome(point.giveUp() ? Result.AWAY : Result.UNCERTAIN, why);
    }
}
