package dev.redress.intake.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingReaderTest {
    private static final String LEAST = "fields: {channel: a, narrative: b}";

    private static ColumnMapping read(String text) {
        return new MappingReader().read(text);
    }

    @Test
    void takesWhatIsNotSaidForUtf8CommasAndUtc() {
        var it = read(LEAST);

        assertThat(it.layout().charset()).isEqualTo("UTF-8");
        assertThat(it.layout().delimiter()).isEqualTo(",");
        assertThat(it.layout().zone()).isEqualTo("UTC");
        assertThat(it.sourceSystem()).isEmpty();
    }

    @Test
    void takesATextForOneColumn() {
        assertThat(read(LEAST).fields().get("channel"))
                .isEqualTo(read("fields: {channel: {columns: [a]}, narrative: b}")
                        .fields()
                        .get("channel"))
                .isEqualTo(new ColumnMapping.Source(List.of("a"), " ", null, Map.of(), null, List.of()));
    }

    @Test
    void readsJsonAsWellAsYaml() {
        assertThat(read("{\"fields\": {\"channel\": \"a\", \"narrative\": \"b\"}}"))
                .isEqualTo(read(LEAST));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read("{delimiter: ';;', zone: Mars/Base, fields: {externalId: a, mood: b}}"))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder(
                                "mapping.fields.channel",
                                "mapping.fields.narrative",
                                "mapping.sourceSystem",
                                "mapping.delimiter",
                                "mapping.zone",
                                "mapping.fields.mood"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\"'", "\"\\n\"", "\"\\r\"", "a", "'7'", "' '", "'-'", "''", "热"})
    void refusesADelimiterThatCannotBeOne(String delimiter) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read("{delimiter: " + delimiter + ", " + LEAST + "}"))
                .satisfies(it ->
                        assertThat(it.errors()).extracting(FieldProblem::field).containsExactly("mapping.delimiter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone: 8", "sourceSystem: 7", "sourceSystem: true", "zone: UTC, zone: UTC", "mood: bad"})
    void takesNothingForWhatItIsNot(String more) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read("{" + more + ", " + LEAST + "}"))
                .satisfies(it ->
                        assertThat(it.errors()).extracting(FieldProblem::code).containsExactly("unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "null"})
    void refusesAMappingThatSaysNothing(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(text))
                .satisfies(it ->
                        assertThat(it.errors()).extracting(FieldProblem::field).containsExactly("mapping"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields: [", "just words", "fields: {channel: [a]}"})
    void refusesWhatIsNoMapping(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(text))
                .satisfies(it ->
                        assertThat(it.errors()).extracting(FieldProblem::code).containsExactly("unreadable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields: {channel: a, channel: c, narrative: b}",
                "fields: {channel: {columns: a, values: {Web: WEB, Web: APP}}, narrative: b}",
                "{fields: {channel: a, narrative: b}, zone: UTC, zone: Asia/Shanghai}",
                LEAST + "\n---\nfields: {channel: c, narrative: d}",
                "{\"fields\": {\"channel\": \"a\", \"narrative\": \"b\"}} {}"
            })
    void passesOverNothingThatIsSaidTwice(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(text))
                .satisfies(it ->
                        assertThat(it.errors()).extracting(FieldProblem::code).containsExactly("unreadable"));
    }

    @Test
    void refusesAFieldThatHasBothColumnsAndAValue() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read("fields: {channel: {columns: a, value: WEB}, narrative: b}"))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(FieldProblem::field)
                        .containsExactly("mapping.fields.channel"));
    }
}
