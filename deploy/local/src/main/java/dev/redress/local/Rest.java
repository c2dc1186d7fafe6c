package dev.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Function;

/** Asks the services of a running stack, each time with one of the tokens there: that of a role, or {@link Home#FOLLOWUP}. */
public final class Rest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Home home;
    private final Function<Part, String> urls;

    public Rest(Home home, Addresses addresses) {
        this(home, addresses::url);
    }

    private Rest(Home home, Function<Part, String> urls) {
        this.home = home;
        this.urls = urls;
    }

    /** The same, but asks one service at another port, where a replica of it listens. */
    Rest asking(Part service, int port) {
        return new Rest(home, it -> it == service ? "http://localhost:" + port : urls.apply(it));
    }

    /** What a service answered; {@code body} is null where it is not JSON. */
    public record Answer(String question, int status, JsonNode body) {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The body of an answer that has to be a success. */
        public JsonNode required() {
            if (!isSuccess()) {
                throw new Trouble(question + " was answered with " + status + " " + body);
            }
            return body;
        }
    }

    public Answer get(Part service, String token, String path) {
        return send(service, token, path, HttpRequest.newBuilder().GET());
    }

    public Answer post(Part service, String token, String path, Object body) {
        return send(service, token, path, "POST", body);
    }

    public Answer put(Part service, String token, String path, Object body) {
        return send(service, token, path, "PUT", body);
    }

    private Answer send(Part service, String token, String path, String method, Object body) {
        try {
            var json = JSON.writeValueAsString(body);
            return send(
                    service,
                    token,
                    path,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request whose method and body are set; adds address and token. */
    Answer send(Part service, String token, String path, HttpRequest.Builder request) {
        var complete = request.uri(URI.create(urls.apply(service) + path))
                .header("Authorization", "Bearer " + home.token(token))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            var answer = http.send(complete, HttpResponse.BodyHandlers.ofString());
            return new Answer(complete.method() + " " + complete.uri(), answer.statusCode(), parse(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(complete.method() + " " + complete.uri() + " had no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            var read = JSON.readTree(body);
            return read == null || read.isMissingNode() ? NullNode.getInstance() : read;
        } catch (IOException e) {
            return NullNode.getInstance();
        }
    }
}
