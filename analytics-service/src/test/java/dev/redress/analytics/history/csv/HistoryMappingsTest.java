package dev.redress.analytics.history.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryMappingsTest {
    private static final String RIGHT =
            "{source: desk, zone: UTC, form: COMPLAINT, case: id, times: {received: {column: a, format: ISO}}}";

    private static List<String> wrong(String mapping) {
        var fields = new java.util.ArrayList<String>();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new HistoryMappings().read(mapping))
                .satisfies(it -> it.errors().stream().map(FieldProblem::field).forEach(fields::add));
        return fields;
    }

    @Test
    void takesJsonAndYaml() {
        var yaml = new HistoryMappings().read(RIGHT);
        var json = new HistoryMappings().read("""
                        {"source": "desk", "zone": "UTC", "form": "COMPLAINT", "case": "id",
                         "times": {"received": {"column": "a", "format": ["ISO"]}}}""");
        assertThat(json).isEqualTo(yaml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source: desk | source: '' | mapping.source",
                "zone: UTC, | '' | mapping.zone",
                "zone: UTC | zone: Mars/Olympus | mapping.zone",
                "form: COMPLAINT, | '' | mapping.form",
                "form: COMPLAINT | form: LETTER | mapping.form",
                "case: id, | '' | mapping.case",
                "received: | opened: | mapping.times.received",
                "', format: ISO' | '' | mapping.times.received.format",
                "format: ISO | format: [ISO, qqqqqqq] | mapping.times.received.format",
                "format: ISO | format: '' | mapping.times.received.format",
                "column: a | time: b | mapping.times.received.column",
                "case: id | 'case: id, dimensions: {customer: x}' | mapping.dimensions.customer",
                "case: id | 'case: id, dimensions: {channel: \"\"}' | mapping.dimensions.channel",
                "case: id | 'case: id, activity: {column: x, otherwise: WORKED}' | mapping.activity",
                "case: id | 'case: id, onTime: {column: x}' | mapping.onTime.values",
                "case: id | 'case: id, after: -1' | mapping.after",
                "case: id | 'case: id, after: 7, version: v' | mapping.after",
                "case: id | 'case: id, charset: klingon' | mapping.charset",
                "case: id | 'case: id, delimiter: ab' | mapping.delimiter",
                "case: id | 'case: id, caes: id' | mapping.caes",
                "form: COMPLAINT | form: EVENT | mapping.times.happened",
                "form: COMPLAINT | form: EVENT | mapping.activity",
                "'}}}' | '}, happened: {column: b, format: ISO}}}' | mapping.times.happened",
            })
    void namesWhatIsWrong(String part, String instead, String field) {
        assertThat(wrong(RIGHT.replace(part, instead))).contains(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{values: {Solve: RESOLVED}} | mapping.activity.column",
                "{column: x} | mapping.activity.values",
                "{column: x, values: {Solve: SOLVED}} | mapping.activity.values.Solve",
                "{column: x, otherwise: anything} | mapping.activity.otherwise",
            })
    void namesWhatIsWrongWithActivities(String activity, String field) {
        var mapping = "{source: desk, zone: UTC, form: EVENT, case: id, times: {happened: {column: a, format: ISO}},"
                + " activity: " + activity + "}";
        assertThat(wrong(mapping)).containsExactly(field);
    }
}
