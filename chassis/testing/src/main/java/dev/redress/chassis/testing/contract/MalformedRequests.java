package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.testing.SharedParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends every operation of {@code docs/api/<service>.yaml} what it must not take: bodies and parameters with one thing wrong
 * each; of all that can be wrong with one field, each operation gets a share in turn, and {@code -Dredress.tests.malformed=1}
 * sends all of it to each. Every one of them is refused with a problem that has a code and, where one field is wrong, names it; none is a failure of
 * the service, none hangs, and what the service keeps is afterwards what it was.
 */
public final class MalformedRequests {
    private static final String JSON_BODY = "application/json";
    private static final Logger LOGGER = LoggerFactory.getLogger(MalformedRequests.class);
    private static final String THERE_IS_NONE = "00000000-0000-4000-8000-000000000000";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** One limit holds for all; to send so much to each operation would take most of the time. */
    private static final int LARGE_BODIES = 3;

    /** One of so many things that can be wrong with a field is sent. */
    private static final int SHARE = Integer.getInteger("redress.tests.malformed", 3);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String service;
    private final int port;
    private final PublishedApi api;
    private final List<String> wrong = new ArrayList<>();
    private final String admin = SharedParts.tokens().bearer("admin");
    private int sent;
    private int large;
    private int turn;

    private MalformedRequests(String service, int port) {
        this.service = service;
        this.port = port;
        this.api = PublishedApi.of(service);
    }

    /**
     * An operation as it is knocked at.
     *
     * @param to an address whose variables are of their form, and lead to nothing that is there
     * @param right a body that it takes; missing when it takes none
     */
    private record Door(PublishedApi.Operation operation, String to, JsonNode right) {
        static Door of(PublishedApi.Operation it) {
            var right = it.node()
                    .path("requestBody")
                    .path("content")
                    .path(JSON_BODY)
                    .path("example");
            return new Door(it, address(it.path(), it.node()), right);
        }

        String method() {
            return operation.method();
        }

        byte[] body() {
            return right.isMissingNode() ? new byte[0] : right.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * All that can be wrong with the body of an operation that takes JSON.
     *
     * @param service name of the service, and of its API file
     * @param operation such as {@code POST /complaints}
     */
    public static List<MalformedJson.Malformed> bodies(String service, String operation) {
        var api = PublishedApi.of(service);
        return api.operations().stream()
                .filter(it -> it.name().equals(operation))
                .flatMap(it -> bodies(api, it).stream())
                .toList();
    }

    private static List<MalformedJson.Malformed> bodies(PublishedApi api, PublishedApi.Operation operation) {
        var content = operation.node().path("requestBody").path("content").path(JSON_BODY);
        return MalformedJson.of(
                api.tree(), content.path("schema"), content.path("example").deepCopy());
    }

    /**
     * Sends them all, and holds the service to its answers.
     *
     * @param service name of the service, and of its API file
     * @param port where it runs on this machine
     * @return how many were sent
     */
    public static int assertRefused(String service, int port) {
        var requests = new MalformedRequests(service, port);
        var first = requests.kept();
        var expected = requests.kept();
        expected.replaceAll((path, second) -> grown(first.get(path), second));
        requests.api.operations().forEach(it -> requests.knock(Door.of(it)));
        LOGGER.info("{}: {} malformed requests", service, requests.sent);
        assertThat(requests.wrong)
                .as("malformed requests that were not refused as they should")
                .isEmpty();
        assertThat(requests.kept()).as("what is kept after them").isEqualTo(expected);
        return requests.sent;
    }

    /** That somebody looked may be on record as well: each look adds as many. */
    private static String grown(String first, String second) {
        return first.equals(second) ? second : Long.toString(2 * Long.parseLong(second) - Long.parseLong(first));
    }

    private void knock(Door door) {
        var body = door.operation().node().path("requestBody");
        var content = body.path("content");
        // Pages take whatever parameters a link has gathered on its way.
        if (!isPageOfEverybody(door.operation()) && (content.isMissingNode() || content.has(JSON_BODY))) {
            parameters(door);
        }
        if (content.has(JSON_BODY)) {
            if (!body.path("required").asBoolean()) {
                // Nothing is wrong with that but what it is about, which is not there.
                send(door.method(), door.to(), "", new byte[0], 404, "", "has no body");
                send(door.method(), door.to(), JSON_BODY, new byte[0], 404, "", "has a body of nothing");
            }
            for (var it : share(bodies(api, door.operation()))) {
                if (!body.path("required").asBoolean()
                        && Set.of("is empty", "is null").contains(it.what())) {
                    continue;
                }
                send(door.method(), door.to(), JSON_BODY, it.body(), 400, it.field(), it.what());
            }
            Map.of("text/plain", "is plain text", "application/xml", "is XML", "nonsense", "is of a type that is none")
                    .forEach((type, what) -> send(door.method(), door.to(), type, door.body(), 415, "", what));
            if (large++ < LARGE_BODIES) {
                send(door.method(), door.to(), JSON_BODY, new byte[9_000_000], 413, "", "is larger than any");
            }
        }
    }

    private static boolean isPageOfEverybody(PublishedApi.Operation it) {
        var answer = it.node().path("responses").path("200").path("content");
        var open = it.node().path("security");
        return it.path().contains("{token}")
                || (open.isArray() && open.isEmpty() && answer.size() == 1 && answer.has("text/html"));
    }

    /** Of what can be wrong with each field at least one, and another with each operation. */
    private List<MalformedJson.Malformed> share(List<MalformedJson.Malformed> all) {
        var byField = all.stream()
                .collect(
                        Collectors.groupingBy(MalformedJson.Malformed::field, LinkedHashMap::new, Collectors.toList()));
        return byField.values().stream().flatMap(this::shareOfField).toList();
    }

    private Stream<MalformedJson.Malformed> shareOfField(List<MalformedJson.Malformed> wrong) {
        var first = turn++;
        return IntStream.range(0, (wrong.size() + SHARE - 1) / SHARE)
                .mapToObj(it -> wrong.get((first + it * SHARE) % wrong.size()));
    }

    private static String address(String path, JsonNode operation) {
        var to = path;
        for (var it : operation.path("parameters")) {
            if (it.path("in").asText().equals("path")) {
                to = to.replace("{" + it.path("name").asText() + "}", variable(it.path("schema")));
            }
        }
        return to;
    }

    private static String variable(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0).asText();
        }
        if (schema.path("type").asText().equals("integer")) {
            return "1";
        }
        return schema.path("format").asText().equals("date") ? "1991-01-01" : THERE_IS_NONE;
    }

