package dev.redress.local;

import dev.redress.chassis.parts.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The store as a process of its own, on a file or, without one, in memory; ends on SIGTERM. */
@Command(name = "store", hidden = true)
final class StoreMain implements Callable<Integer> {
    @Option(names = "--file")
    private Path file;

    @Option(names = "--port", required = true)
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        var store = file == null ? Store.inMemory(port) : Store.at(file, port);
        Runtime.getRuntime().addShutdownHook(new Thread(store::stop, "stop"));
        store.start();
        new CountDownLatch(1).await();
        return 0;
    }
}
