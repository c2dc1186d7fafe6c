package dev.redress.intake.notices.gateways;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Where letters are sent, so that who waits for one need not wait for ever. As many as are needed: the places at the gateways
 * bound them.
 */
public final class GatewayThreads implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(new CustomizableThreadFactory("gateway-"));

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
