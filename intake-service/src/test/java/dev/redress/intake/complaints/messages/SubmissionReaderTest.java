package dev.redress.intake.complaints.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionReaderTest {
    private final SubmissionReader reader = new SubmissionReader(Bounds.defaults(Clock.systemUTC()));

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
                .isThrownBy(() -> reader.read(event, ComplaintForm.class))
                .satisfies(it -> assertThat(it.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.code()).isEqualTo(code);
                }));
    }

    @Test
    void readsTheForm() throws Exception {
        var form = reader.read(
                event(SubmissionReader.SUBMITTED, "1", "{\"channel\":\"WEB\",\"narrative\":\"leaks\"}"),
                ComplaintForm.class);

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
                "{'confidential':'true'}    | confidential  | unreadable",
                "{'confidential':1}         | confidential  | unreadable",
                "{'mood':'bad'}             | mood          | unknown-field",
                "{'narrative':7}            | narrative     | unreadable",
                "{'receivedAt':1}           | receivedAt    | unreadable",
                "{'receivedAt':''}          | receivedAt    | unreadable",
                "{'receivedAt':'1601-01-01T00:00:00Z'} | receivedAt | out-of-range",
                "{'expectedBy':'9999-12-31T00:00:00Z'} | expectedBy | out-of-range",
                "{'customer':{'name':'a','name':'b'}}  | customer.name | repeated",
                "{'channel':'WEB'} {'channel':'WEB'}   | body | unreadable",
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
        assertThat(reader.read(event(SubmissionReader.SUBMITTED, "x".repeat(200), "{}"), ComplaintForm.class))
                .isNotNull();
    }

    @Test
    void saysNothingOfWhatStoodThere() {
        assertThatExceptionOfType(SubmissionReader.Malformed.class)
                .isThrownBy(() -> reader.read(
                        event(SubmissionReader.SUBMITTED, "1", "{\"receivedAt\":\"call 13812345678\"}"),
                        ComplaintForm.class))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(FieldProblem::message)
                        .noneMatch(message -> message.contains("13812345678")));
    }
}
