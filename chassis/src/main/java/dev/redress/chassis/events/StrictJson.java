package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.bounds.BoundsProperties;
import java.io.IOException;

/**
 * The one way in which JSON is read, and YAML, which is read as JSON: nothing is taken for what it is not, nothing is passed
 * over, and nothing is without a bound. A number is no text and no time, a text is no number, nothing follows the value, no
 * name comes twice.
 */
public final class StrictJson {
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1000;
    private static final char NUL = 0;

    private StrictJson() {}

    /** A new mapper for what others send to a door of ours: times within the bounds, and no field that nobody knows. */
    public static ObjectMapper mapper(Bounds bounds) {
        return atOurDoors(WireFormat.mapper(), bounds);
    }

    /** Makes a mapper read as all doors read. */
    public static <M extends ObjectMapper> M atOurDoors(M mapper, Bounds bounds) {
        harden(mapper, bounds.properties());
        mapper.registerModule(IsoTimes.within(bounds));
        mapper.registerModule(new SimpleModule("strict-text").addDeserializer(String.class, new Text()));
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return mapper;
    }

    /** Makes a mapper strict about everything but fields that it does not know, and the range of times. */
    @SuppressWarnings("deprecation") // a mapper that is there already has no other switch for it
    public static <M extends ObjectMapper> M harden(M mapper, BoundsProperties bounds) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        // JSON is UTF-8; what is guessed to be something else was meant otherwise.
        mapper.getFactory().disable(JsonFactory.Feature.CHARSET_DETECTION);
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(bounds.depth())
                        .maxStringLength(bounds.text())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build());
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        refuse(
                mapper,
                LogicalType.Textual,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean);
        refuse(
                mapper,
                LogicalType.Integer,
                CoercionInputShape.String,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Float, CoercionInputShape.String, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.Integer);
        refuse(mapper, LogicalType.Enum, CoercionInputShape.Integer);
        return mapper;
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        var config = mapper.coercionConfigFor(type);
        for (var it : shapes) {
            config.setCoercion(it, CoercionAction.Fail);
        }
    }

    /** A text that can be kept and shown: NUL and halves of characters are none, and no store or page agrees on them. */
    private static final class Text extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            var text = super.deserialize(in, context);
            if (text != null && text.codePoints().anyMatch(Text::isNone)) {
                throw context.weirdStringException("", String.class, "has characters that are none");
            }
            return text;
        }

        private static boolean isNone(int codePoint) {
            return codePoint == NUL || Character.getType(codePoint) == Character.SURROGATE;
        }
    }
}
