package dev.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.intake.complaints.domain.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published of the form says the same bounds as the door that reads it. */
class SubmittedSchemaTest {

    static Stream<Arguments> fields() throws IOException {
        var schema = new ObjectMapper()
                .readTree(Contract.published()
                        .folder()
                        .resolve("complaint.submitted.v1.schema.json")
                        .toFile());
        return fields("", ComplaintForm.class, schema);
    }

    private static Stream<Arguments> fields(String path, Class<?> form, JsonNode schema) {
        return Arrays.stream(form.getRecordComponents()).flatMap(it -> {
            var field = schema.path("properties").path(it.getName());
            if (it.getType().isRecord()) {
                return fields(path + it.getName() + ".", it.getType(), field);
            }
            var one = Stream.of(Arguments.of(path + it.getName(), it, field, schema));
            return it.getGenericType() instanceof ParameterizedType list
                    ? Stream.concat(
                            one,
                            fields(
                                    path + it.getName() + "[].",
                                    (Class<?>) list.getActualTypeArguments()[0],
                                    field.path("items")))
                    : one;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void saysTheBoundsOfTheDoor(String path, RecordComponent component, JsonNode field, JsonNode parent)
            throws ReflectiveOperationException {
        var door = declared(component);
        var size = door.getAnnotation(Size.class);
        var pattern = door.getAnnotation(Pattern.class);

        assertThat(field.isObject()).isTrue();
        var bound = List.class.equals(component.getType()) ? "maxItems" : "maxLength";
        assertThat(field.path(bound).asInt(0)).isEqualTo(size == null ? 0 : size.max());
        if (pattern != null) {
            assertThat(field.path("pattern").asText())
                    .isEqualTo(pattern.regexp().replaceFirst("^\\^\\$\\|", "^") + "$");
        }
        if (component.getType() == Instant.class || component.getType() == LocalDate.class) {
            assertThat(field.path("format").asText())
                    .isEqualTo(component.getType() == Instant.class ? "date-time" : "date");
            assertThat("1990-01-01").containsPattern(field.path("pattern").asText());
            assertThat("1989-12-31").doesNotContainPattern(field.path("pattern").asText());
            assertThat("9999-12-31").doesNotContainPattern(field.path("pattern").asText());
        }
        assertThat(texts(parent.path("required")).contains(component.getName()))
                .isEqualTo(door.isAnnotationPresent(NotNull.class) || door.isAnnotationPresent(NotBlank.class));
    }

    /** Constraints are on the field of the component. */
    private static AnnotatedElement declared(RecordComponent it) throws NoSuchFieldException {
        return it.getDeclaringRecord().getDeclaredField(it.getName());
    }

    @Test
    void hasTheFieldsAndChannelsOfTheDoorAndNoOthers() throws IOException {
        var schema = new ObjectMapper()
                .readTree(Contract.published()
                        .folder()
                        .resolve("complaint.submitted.v1.schema.json")
                        .toFile());

        assertThat(schema.path("properties").properties()).hasSameSizeAs(ComplaintForm.class.getRecordComponents());
        assertThat(schema.path("unevaluatedProperties").asBoolean(true)).isFalse();
        assertThat(texts(schema.at("/properties/channel/enum")))
                .isEqualTo(Stream.of(Channel.values()).map(Enum::name).toList());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
