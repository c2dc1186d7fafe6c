package dev.redress.chassis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of the API page, and the names of its types. */
class ApiWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orderNumber | of the order; stays here        | Order number of the order; stays here.",
                "name        | what it is called               | What it is called.",
                "number      | over all that match             | Over all that match.",
                "code        | <code>WAREHOUSE</code> and such | `WAREHOUSE` and such.",
                "at          | plannedAt of the event          | plannedAt of the event.",
                "open        | Is it open?                     | Is it open?",
                "two         | one&lt;two                      | One<two."
            })
    void makesASentenceOfWhatJavadocSays(String name, String javadoc, String sentence) {
        assertThat(ApiWording.sentence(name, javadoc)).isEqualTo(sentence);
    }

    private static final class Here {
        record Jar(String jam, Duration age) {}
    }

    private static final class There {
        record Jar(int litres) {}
    }

    private record Shelf(Here.Jar first, List<There.Jar> others) {}

    @Test
    void refusesTwoTypesUnderOneName() {
        var converters = new ModelConverters(true);
        converters.addConverter(new ApiTypes());

        assertThatIllegalStateException()
                .isThrownBy(() -> converters.resolveAsResolvedSchema(new AnnotatedType(Shelf.class)))
                .withMessageContaining("Here$Jar")
                .withMessageContaining("There$Jar");
    }

    @Test
    void saysThatADurationIsOne() {
        var converters = new ModelConverters(true);
        converters.addConverter(new ApiTypes());

        var jar = converters.resolveAsResolvedSchema(new AnnotatedType(Here.Jar.class)).schema;
        assertThat(jar.getProperties().get("age")).hasFieldOrPropertyWithValue("format", "duration");
    }
}
