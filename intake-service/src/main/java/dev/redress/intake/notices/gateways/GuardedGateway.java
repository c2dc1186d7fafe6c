package dev.redress.intake.notices.gateways;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.Delivery.Result;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import dev.redress.intake.notices.domain.QuietHours;
import dev.redress.intake.outgoing.Guard;
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
    private final Guard guard;
    private final TimeLimiter limit;
    private final GatewayThreads threads;

    /** Guards one, whose retry goes by {@link #mayBeRepeated}. */
    public GuardedGateway(Gateway gateway, QuietHours quiet, Guard guard, TimeLimiter limit, GatewayThreads threads) {
        this.gateway = gateway;
        this.quiet = quiet;
        this.guard = guard;
        this.limit = limit;
        this.threads = threads;
    }

    /** Whether another try can do no harm. */
    public static boolean mayBeRepeated(Gateway gateway, Outcome outcome) {
        return outcome.result() == Result.AWAY || (outcome.result() == Result.UNCERTAIN && gateway.repeatable());
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
        return guard.answers();
    }

    /** Takes one of its places; who gets one gives it back by {@link #leave}. */
    public boolean enter() {
        return guard.enter();
    }

    public void leave() {
        guard.leave();
    }

    /** Gives it a letter and waits for what becomes of it. */
    public Outcome send(Letter letter) {
        return guard.send(() -> limited(letter));
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
