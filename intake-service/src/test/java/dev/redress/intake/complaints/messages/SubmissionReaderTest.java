package dev.redress.intake.complaints.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.web.Problem.FieldProblem;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionReaderTest {
    private final SubmissionReader reader = new SubmissionReader();

    private static CloudEvent event(String type, String id, String data) {
        var it = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/shop"))
                .withType(type);
        return data == null
                ? it.build()
                : it.withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                        .build();
    }

    private void refuses(CloudEvent event, String field, String code) {
        assertThatExceptionOfType(SubmissionReader.Malformed.class)
                .isThrownBy(() -> reader.read(event))
                .satisfies(it -> assertThat(it.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.code()).isEqualTo(code);
                }));
    }

    @Test
    void readsTheFormWithFieldsThatItDoesNotKnow() throws Exception {
        var form = reader.read(event(
                SubmissionReader.SUBMITTED, "1", "{\"channel\":\"WEB\",\"narrative\":\"leaks\",\"mood\":\"bad\"}"));

        assertThat(form.channel()).isEqualTo("WEB");
        assertThat(form.narrative()).isEqualTo("leaks");
        assertThat(form.customer()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                       | data          | required",
                "{{{                        | body          | unreadable",
                "{'receivedAt':'yesterday'} | receivedAt    | unreadable",
                "{'customer':'Ann'}         | customer      | unreadable",
                "{'confidential':'perhaps'} | confidential  | unreadable",
            })
    void saysWhatOfTheDataCannotBeRead(String data, String field, String code) {
        refuses(event(SubmissionReader.SUBMITTED, "1", data.replace('\'', '"')), field, code);
    }

    @Test
    void refusesAnEventWithoutData() {
        refuses(event(SubmissionReader.SUBMITTED, "1", null), "data", "required");
    }

    @Test
    void refusesOtherTypes() {
        refuses(event("complaint.submitted.v2", "1", "{}"), "type", "unknown");
    }

    @Test
    void refusesAnIdThatIsTooLongToBeAnswered() throws Exception {
        refuses(event(SubmissionReader.SUBMITTED, "x".repeat(201), "{}"), "id", "size");
        assertThat(reader.read(event(SubmissionReader.SUBMITTED, "x".repeat(200), "{}")))
                .isNotNull();
    }

    @Test
    void saysNothingOfWhatStoodThere() {
        assertThatExceptionOfType(SubmissionReader.Malformed.class)
                .isThrownBy(() ->
                        reader.read(event(SubmissionReader.SUBMITTED, "1", "{\"receivedAt\":\"call 13812345678\"}")))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(FieldProblem::message)
                        .noneMatch(message -> message.contains("13812345678")));
    }
}
