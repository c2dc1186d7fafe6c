package dev.redress.local;

import dev.redress.chassis.parts.Broker;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The Kafka broker as a process of its own; ends on SIGTERM. */
@Command(name = "broker", hidden = true)
final class BrokerMain implements Callable<Integer> {
    @Option(names = "--data", required = true)
    private Path data;

    @Option(names = "--port", required = true)
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        var broker = Broker.at(data, port);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop"));
        broker.start();
        new CountDownLatch(1).await();
        return 0;
    }
}
