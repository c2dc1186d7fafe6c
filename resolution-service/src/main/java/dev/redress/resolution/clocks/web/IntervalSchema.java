package dev.redress.resolution.clocks.web;

import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.redress.resolution.clocks.domain.Interval;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import org.springframework.stereotype.Component;

/** The API page knows opening hours as {@link IntervalText} writes them. */
@Component
final class IntervalSchema implements ModelConverter {

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (TypeFactory.rawClass(type.getType()) == Interval.class) {
            return new StringSchema().example("09:00-12:30");
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
