package dev.redress.chassis.testing;

import dev.redress.chassis.parts.Broker;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container. Stopping pauses it, so that port and data stay as they are. */
final class ContainerBroker implements Broker {
    private final KafkaContainer container = new KafkaContainer("apache/kafka:3.9.2");
    private boolean paused;

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public synchronized void start() {
        if (paused) {
            container
                    .getDockerClient()
                    .unpauseContainerCmd(container.getContainerId())
                    .exec();
            paused = false;
        } else {
            container.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (!paused) {
            container
                    .getDockerClient()
                    .pauseContainerCmd(container.getContainerId())
                    .exec();
            paused = true;
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
