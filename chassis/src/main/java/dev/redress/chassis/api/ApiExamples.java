package dev.redress.chassis.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One example for each body that has none: made from its schema, with values for the fields by name from
 * {@link ApiWords}, else those that the descriptions name ("such as {@code WAREHOUSE}"), else any of the right type. What
 * many operations answer with is shown once, among the components.
 */
final class ApiExamples {
    private static final Pattern SUCH_AS = Pattern.compile("(?:such as|for example) `([^`]+)`");
    private static final int DEEP_ENOUGH = 12;
    private static final int DATE = "2026-03-14".length();

    private final OpenAPI api;
    private final Map<String, Object> known;
    private final Deque<String> open = new ArrayDeque<>();

    ApiExamples(OpenAPI api, Map<String, Object> known) {
        this.api = api;
        this.known = known;
    }

    void add() {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::add);
    }

    private void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            without(operation.getRequestBody().getContent(), (type, media) -> media.setExample(body(type, media)));
        }
        operation.getResponses().values().forEach(it -> without(it.getContent(), this::answer));
    }

    private static void without(Content content, BiConsumer<String, MediaType> example) {
        if (content != null) {
            content.forEach((type, media) -> {
                if (media.getExample() == null && media.getExamples() == null && media.getSchema() != null) {
                    example.accept(type, media);
                }
            });
        }
    }

    private Object body(String type, MediaType media) {
        return type.contains("json") || type.contains("form")
                ? example(media.getSchema(), "")
                : known.getOrDefault(type, "...");
    }

    private void answer(String type, MediaType media) {
        var ref = media.getSchema().get$ref();
        if (ref == null || !type.contains("json")) {
            media.setExample(body(type, media));
            return;
        }
        var name = name(ref);
        var shown = api.getComponents().getExamples();
        if (shown == null || !shown.containsKey(name)) {
            api.getComponents().addExamples(name, new Example().value(body(type, media)));
        }
        media.addExamples("example", new Example().$ref("#/components/examples/" + name));
    }

    static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
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
        var type = type(schema);
        if (schema.getProperties() == null && fits(known.get(name), type, schema.getFormat())) {
            return known.get(name);
        }
        return switch (type) {
            case "array" -> schema.getItems() == null ? List.of() : items(schema.getItems(), name);
            case "object" -> object(schema);
            default -> plain(schema, type);
        };
    }

    static String type(Schema<?> schema) {
        return schema.getType() != null
                ? schema.getType()
                : Stream.ofNullable(schema.getTypes())
                        .flatMap(Set::stream)
                        .filter(it -> !it.equals("null"))
                        .findFirst()
                        .orElse("object");
    }

    private static boolean fits(Object value, String type, String format) {
        return switch (type) {
            case "array" -> value instanceof List;
            case "object" -> value instanceof Map;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            default -> value instanceof String text && (!"date".equals(format) || text.length() == DATE);
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
            var schema = api.getComponents().getSchemas().get(name(ref));
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
            put(example, "key", values);
        }
        return example;
    }

    private void put(Map<String, Object> into, String field, Schema<?> schema) {
        var qualified = open.isEmpty() ? field : name(open.peek()) + "." + field;
        var value = example(schema, known.containsKey(qualified) ? qualified : field);
        if (value != null) {
            into.put(field, value);
        }
    }

    private static Object plain(Schema<?> schema, String type) {
        return switch (type) {
            case "boolean" -> true;
            case "integer" ->
                schema.getMinimum() == null ? 1 : schema.getMinimum().longValue();
            case "number" -> 0.5;
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
