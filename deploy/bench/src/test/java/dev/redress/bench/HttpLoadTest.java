package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
    private final Set<String> bodies = new ConcurrentSkipListSet<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private volatile String authorization;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(body);
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            exchange.sendResponseHeaders(body.endsWith("3") ? 503 : 201, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void serveNoMore() {
        server.stop(0);
        threads.shutdown();
    }

    private HttpLoad load() {
        return new HttpLoad(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"), "a-token", Long::toString, 4);
    }

    @Test
    void tellsWhatWasAcceptedFromWhatWasNot() {
        var result = load().run(Duration.ofMillis(500));

        assertThat(bodies).hasSize((int) (result.accepted() + result.refused()));
        assertThat(result.refused())
                .isEqualTo(bodies.stream().filter(it -> it.endsWith("3")).count());
        assertThat(result.micros().getTotalCount()).isEqualTo(result.accepted());
        assertThat(authorization).isEqualTo("Bearer a-token");
    }

    @Test
    void beginsNoMoreThanItsRate() {
        var result = load().run(Duration.ofSeconds(1), 20);

        assertThat(result.accepted() + result.refused()).isBetween(1L, 20L);
    }
}
