package dev.redress.chassis.inbox;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Takes whole polls and commits after each. When the store or the broker is away the poll is tried again, ever more slowly,
 * for as long as it takes: progress stops, nothing is skipped.
 */
public final class BulkListener implements Subscriber, SmartLifecycle {
    private final String group;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;
    private final PollHandler handler;

    public BulkListener(
            String group,
            PollHandler handler,
            ConsumerFactory<String, byte[]> consumers,
            int concurrency,
            Duration longestPause) {
        this.group = group;
        this.handler = handler;
        var settings = new ContainerProperties(handler.topics().toArray(String[]::new));
        settings.setGroupId(group);
        settings.setClientId(group);
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setMissingTopicsFatal(false);
        settings.setMessageListener((BatchMessageListener<String, byte[]>) records -> handler.take(records, false));
        var pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(longestPause.toMillis());
        var untilItWorks = new DefaultErrorHandler(pauses);
        untilItWorks.setReclassifyOnExceptionChange(false);
        untilItWorks.setClassifications(Map.of(), true);
        container = new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setCommonErrorHandler(untilItWorks);
        container.setConcurrency(concurrency);
        container.setBeanName(group + "-" + String.join("+", handler.topics()));
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
