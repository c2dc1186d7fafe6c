package dev.redress.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** So many connections, each of which asks again as soon as it has its answer, or all of them at a given rate. */
final class HttpLoad {
    private static final double NANOS = 1e9;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final URI uri;
    private final String token;
    private final LongFunction<String> bodies;
    private final int connections;

    /**
     * @param token empty where none is asked for
     * @param bodies the JSON that the n-th request posts; where that is empty, it gets
     */
    HttpLoad(URI uri, String token, LongFunction<String> bodies, int connections) {
        this.uri = uri;
        this.token = token;
        this.bodies = bodies;
        this.connections = connections;
    }

    /**
     * What came of it.
     *
     * @param accepted answered with 2xx
     * @param refused answered with anything else, or not at all
     * @param micros from request to answer, of those accepted
     */
    record Result(long accepted, long refused, Duration took, Histogram micros) {
        double perSecond() {
            return accepted / (took.toNanos() / NANOS);
        }

        double millisAt(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1e3;
        }
    }

    /** Asks as fast as answers come. */
    Result run(Duration length) {
        return run(length, 0);
    }

    /** @param perSecond how many requests are begun in a second, by all connections; 0 as fast as answers come */
    Result run(Duration length, double perSecond) {
        var micros = new ConcurrentHistogram(3);
        var accepted = new AtomicLong();
        var refused = new AtomicLong();
        var begun = new AtomicLong();
        var start = System.nanoTime();
        var end = start + length.toNanos();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Callable<Void> connection = () -> {
            for (var now = start; now < end; now = System.nanoTime()) {
                var number = begun.getAndIncrement();
                var due = perSecond == 0 ? now : start + (long) (number * NANOS / perSecond);
                if (due >= end) {
                    break;
                }
                TimeUnit.NANOSECONDS.sleep(due - now);
                if (send(client, number)) {
                    accepted.incrementAndGet();
                    // From when it should have been sent: who waits in line waits too.
                    micros.recordValue((System.nanoTime() - due) / 1000);
                } else {
                    refused.incrementAndGet();
                }
            }
            return null;
        };
        var threads = Executors.newFixedThreadPool(connections);
        try {
            for (var it : threads.invokeAll(Collections.nCopies(connections, connection))) {
                it.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot measure", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } finally {
            threads.shutdownNow();
        }
        return new Result(accepted.get(), refused.get(), Duration.ofNanos(System.nanoTime() - start), micros);
    }

    private boolean send(HttpClient client, long number) throws InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(LONGEST);
        var body = bodies.apply(number);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }
}
