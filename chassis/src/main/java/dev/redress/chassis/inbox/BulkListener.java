package dev.redress.chassis.inbox;

import dev.redress.chassis.work.Part;
import dev.redress.chassis.work.Pulse;
import dev.redress.chassis.work.WithParts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Takes whole polls and commits after each. When the store or the broker is away the poll is tried again, ever more slowly,
 * for as long as it takes: progress stops, nothing is skipped. Whatever is thrown, the container does not end for it.
 */
public final class BulkListener implements Subscriber, SmartLifecycle, WithParts {
    private static final Logger LOGGER = LoggerFactory.getLogger(BulkListener.class);

    private final String group;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;
    private final PollHandler handler;
    private final Pulse pulse;

    public BulkListener(
            String group,
            PollHandler handler,
            ConsumerFactory<String, byte[]> consumers,
            int concurrency,
            Duration gather,
            Duration longestPause,
            Clock clock) {
        this.group = group;
        this.handler = handler;
        var settings = new ContainerProperties(handler.topics().toArray(String[]::new));
        settings.setGroupId(group);
        settings.setClientId(group);
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setMissingTopicsFatal(false);
        settings.setIdleBetweenPolls(gather.toMillis());
        settings.setMessageListener((BatchMessageListener<String, byte[]>) this::take);
        var pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(longestPause.toMillis());
        var untilItWorks = new DefaultErrorHandler(pauses);
        untilItWorks.setReclassifyOnExceptionChange(false);
        untilItWorks.setClassifications(Map.of(), true);
        container = new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setCommonErrorHandler(untilItWorks);
        container.setConcurrency(concurrency);
        container.setBeanName(name());
        pulse = new Pulse(clock, container::isInExpectedState);
    }

    private String name() {
        return group + "-" + String.join("+", new TreeSet<>(handler.topics()));
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        pulse.begins();
        try {
            handler.take(records, false);
            pulse.succeeds();
        } catch (RuntimeException e) {
            pulse.fails(e);
            throw e;
        } catch (Error e) {
            // The container would end for it, and nobody would take this topic until the next start.
            LOGGER.atError().setCause(e).addKeyValue("listener", name()).log("a poll broke off; it is tried again");
            pulse.fails(e);
            throw new IllegalStateException(
                    "the poll broke off: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("listener-" + name(), pulse::standstill));
    }

    @Override
    public PollHandler handler() {
        return handler;
    }

    @Override
    public String group(String ofService) {
        return group;
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    /** After the documents that it hands polls to; before them when stopping. */
    @Override
    public int getPhase() {
        return 100;
    }
}
