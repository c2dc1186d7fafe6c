package dev.redress.analytics.ingest;

import dev.redress.analytics.facts.Facts;
import dev.redress.chassis.inbox.Subscriber;
import dev.redress.chassis.work.Worker;
import java.time.Duration;
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
final class ConsumerLoop implements Subscriber, SmartLifecycle, HealthIndicator {
    private static final Logger LOGGER = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MANY = 500;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Facts facts;
    private final FactIngest keeping;
    private final Progress progress;
    private final Outage outage;
    private final Duration gather;
    private final Duration rediscover;
    private final Worker worker = new Worker("listening", GRACE, this::follow);
    private volatile Consumer<String, byte[]> consumer;

    ConsumerLoop(
            Supplier<Consumer<String, byte[]>> consumers,
            Facts facts,
            FactIngest keeping,
            Progress progress,
            Outage outage,
            Duration gather,
            Duration rediscover) {
        this.consumers = consumers;
        this.facts = facts;
        this.keeping = keeping;
        this.progress = progress;
        this.outage = outage;
        this.gather = gather;
        this.rediscover = rediscover;
    }

    @Override
    public FactIngest handler() {
        return keeping;
    }

    private void follow() {
        while (worker.goesOn()) {
            try (var following = new PartitionReader(connect(), facts, progress)) {
                listen(following);
            } catch (WakeupException | InterruptException e) {
                LOGGER.debug("woken up by stop()", e);
            } catch (RuntimeException e) {
                worker.pause(outage.goesOn(e));
            }
        }
    }

    private Consumer<String, byte[]> connect() {
        consumer = consumers.get();
        return consumer;
    }

    private void listen(PartitionReader following) {
        var lookAgain = System.nanoTime();
        var complete = false;
        while (worker.goesOn()) {
            if (System.nanoTime() - lookAgain >= 0) {
                complete = following.lookRound();
                lookAgain = System.nanoTime() + (complete ? rediscover : SOON).toNanos();
            }
            if (!following.hasAny()) {
                worker.pause(SOON);
                continue;
            }
            var records = following.next(POLL);
            if (!records.isEmpty()) {
                keeping.take(records, false);
                if (records.size() < MANY) {
                    worker.pause(gather);
                }
            }
            var allHeard = following.measure();
            if (allHeard && complete && !progress.isCaughtUp()) {
                // Figures are asked of rows, which are a step behind.
                facts.derive(worker::goesOn);
                progress.caughtUp();
            }
            if (allHeard || !records.isEmpty()) {
                outage.over();
            }
        }
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stopSoon();
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
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
