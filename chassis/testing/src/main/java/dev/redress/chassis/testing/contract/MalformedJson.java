package dev.redress.chassis.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a body can have wrong, made of one that is right: each differs from it in one thing. Where the schema says what a field
 * is, the field gets what it is not; the rest concerns the whole.
 */
public final class MalformedJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> TIMES = Set.of("date-time", "date", "duration");
    private static final Map<String, List<String>> OUT_OF_RANGE = Map.of(
            "date-time",
            List.of(
                    "-9999-01-01T00:00:00Z",
                    "0001-01-01T00:00:00Z",
                    "0026-03-02T08:00:00Z",
                    "1601-01-01T00:00:00Z",
                    "9999-12-31T00:00:00Z",
                    "2026-02-30T08:00:00Z",
                    "2026-03-02T24:00:00Z",
                    "2026-03-02T08:00:00",
                    "2026-03-02"),
            "date",
            List.of("0001-01-01", "1601-01-01", "9999-12-31", "2026-02-30", "2026-3-2", "2026-03-02T08:00:00Z"),
            "duration",
            List.of("-PT4H", "P9999D", "4h", "PT9999999999H"));

    /** Of one text; where no bound is published, this must be too long. */
    private static final int LONGEST = 100_000;

    private final JsonNode api;
    private final JsonNode right;
    private final List<Malformed> all = new ArrayList<>();

    private MalformedJson(JsonNode api, JsonNode right) {
        this.api = api;
        this.right = right;
    }

    /** One of them. */
    public static final class Malformed {
        private final String what;
        private final String field;
        private final byte[] body;

        Malformed(String what, String field, byte[] body) {
            this.what = what;
            this.field = field;
            this.body = body;
        }

        /** What is wrong with it, in words. */
        public String what() {
            return what;
        }

        /** Which field is wrong; empty when it is the whole. */
        public String field() {
            return field;
        }

        public byte[] body() {
            return body.clone();
        }
    }

    /**
     * All that can be wrong with a body.
     *
     * @param api the API page, for the schemas that are named
     * @param schema of the body
     * @param right a body that is right
     */
    public static List<Malformed> of(JsonNode api, JsonNode schema, JsonNode right) {
        var it = new MalformedJson(api, right);
        it.whole();
        if (right.isObject()) {
            it.fields(schema, (ObjectNode) right, "");
        }
        return it.all;
    }

    private void whole() {
        var text = right.toString();
        add("is empty", "");
        add("is null", "null");
        add("is an array", "[" + text + "]");
        add("is a text", "\"text\"");
        add("is a number", "1e999");
        add("breaks off", text.substring(0, text.length() - 1));
        add("goes on after its end", text + " " + text);
        add("goes on after its end with a bracket", text + "]");
        add("has a comma too many", text.substring(0, text.length() - 1) + ",}");
        add("has a comment", text + "/* no */");
        add("is nested without end", "[".repeat(50_000));
        add("is nested in fields without end", "{\"a\":".repeat(20_000));
        add(
                "has a field that nobody knows",
                text.replaceFirst("\\{", "{\"nobody\":1,").replace("1,}", "1}"));
        add("has a field that nobody knows, nested deeply", "{\"nobody\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
        add("has a name without end", "{\"" + "n".repeat(60_000) + "\":1}");
        var bytes = "{\"nobody\":\"a?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[12] = (byte) 0xc3;
        all.add(new Malformed("is no UTF-8", "", bytes));
        all.add(new Malformed("is UTF-16", "", text.getBytes(StandardCharsets.UTF_16)));
        all.add(new Malformed("is zeros", "", new byte[100]));
        right.fieldNames()
                .forEachRemaining(name -> add(
                        "has " + name + " twice",
                        text.substring(0, text.length() - 1) + ",\"" + name + "\":" + right.get(name) + "}"));
    }

    private void fields(JsonNode schema, ObjectNode object, String path) {
        var properties = resolved(schema).path("properties");
        List.copyOf(object.properties()).forEach(field -> {
            var name = field.getKey();
            var kept = field.getValue();
            var at = path.isEmpty() ? name : path + "." + name;
            var type = resolved(properties.path(name));
            if (type.isMissingNode()) {
                return;
            }
            for (var wrong : wrong(type, kept)) {
                object.set(name, wrong.node());
                all.add(new Malformed(
                        at + " " + wrong.what(), at, right.toString().getBytes(StandardCharsets.UTF_8)));
            }
            object.set(name, kept);
            if (kept.isObject()) {
                fields(type, (ObjectNode) kept, at);
            } else if (kept.isArray() && !kept.isEmpty()) {
                elements(resolved(type.path("items")), (ArrayNode) kept, at + "[0]");
            }
        });
    }

    private void elements(JsonNode type, ArrayNode array, String at) {
        var kept = array.get(0);
        for (var wrong : wrong(type, kept)) {
            array.set(0, wrong.node());
            all.add(new Malformed(at + " " + wrong.what(), at, right.toString().getBytes(StandardCharsets.UTF_8)));
        }
        array.set(0, kept);
        if (kept.isObject()) {
            fields(type, (ObjectNode) kept, at);
        }
    }

    private record Wrong(String what, JsonNode node) {}

    private static List<Wrong> wrong(JsonNode type, JsonNode right) {
        var wrong = new ArrayList<Wrong>();
        if (right.isTextual()) {
            wrong.add(new Wrong("is a number", NODES.numberNode(8)));
            wrong.add(new Wrong("is a boolean", NODES.booleanNode(true)));
            wrong.add(new Wrong("is an object", NODES.objectNode()));
            wrong.add(new Wrong("has a character that is none", NODES.textNode("a\u0000b")));
            texts(type, wrong);
        } else if (right.isNumber()) {
            wrong.add(new Wrong("is a text", NODES.textNode("8")));
            wrong.add(new Wrong("is an empty text", NODES.textNode("")));
            wrong.add(new Wrong("is a boolean", NODES.booleanNode(true)));
            wrong.add(new Wrong("is an array", NODES.arrayNode()));
            if (type.path("type").asText().equals("integer")) {
                wrong.add(new Wrong("has a fraction", NODES.numberNode(1.5)));
                wrong.add(new Wrong("is huge", NODES.numberNode(new java.math.BigInteger("9".repeat(30)))));
            }
        } else if (right.isBoolean()) {
            wrong.add(new Wrong("is a text", NODES.textNode("true")));
            wrong.add(new Wrong("is a number", NODES.numberNode(1)));
        } else if (right.isArray()) {
            wrong.add(new Wrong("is a text", NODES.textNode("a")));
            wrong.add(new Wrong("is an empty text", NODES.textNode("")));
            wrong.add(new Wrong("is an object", NODES.objectNode()));
        } else if (right.isObject() && type.has("properties")) {
            wrong.add(new Wrong("is a text", NODES.textNode("a")));
            wrong.add(new Wrong("is an empty text", NODES.textNode("")));
            wrong.add(new Wrong("is an array", NODES.arrayNode()));
            var more = ((ObjectNode) right).deepCopy();
            more.put("nobody", 1);
            wrong.add(new Wrong("has a field that nobody knows", more));
        }
        return wrong;
    }

    private static void texts(JsonNode type, List<Wrong> wrong) {
        var format = type.path("format").asText();
        if (TIMES.contains(format)) {
            wrong.add(new Wrong("is an empty text", NODES.textNode("")));
            OUT_OF_RANGE.get(format).forEach(it -> wrong.add(new Wrong("is " + it, NODES.textNode(it))));
        } else if (type.has("enum")) {
            wrong.add(new Wrong("is an empty text", NODES.textNode("")));
            wrong.add(new Wrong("is its index", NODES.textNode("0")));
            wrong.add(new Wrong("is none of its values", NODES.textNode("NOBODY_KNOWS")));
        } else {
            var longest = type.path("maxLength").asInt(LONGEST);
            if (longest <= LONGEST) {
                wrong.add(new Wrong("is longer than it may be", NODES.textNode("a".repeat(longest + 1))));
                wrong.add(new Wrong("is made of words without end", NODES.textNode("en" + "-ab".repeat(LONGEST / 3))));
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(api.at(reference.substring(1)));
    }

    private void add(String what, String body) {
        all.add(new Malformed(what, "", body.getBytes(StandardCharsets.UTF_8)));
    }
}
