package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends every operation of {@code docs/api/<service>.yaml} what it must not take: bodies and parameters with one thing wrong
 * each. Every one of them is refused with a problem that has a code and, where one field is wrong, names it; none is a failure of
 * the service, none hangs, and what the service keeps is afterwards what it was.
 */
public final class MalformedRequests {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String JSON_BODY = "application/json";
    private static final Logger LOGGER = LoggerFactory.getLogger(MalformedRequests.class);
    private static final String THERE_IS_NONE = "00000000-0000-4000-8000-000000000000";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** One limit holds for all; to send so much to each operation would take most of the time. */
    private static final int LARGE_BODIES = 3;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String service;
    private final int port;
    private final JsonNode api;
    private final List<String> wrong = new ArrayList<>();
    private JsonNode right = MissingNode.getInstance();
    private final String admin = SharedParts.tokens().bearer("admin");
    private int sent;
    private int large;

    private MalformedRequests(String service, int port) {
        this.service = service;
        this.port = port;
        this.api = api(service);
    }

    /** The published API of a service. */
    public static JsonNode api(String service) {
        try {
            var file = Contract.published().folder().resolveSibling("api").resolve(service + ".yaml");
            return new YAMLMapper().readTree(Contract.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All that can be wrong with the body of an operation that takes JSON.
     *
     * @param operation such as {@code post}
     */
    public static List<MalformedJson.Malformed> bodies(JsonNode api, String path, String operation) {
        var content = api.path("paths")
                .path(path)
                .path(operation)
                .path("requestBody")
                .path("content")
                .path(JSON_BODY);
        return MalformedJson.of(
                api, content.path("schema"), content.path("example").deepCopy());
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
        var before = requests.kept();
        requests.api
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        requests.knock(path.getKey(), operation.getKey(), operation.getValue());
                    }
                }));
        LOGGER.info("{}: {} malformed requests", service, requests.sent);
        assertThat(requests.wrong)
                .as("malformed requests that were not refused as they should")
                .isEmpty();
        assertThat(requests.kept()).as("what is kept after them").isEqualTo(before);
        return requests.sent;
    }

    private void knock(String path, String method, JsonNode operation) {
        var to = to(path, operation);
        var content = operation.path("requestBody").path("content");
        // Pages take whatever parameters a link has gathered on its way.
        if (!path.contains("{token}") && (content.isMissingNode() || content.has(JSON_BODY))) {
            right = content.path(JSON_BODY).path("example");
            parameters(to, method, operation);
        }
        if (content.has(JSON_BODY)) {
            for (var it : bodies(api, path, method)) {
                if (!operation.path("requestBody").path("required").asBoolean()
                        && Set.of("is empty", "is null").contains(it.what())) {
                    continue;
                }
                send(method, to, JSON_BODY, it.body(), 400, it.field(), it.what());
            }
            var body = right.toString().getBytes(StandardCharsets.UTF_8);
            send(method, to, "text/plain", body, 415, "", "is plain text");
            send(method, to, "application/xml", body, 415, "", "is XML");
            send(method, to, "nonsense", body, 415, "", "is of a type that is none");
            if (large++ < LARGE_BODIES) {
                send(method, to, JSON_BODY, new byte[9_000_000], 413, "", "is larger than any");
            }
        }
    }

    /** An address whose variables are of their form, and lead to nothing that is there. */
    private static String to(String path, JsonNode operation) {
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

    private void parameters(String to, String method, JsonNode operation) {
        var required = new TreeMap<String, String>();
        operation.path("parameters").forEach(it -> {
            if (it.path("in").asText().equals("query") && it.path("required").asBoolean()) {
                required.put(it.path("name").asText(), it.path("example").asText());
            }
        });
        parameter(to, method, required, "nobody", "1", "has a parameter that nobody knows");
        for (var it : operation.path("parameters")) {
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
                            .forEach(value -> parameter(to, method, others, name, value, "is " + value));
                case "boolean" ->
                    List.of("perhaps", "2").forEach(value -> parameter(to, method, others, name, value, "is " + value));
                default -> {
                    if (schema.has("enum")) {
                        parameter(to, method, others, name, "NOBODY_KNOWS", "is none of its values");
                    }
                    if (schema.path("format").asText().startsWith("date")) {
                        List.of("soon", "9999-12-31", "1601-01-01", "20514", "2026-02-30")
                                .forEach(value -> parameter(to, method, others, name, value, "is " + value));
                    }
                    if (schema.path("format").asText().equals("duration")) {
                        List.of("8", "-PT4H", "P9999D")
                                .forEach(value -> parameter(to, method, others, name, value, "is " + value));
                    }
                }
            }
            if (!schema.path("type").asText().equals("array")) {
                var first = example(it);
                query(
                        to,
                        method,
                        others,
                        encoded(name, first) + "&" + encoded(name, first),
                        name,
                        name + " comes twice");
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

    private void parameter(
            String to, String method, Map<String, String> others, String name, String value, String what) {
        query(to, method, others, encoded(name, value), name, name + " " + what);
    }

    private void query(String to, String method, Map<String, String> others, String query, String name, String what) {
        var all = new StringBuilder(query);
        others.forEach((other, value) -> all.append('&').append(encoded(other, value)));
        var body = right.isMissingNode() ? new byte[0] : right.toString().getBytes(StandardCharsets.UTF_8);
        send(method, to + "?" + all, right.isMissingNode() ? "" : JSON_BODY, body, 400, name, what);
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
        var kept = new TreeMap<String, String>();
        api.path("paths").properties().forEach(path -> {
            var list = path.getValue().path("get");
            var open = StreamSupport.stream(list.path("parameters").spliterator(), false)
                    .noneMatch(it -> it.path("required").asBoolean());
            if (!list.isMissingNode() && open && !path.getKey().contains("{")) {
                kept.put(path.getKey(), size(path.getKey()));
            }
        });
        return kept;
    }

    private String size(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", SharedParts.tokens().bearer("admin"))
                    .build();
            var answer = json(CLIENT.send(request, BodyHandlers.ofString()).body());
            return answer.isArray()
                    ? String.valueOf(answer.size())
                    : answer.path("total").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while counting", e);
        }
    }
}
