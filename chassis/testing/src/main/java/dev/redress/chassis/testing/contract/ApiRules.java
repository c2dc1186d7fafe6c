package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every service holds itself to over HTTP: {@code docs/api/<service>.yaml} is what it serves, and says all. */
public final class ApiRules {
    private static final String WRITE = "redress.api.write";
    private static final Pattern NUMBERED = Pattern.compile(".*_\\d+");
    private static final Pattern ONE_WORD = Pattern.compile("\\S+");

    private ApiRules() {}

    /**
     * The running API is the published one, and nothing in it is left without a word.
     *
     * @param service name of the service, and of its file
     * @param port where it runs on this machine; the page needs no token
     */
    public static void assertPublished(String service, int port) {
        var yaml = served(port);
        var file = PublishedApi.file(service);
        if (Boolean.getBoolean(WRITE)) {
            write(file, yaml);
        }
        assertThat(gaps(PublishedApi.parse(yaml)))
                .as("what the API of %s does not describe", service)
                .isEmpty();
        assertThat(Files.exists(file) ? Contract.read(file) : "")
                .as(
                        "%s is what the service serves; if the API is to change, write it anew with:"
                                + " mvn verify -pl %s-service -am -D%s=true",
                        file.getFileName(), service, WRITE)
                .isEqualTo(yaml);
    }

    private static String served(int port) {
        try {
            var page = URI.create("http://localhost:" + port + "/v3/api-docs.yaml");
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the page was fetched", e);
        }
    }

    private static void write(Path file, String yaml) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has no sentence of its own, no example, no media type, not all errors that may happen, or no name of its own. */
    static List<String> gaps(PublishedApi published) {
        var api = published.tree();
        var gaps = new ArrayList<String>();
        published.operations().forEach(it -> operation(it.method() + " " + it.path(), it.node(), api, gaps));
        api.at("/components/schemas").properties().forEach(schema -> {
            if (silent(schema.getValue(), api)) {
                gaps.add(schema.getKey() + " has no description");
            }
            fields(schema.getKey(), schema.getValue(), api, gaps);
        });
        return gaps;
    }

    private static void operation(String name, JsonNode operation, JsonNode api, List<String> gaps) {
        if (operation.path("summary").asText().isBlank()) {
            gaps.add(name + ": no summary");
        }
        if (NUMBERED.matcher(operation.path("operationId").asText()).matches()) {
            gaps.add(name + ": operationId " + operation.path("operationId").asText() + " is another's with a number");
        }
        operation.path("parameters").forEach(it -> {
            if (silent(it, api)) {
                gaps.add(name + ": parameter " + it.path("name").asText() + " has no description");
            }
        });
        bodies(name + ": request", operation.path("requestBody"), gaps);
        operation.path("responses").properties().forEach(it -> {
            if (it.getKey().startsWith("2")) {
                bodies(name + ": " + it.getKey(), it.getValue(), gaps);
            }
        });
        errors(name, operation)
                .filter(it -> operation.path("responses").path(it).isMissingNode())
                .forEach(it -> gaps.add(name + ": no " + it));
    }

    private static void bodies(String name, JsonNode holder, List<String> gaps) {
        holder.path("content").properties().forEach(it -> {
            if (it.getKey().contains("*")) {
                gaps.add(name + " has any media type");
            }
            if (it.getValue().path("example").isMissingNode()
                    && it.getValue().path("examples").isEmpty()) {
                gaps.add(name + " has no example as " + it.getKey());
            }
        });
    }

    /** By what it takes and who may call it. */
    private static Stream<String> errors(String name, JsonNode operation) {
        var page = operation.at("/responses/200/content").has("text/html")
                && operation.at("/responses/200/content").size() == 1;
        var asks = operation.path("parameters").findValuesAsText("in").stream().anyMatch(it -> !it.equals("path"));
        var takes = operation.has("requestBody") || (asks && !page);
        var open = operation.path("security").isArray()
                && operation.path("security").isEmpty();
        return Stream.of(
                        Stream.of("503"),
                        takes ? Stream.of("400") : Stream.<String>empty(),
                        name.contains("{") && !name.startsWith("put ") ? Stream.of("404") : Stream.<String>empty(),
                        name.startsWith("get ") ? Stream.<String>empty() : Stream.of("409"),
                        open ? Stream.<String>empty() : Stream.of("401", "403"))
                .flatMap(it -> it);
    }

    private static void fields(String name, JsonNode schema, JsonNode api, List<String> gaps) {
        schema.path("properties").properties().forEach(it -> {
            var path = name + "." + it.getKey();
            if (silent(it.getValue(), api)) {
                gaps.add(path + " has no description");
            }
            fields(path, it.getValue(), api, gaps);
            fields(path + "[]", it.getValue().path("items"), api, gaps);
        });
    }

    /** Says nothing: no text, or one word with a full stop; a reference may leave it to what it refers to. */
    private static boolean silent(JsonNode it, JsonNode api) {
        var text = it.path("description").asText().strip();
        var said = !text.isEmpty() && !ONE_WORD.matcher(text).matches();
        var ref = it.path("$ref");
        return !said && (!ref.isTextual() || silent(api.at(ref.asText().substring(1)), api));
    }
}
