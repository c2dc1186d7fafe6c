package dev.redress.resolution.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.TreeMap;

/**
 * The one form in which the archive writes JSON, so that the same data always has the same hash, whatever became of its
 * spaces and the order of its fields on the way: as RFC 8785 has it - fields sorted by name, no white space, no escapes
 * but those that JSON demands - save that numbers keep all their digits, and are written without an exponent and without
 * zeros at the end.
 */
public final class CanonicalJson {
    /** An exponent beyond this is nobody's figure, and would be written as a million zeros. */
    private static final int LONGEST = 400;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = exact(new JsonMapper());

    private CanonicalJson() {}

    /** A mapper that reads numbers as they stand. */
    public static ObjectMapper exact(ObjectMapper like) {
        return like.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    public static String of(JsonNode data) {
        return sorted(data).toString();
    }

    public static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            // Not even JSON any more: shown as the text that it is, which has another hash.
            return NODES.textNode(data);
        }
    }

    private static JsonNode sorted(JsonNode it) {
        if (it.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            it.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            var object = NODES.objectNode();
            fields.forEach(object::set);
            return object;
        }
        if (it.isArray()) {
            var array = NODES.arrayNode();
            it.forEach(each -> array.add(sorted(each)));
            return array;
        }
        return it.isFloatingPointNumber() ? plain(it.decimalValue()) : it;
    }

    private static JsonNode plain(BigDecimal it) {
        var stripped = it.stripTrailingZeros();
        if (Math.abs((long) stripped.scale()) > LONGEST) {
            throw new IllegalArgumentException("a number is too large or too small");
        }
        return stripped.scale() <= 0
                ? BigIntegerNode.valueOf(stripped.toBigIntegerExact())
                : NODES.rawValueNode(new RawValue(stripped.toPlainString()));
    }
}
