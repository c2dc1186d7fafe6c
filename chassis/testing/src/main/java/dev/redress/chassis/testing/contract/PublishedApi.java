package dev.redress.chassis.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The API of a service, as OpenAPI 3.
 *
 * @param tree the whole document
 */
record PublishedApi(JsonNode tree) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /**
     * One operation.
     *
     * @param method in lower case, such as {@code post}
     * @param path with its variables in braces
     */
    record Operation(String method, String path, JsonNode node) {
        /** Such as {@code POST /complaints}. */
        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    /** What is kept in {@code docs/api} of a service. */
    static PublishedApi of(String service) {
        return parse(Contract.read(file(service)));
    }

    static Path file(String service) {
        return Contract.published().folder().resolveSibling("api").resolve(service + ".yaml");
    }

    static PublishedApi parse(String yaml) {
        try {
            return new PublishedApi(new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not YAML", e);
        }
    }

    /** What can be asked for without a parameter and is answered as JSON: the lists, mostly. */
    List<Operation> askable() {
        return operations().stream()
                .filter(it -> it.method().equals("get") && !it.path().contains("{"))
                .filter(it -> it.node().at("/responses/200/content").has("application/json"))
                .filter(it -> StreamSupport.stream(it.node().path("parameters").spliterator(), false)
                        .noneMatch(parameter -> parameter.path("required").asBoolean()))
                .toList();
    }

    List<Operation> operations() {
        return tree.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .map(it -> new Operation(it.getKey(), path.getKey(), it.getValue())))
                .toList();
    }
}
