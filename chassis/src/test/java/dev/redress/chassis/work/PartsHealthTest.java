package dev.redress.chassis.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/** A part that gets nowhere is DOWN, with its reason, and in the metrics. */
class PartsHealthTest {
    private final MovableClock clock = MovableClock.standing();
    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final Pulse pulse = new Pulse(clock, alive::get);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final PartsHealth parts = parts();

    private PartsHealth parts() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("one", (WithParts) () -> List.of(new Part("listener-orders", pulse::standstill)));
        return new PartsHealth(beans.getBeanProvider(WithParts.class), Duration.ofMinutes(1), clock, metrics);
    }

    private Health health() {
        return ((HealthIndicator) parts.getContributor("listener-orders")).health();
    }

    private double gauge() {
        parts.afterSingletonsInstantiated();
        return metrics.get("parts.standing.still")
                .tag("part", "listener-orders")
                .gauge()
                .value();
    }

    @Test
    void isUpWhileItGetsOn() {
        pulse.begins();
        pulse.succeeds();
        clock.pass(Duration.ofHours(1));

        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(gauge()).isZero();
    }

    @Test
    void isUpWhileTroubleIsFresh() {
        pulse.fails(new IllegalStateException("secret"));
        clock.pass(Duration.ofSeconds(59));

        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownOnceTroubleHasLasted() {
        pulse.fails(new IllegalStateException("secret"));
        clock.pass(Duration.ofSeconds(30));
        pulse.fails(new IllegalStateException("secret", new ArithmeticException()));
        clock.pass(Duration.ofSeconds(30));

        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails())
                .containsEntry("reason", "IllegalStateException, for ArithmeticException")
                .containsEntry("since", "2026-03-02T08:00:00Z");
        assertThat(gauge()).isOne();
    }

    @Test
    void isDownWhenOneTurnHasNoEnd() {
        pulse.begins();
        clock.pass(Duration.ofMinutes(2));

        assertThat(health().getDetails()).containsEntry("reason", "one turn has not come to its end");
    }

    @Test
    void isDownAtOnceWhenItsThreadHasEnded() {
        alive.set(false);

        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails()).containsEntry("reason", "its thread has ended");
    }

    @Test
    void isUpAgainWhenTroubleIsOver() {
        pulse.fails(new IllegalStateException());
        clock.pass(Duration.ofMinutes(5));
        pulse.succeeds();

        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }
}
