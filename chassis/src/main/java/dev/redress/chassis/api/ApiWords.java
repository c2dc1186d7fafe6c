package dev.redress.chassis.api;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * What the API page says of names that stand in many places, said once: {@code api-words.yaml} of the chassis, and
 * {@code api-words-<service>.yaml}, which wins.
 *
 * @param examples values by the name of the field, also with that of its schema before it ({@code Customer.name}), and bodies
 *     by media type
 * @param parameters what a variable of a path is, by the path up to it, such as {@code /cases/{id}}, else by its name alone
 */
record ApiWords(Map<String, Object> examples, Map<String, String> parameters) {

    ApiWords {
        examples = examples == null ? Map.of() : Map.copyOf(examples);
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }

    static ApiWords of(String service) {
        return Stream.of("api-words.yaml", "api-words-" + service + ".yaml")
                .map(ClassPathResource::new)
                .filter(ClassPathResource::exists)
                .map(ApiWords::read)
                .reduce(new ApiWords(null, null), ApiWords::and);
    }

    private static ApiWords read(ClassPathResource file) {
        try (var in = file.getInputStream()) {
            return new YAMLMapper().readValue(in, ApiWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApiWords and(ApiWords other) {
        return new ApiWords(merged(examples, other.examples), merged(parameters, other.parameters));
    }

    private static <V> Map<String, V> merged(Map<String, V> first, Map<String, V> second) {
        var all = new HashMap<>(first);
        all.putAll(second);
        return all;
    }

    /** Says of the variables of all paths what they are, where nobody did. */
    void describe(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(it -> describe(path, it)));
    }

    private void describe(String path, Operation operation) {
        var all = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        all.stream()
                .filter(it -> "path".equals(it.getIn()) && it.getDescription() == null)
                .forEach(it -> {
                    var variable = "{" + it.getName() + "}";
                    var upTo = path.substring(0, path.indexOf(variable) + variable.length());
                    it.setDescription(parameters.getOrDefault(upTo, parameters.get(it.getName())));
                });
    }
}
