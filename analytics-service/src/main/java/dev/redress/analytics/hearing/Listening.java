package dev.redress.analytics.hearing;

import dev.redress.analytics.facts.Facts;
import dev.redress.chassis.inbox.Subscriber;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * The one thread that hears. It takes all partitions itself and asks no group for its place: the place lies with the facts.
 * Whatever fails, it starts again from there, so nothing is heard twice or left out.
 */
final class Listening implements Subscriber, SmartLifecycle, HealthIndicator {
    private static final Logger LOGGER = LoggerFactory.getLogger(Listening.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final long GRACE = 10_000;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Facts facts;
    private final Keeping keeping;
    private final Progress progress;
    private final Outage outage;
    private final Duration rediscover;

    private volatile Run run;

    /** One time from start to stop. */
    private final class Run implements Runnable {
        private final Thread thread = new Thread(this, "listening");
        private final CountDownLatch stopped = new CountDownLatch(1);
        private volatile Consumer<String, byte[]> consumer;

        @Override
        public void run() {
            while (going()) {
                try (var following = follow()) {
                    listen(following);
                } catch (WakeupException | InterruptException e) {
                    LOGGER.debug("woken up by stop()", e);
                } catch (RuntimeException e) {
                    pause(outage.goesOn(e));
                }
            }
        }

        private Following follow() {
            consumer = consumers.get();
            return new Following(consumer, facts, progress);
        }

        private void listen(Following following) {
            var lookAgain = System.nanoTime();
            while (going()) {
                if (System.nanoTime() - lookAgain >= 0) {
                    var complete = following.lookRound();
                    lookAgain = System.nanoTime() + (complete ? rediscover : SOON).toNanos();
                }
                if (!following.hasAny()) {
                    pause(SOON);
                    continue;
                }
                var records = following.next(POLL);
                if (!records.isEmpty()) {
                    keeping.take(records, false);
                }
                if (following.measure() || !records.isEmpty()) {
                    outage.over();
                }
            }
        }

        private boolean going() {
            return stopped.getCount() > 0;
        }

        private void pause(Duration time) {
            try {
                if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void stop() {
            stopped.countDown();
            var current = consumer;
            if (current != null) {
                current.wakeup();
            }
            try {
                thread.join(GRACE);
                thread.interrupt();
                thread.join(GRACE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Listening(
            Supplier<Consumer<String, byte[]>> consumers,
            Facts facts,
            Keeping keeping,
            Progress progress,
            Outage outage,
            Duration rediscover) {
        this.consumers = consumers;
        this.facts = facts;
        this.keeping = keeping;
        this.progress = progress;
        this.outage = outage;
        this.rediscover = rediscover;
    }

    @Override
    public Keeping handler() {
        return keeping;
    }

    @Override
    public void start() {
        run = new Run();
        run.thread.start();
    }

    @Override
    public void stop() {
        var current = run;
        if (current != null) {
            current.stop();
        }
    }

    @Override
    public boolean isRunning() {
        var current = run;
        return current != null && current.thread.isAlive();
    }

    @Override
    public Health health() {
        if (!isRunning()) {
            return Health.down().withDetail("reason", "stopped").build();
        }
        return outage.reason()
                .map(it -> Health.down().withDetail("reason", it).build())
                .orElseGet(() -> Health.up().build());
    }
}
