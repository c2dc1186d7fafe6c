package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every service holds itself to over HTTP: {@code docs/api/<service>.yaml} is what it serves, and says all. */
public final class ApiRules {
    private static final String WRITE = "redress.api.write";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private ApiRules() {}

    /**
     * The running API is the published one, and nothing in it is left without a word.
     *
     * @param service name of the service, and of its file
     * @param yaml what {@code /v3/api-docs.yaml} answers
     */
    public static void assertPublished(String service, String yaml) {
        assertThat(gaps(parse(yaml)))
                .as("what the API of %s does not describe", service)
                .isEmpty();
        assertServed(service, yaml);
    }

    /**
     * The running API is the published one.
     *
     * @param service name of the service, and of its file
     * @param yaml what {@code /v3/api-docs.yaml} answers
     */
    public static void assertServed(String service, String yaml) {
        var file = Contract.published().folder().resolveSibling("api").resolve(service + ".yaml");
        if (Boolean.getBoolean(WRITE)) {
            write(file, yaml);
        }
        assertThat(Files.exists(file) ? Contract.read(file) : "")
                .as(
                        "%s is what the service serves; if the API is to change, write it anew with:"
                                + " mvn verify -pl %s-service -am -D%s=true",
                        file.getFileName(), service, WRITE)
                .isEqualTo(yaml);
    }

    private static void write(Path file, String yaml) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Operations, parameters and properties without a sentence, operations without an example or an error. */
    static List<String> gaps(JsonNode api) {
        var gaps = new ArrayList<String>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operation(method.getKey() + " " + path.getKey(), method.getValue(), gaps);
                    }
                }));
        api.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> properties(schema.getKey(), schema.getValue(), api, gaps));
        return gaps;
    }

    private static void operation(String name, JsonNode operation, List<String> gaps) {
        if (silent(operation.path("summary"))) {
            gaps.add(name + ": no summary");
        }
        operation.path("parameters").forEach(it -> {
            if (silent(it.path("description"))) {
                gaps.add(name + ": parameter " + it.path("name").asText() + " has no description");
            }
        });
        var examples = operation.findParents("example").size()
                + operation.findParents("examples").size();
        var answers = operation.path("responses").findParents("schema").stream()
                .anyMatch(it -> !it.path("schema").isEmpty());
        if (examples == 0 && answers) {
            gaps.add(name + ": no example");
        }
        if (!operation.path("responses").fieldNames().hasNext()
                || operation.path("responses").path("503").isMissingNode()) {
            gaps.add(name + ": no errors");
        }
    }

    private static void properties(String name, JsonNode schema, JsonNode api, List<String> gaps) {
        schema.path("properties").properties().forEach(it -> {
            var path = name + "." + it.getKey();
            if (silent(it.getValue().path("description"))
                    && !described(it.getValue().path("$ref"), api)) {
                gaps.add(path + " has no description");
            }
            properties(path, it.getValue(), api, gaps);
            properties(path + "[]", it.getValue().path("items"), api, gaps);
        });
    }

    private static boolean described(JsonNode ref, JsonNode api) {
        return ref.isTextual() && !silent(api.at(ref.asText().substring(1)).path("description"));
    }

    private static boolean silent(JsonNode text) {
        return text.asText().isBlank();
    }

    private static JsonNode parse(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not YAML", e);
        }
    }
}