    private void parameters(Door door) {
        var parameters = door.operation().node().path("parameters");
        var required = new TreeMap<String, String>();
        parameters.forEach(it -> {
            if (it.path("in").asText().equals("query") && it.path("required").asBoolean()) {
                required.put(it.path("name").asText(), it.path("example").asText());
            }
        });
        parameter(door, required, "nobody", "1", "has a parameter that nobody knows");
        for (var it : parameters) {
            if (!it.path("in").asText().equals("query")) {
                continue;
            }
            var name = it.path("name").asText();
            var schema = it.path("schema");
            var others = new TreeMap<>(required);
            others.remove(name);
            switch (schema.path("type").asText()) {
                case "integer", "number" ->
                    List.of("many", "99999999999999999999", "1.5", "-1", "2147483648")
                            .forEach(value -> parameter(door, others, name, value, "is " + value));
                case "boolean" ->
                    List.of("perhaps", "2").forEach(value -> parameter(door, others, name, value, "is " + value));
                default -> {
                    if (schema.has("enum")) {
                        parameter(door, others, name, "NOBODY_KNOWS", "is none of its values");
                    }
                    if (schema.path("format").asText().startsWith("date")) {
                        List.of("soon", "9999-12-31", "1601-01-01", "20514", "2026-02-30")
                                .forEach(value -> parameter(door, others, name, value, "is " + value));
                    }
                    if (schema.path("format").asText().equals("duration")) {
                        List.of("8", "-PT4H", "P9999D")
                                .forEach(value -> parameter(door, others, name, value, "is " + value));
                    }
                }
            }
            if (!schema.path("type").asText().equals("array")) {
                var first = example(it);
                query(door, others, encoded(name, first) + "&" + encoded(name, first), name, name + " comes twice");
            }
        }
    }

    private static String example(JsonNode parameter) {
        var example = parameter
                .path("example")
                .asText(parameter.path("schema").path("example").asText());
        var values = parameter.path("schema").path("enum");
        return !example.isEmpty()
                ? example
                : values.isEmpty() ? "1" : values.get(0).asText();
    }

    private void parameter(Door door, Map<String, String> others, String name, String value, String what) {
        query(door, others, encoded(name, value), name, name + " " + what);
    }

    private void query(Door door, Map<String, String> others, String query, String name, String what) {
        var all = new StringBuilder(query);
        others.forEach((other, value) -> all.append('&').append(encoded(other, value)));
        var type = door.right().isMissingNode() ? "" : JSON_BODY;
        send(door.method(), door.to() + "?" + all, type, door.body(), 400, name, what);
    }

    private static String encoded(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void send(String method, String to, String type, byte[] body, int status, String field, String what) {
        sent++;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + to))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", admin)
                .method(
                        method.toUpperCase(Locale.ROOT),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        var where = method + " " + (to.length() < 150 ? to : to.substring(0, 150)) + ": " + what;
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            check(
                    where,
                    answer.statusCode(),
                    answer.headers().firstValue("content-type").orElse(""),
                    answer.body(),
                    status,
                    field);
        } catch (IOException e) {
            // A body that is much too large may find its connection closed before it is sent.
            if (status != 413) {
                wrong.add(where + " -> " + e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while knocking", e);
        }
    }

    private void check(String where, int status, String type, String body, int wanted, String field) {
        var shown = where + " -> " + status + " " + (body.length() < 300 ? body : body.substring(0, 300));
        if (status != wanted || !type.startsWith("application/problem+json")) {
            wrong.add(shown);
            return;
        }
        var problem = json(body);
        if (!problem.path("code").asText().startsWith(service + ":") || body.length() > 10_000) {
            wrong.add(shown);
        }
        var named = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(it -> it.path("field").asText())
                .toList();
        if (!field.isEmpty() && named.stream().noneMatch(it -> it.startsWith(field))) {
            wrong.add(shown);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much every list has. */
    private Map<String, String> kept() {
        var all = new AdminClient(port);
        var kept = new TreeMap<String, String>();
        for (var it : api.askable()) {
            var answer = all.get(it.path());
            kept.put(
                    it.path(),
                    answer.isArray()
                            ? String.valueOf(answer.size())
                            : answer.path("total").asText());
        }
        return kept;
    }
}
