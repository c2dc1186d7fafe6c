package dev.redress.chassis.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One example for each body that has none: made from its schema, with values for the fields by name from
 * {@code api-examples.yaml} (of the service, else of the chassis), else those that the descriptions name ("such as
 * {@code WAREHOUSE}"), else any of the right type.
 */
final class ApiExamples {
    private static final Pattern SUCH_AS = Pattern.compile("(?:such as|for example) `([^`]+)`");
    private static final int DEEP_ENOUGH = 12;

    private final OpenAPI api;
    private final Map<String, Object> known;
    private final Deque<String> open = new ArrayDeque<>();

    ApiExamples(OpenAPI api, Map<String, Object> known) {
        this.api = api;
        this.known = known;
    }

    /** Values by the name of the field; what a service says beats what the chassis says. */
    static Map<String, Object> known() {
        try {
            var all = new HashMap<String, Object>();
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:api-examples*.yaml");
            for (var it : Stream.of(resources)
                    .sorted((a, b) -> name(b.getFilename()).compareTo(name(a.getFilename())))
                    .toList()) {
                all.putAll(
                        new YAMLMapper().readValue(it.getInputStream(), new TypeReference<Map<String, Object>>() {}));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String file) {
        return Objects.toString(file, "");
    }

    void add() {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::add);
    }

    private void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(it -> add(it.getContent()));
    }

    private void add(Content content) {
        if (content == null) {
            return;
        }
        content.forEach((type, media) -> {
            if (media.getExample() == null && media.getExamples() == null && media.getSchema() != null) {
                media.setExample(
                        type.contains("json") || type.equals("*/*")
                                ? example(media.getSchema(), "")
                                : known.getOrDefault(type, "..."));
            }
        });
    }

    private Object example(Schema<?> schema, String name) {
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.get$ref() != null) {
            return referred(schema.get$ref(), name);
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().contains(known.get(name))
                    ? known.get(name)
                    : schema.getEnum().get(0);
        }
        var type = schema.getType() != null
                ? schema.getType()
                : schema.getTypes() == null
                        ? "object"
                        : schema.getTypes().stream()
                                .filter(it -> !it.equals("null"))
                                .findFirst()
                                .orElse("object");
        return switch (type) {
            case "array" -> schema.getItems() == null ? List.of() : items(schema.getItems(), name);
            case "object" -> object(schema);
            default -> known.containsKey(name) ? known.get(name) : plain(schema, type);
        };
    }

    private List<Object> items(Schema<?> items, String name) {
        var one = example(items, name);
        return one == null ? List.of() : List.of(one);
    }

    private Object referred(String ref, String name) {
        if (open.contains(ref) || open.size() > DEEP_ENOUGH) {
            return null;
        }
        open.push(ref);
        try {
            var schema = api.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
            return schema == null ? null : example(schema, name);
        } finally {
            open.pop();
        }
    }

    private Object object(Schema<?> schema) {
        if (schema.getOneOf() != null && !schema.getOneOf().isEmpty()) {
            return example(schema.getOneOf().get(0), "");
        }
        var example = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, it) -> put(example, field, it));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            put(example, "KEY", values);
        }
        return example;
    }

    private void put(Map<String, Object> into, String field, Schema<?> schema) {
        var value = example(schema, field);
        if (value != null) {
            into.put(field, value);
        }
    }

    private static Object plain(Schema<?> schema, String type) {
        return switch (type) {
            case "boolean" -> true;
            case "integer" ->
                schema.getMinimum() == null ? 1 : schema.getMinimum().longValue();
            case "number" -> 1.5;
            default -> text(schema);
        };
    }

    private static String text(Schema<?> schema) {
        var named = SUCH_AS.matcher(Objects.toString(schema.getDescription(), ""));
        if (named.find()) {
            return named.group(1);
        }
        return switch (Objects.toString(schema.getFormat(), "")) {
            case "date-time" -> "2026-03-14T09:30:00Z";
            case "date" -> "2026-03-14";
            case "duration" -> "PT4H";
            default -> "text";
        };
    }
}
