package dev.redress.chassis.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How types stand on the API page. Two types under one name are refused: the page would show the one that was found last, in
 * both places, and which that is depends on the order of the controllers. And a duration says that it is one.
 */
final class ApiTypes implements ModelConverter {
    private final Map<String, JavaType> named = new ConcurrentHashMap<>();

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema == null) {
            return null;
        }
        var java = Json31.mapper().constructType(type.getType());
        var name = schema.get$ref() == null ? schema.getName() : ApiExamples.name(schema.get$ref());
        if (name != null) {
            remember(name, java);
        }
        return java.hasRawClass(Duration.class) ? schema.format("duration") : schema;
    }

    private void remember(String name, JavaType type) {
        var other = named.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(name + " is both " + other.toCanonical() + " and " + type.toCanonical()
                    + ": name one of them anew");
        }
    }
}
