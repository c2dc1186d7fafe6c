package dev.redress.chassis.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A field of a schema, at whatever depth; {@code /*} in its path stands for every element of a list. */
record Field(String path, JsonNode schema) {

    static Stream<Field> of(JsonNode schema) {
        return below("", schema);
    }

    /** The paths of all that is there in an example. */
    static Set<String> present(JsonNode data) {
        var paths = new TreeSet<String>();
        collect("", data, paths);
        return paths;
    }

    private static Stream<Field> below(String path, JsonNode schema) {
        var properties = schema.path("properties").properties().stream()
                .flatMap(property -> withChildren(path + "/" + property.getKey(), property.getValue()));
        var items = schema.has("items") ? withChildren(path + "/*", schema.path("items")) : Stream.<Field>empty();
        return Stream.concat(properties, items);
    }

    private static Stream<Field> withChildren(String path, JsonNode schema) {
        return Stream.concat(Stream.of(new Field(path, schema)), below(path, schema));
    }

    private static void collect(String path, JsonNode data, Set<String> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        data.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), paths));
        if (data.isArray()) {
            data.forEach(element -> collect(path + "/*", element, paths));
        }
    }
}
