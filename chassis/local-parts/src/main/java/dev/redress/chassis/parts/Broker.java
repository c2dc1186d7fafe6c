package dev.redress.chassis.parts;

import java.nio.file.Path;

/**
 * A Kafka broker that can be stopped and started again on the same port with the same data. Here it is the real
 * Apache Kafka broker (KRaft) inside this JVM.
 */
public interface Broker extends AutoCloseable {

    /**
     * A broker of this JVM, not started yet.
     *
     * @param dir where its log lives; an earlier broker's data there is taken up again
     * @param port the port on localhost that clients use
     */
    static Broker at(Path dir, int port) {
        return new EmbeddedBroker(dir, port);
    }

    String bootstrapServers();

    /** Returns when clients can use the broker; does nothing when it runs already. */
    void start();

    /** Stops politely and keeps the data; does nothing when it does not run. */
    void stop();

    default void restart() {
        stop();
        start();
    }

    @Override
    default void close() {
        stop();
    }
}
