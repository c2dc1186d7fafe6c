package dev.redress.intake.notices.gateways;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.redress.chassis.web.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A system over HTTP that does to what is for each recipient, or about each complaint, what the test says, and keeps what it
 * took: each delivery once.
 */
public final class FaultyReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final WebhookSignature signature;
    private final Map<String, Deque<Integer>> answers = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> taken = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int every;

    /** Cuts the connection after it took what came. */
    public static final int CUT = 0;

    /** Takes what came, and answers when nobody waits any more. */
    public static final int HELD = -1;

    private final CountDownLatch closed = new CountDownLatch(1);

    public FaultyReceiver(String secret) throws IOException {
        signature = new WebhookSignature(secret);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "faulty-receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/notices");
    }

    /** Answers to a recipient, one after the other; 202 after that. */
    public void answers(String to, Integer... statuses) {
        answers.put(to, new ArrayDeque<>(List.of(statuses)));
    }

    /** Lets every so-manieth request fail: taken or not, as it happens. */
    public void failsEvery(int nth) {
        every = nth;
    }

    /** What it took for somebody, once for each delivery id. */
    public List<JsonNode> to(String recipient) {
        return taken.values().stream()
                .filter(it -> recipient(it).equals(recipient))
                .toList();
    }

    public Map<String, JsonNode> all() {
        return new LinkedHashMap<>(taken);
    }

    /** The delivery ids of all requests for somebody, as they came. */
    public List<String> asked(String recipient) {
        return asked.stream()
                .filter(it -> it.startsWith(recipient + " "))
                .map(it -> it.substring(recipient.length() + 1))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            var id = headers.getFirst(WebhookSignature.ID);
            var at = Instant.ofEpochSecond(Long.parseLong(headers.getFirst(WebhookSignature.TIMESTAMP)));
            if (!signature
                    .headers(id, at, body)
                    .get(WebhookSignature.SIGNATURE)
                    .equals(headers.getFirst(WebhookSignature.SIGNATURE))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            var data = JSON.readTree(body);
            var to = recipient(data);
            asked.add(to + " " + id);
            answer(exchange, id, data, next(to));
        }
    }

    private static String recipient(JsonNode data) {
        return data.has("to")
                ? data.path("to").asText()
                : data.at("/data/complaintId").asText();
    }

    private int next(String to) {
        var told = answers.getOrDefault(to, new ArrayDeque<>());
        if (!told.isEmpty()) {
            return told.poll();
        }
        var count = asked.size();
        if (every > 0 && count % every == 0) {
            return count / every % 2 == 0 ? CUT : 503;
        }
        return 202;
    }

    private void answer(HttpExchange exchange, String id, JsonNode data, int status) throws IOException {
        if (status == CUT) {
            taken.putIfAbsent(id, data);
            return;
        }
        if (status == 202 || status == HELD) {
            taken.putIfAbsent(id, data);
        }
        exchange.sendResponseHeaders(status == HELD ? held() : status, -1);
    }

    private int held() {
        try {
            return closed.await(2, TimeUnit.SECONDS) ? 503 : 202;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
