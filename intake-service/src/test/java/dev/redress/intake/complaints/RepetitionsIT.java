package dev.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.StoreCommands;
import dev.redress.intake.complaints.ComplaintForm.CustomerForm;
import dev.redress.intake.complaints.ComplaintForm.ProductForm;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Repetition;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers who say again what they said before. */
class RepetitionsIT extends IntakeApp {
    private final String email = unique("again") + "@mail.example";
    private final String system = unique("/shop");

    @Autowired
    private IntakeService intake;

    @Autowired
    private StoreCommands commands;

    @Autowired
    private Clock clock;

    private JsonNode complain(String narrative) {
        return body(post(
                "agent",
                "{'channel':'PHONE','narrative':'" + narrative + "','customer':{'email':'" + email
                        + "'},'product':{'name':'WM-7'}}"));
    }

    private JsonNode received(JsonNode receipt) {
        return wire.await("complaints.intake", receipt.path("complaintId").textValue(), 1)
                .get(0)
                .json();
    }

    private void known(int complaints) {
        Patience.await()
                .until(
                        () -> body(as("lead")
                                .get()
                                .uri("/customers?email=" + email)
                                .exchange()),
                        it -> it.at("/items/0/total").intValue() == complaints);
    }

    @Test
    void marksADuplicateOfAnOpenComplaintAndARepeatOfOneThatEndedAndNothingElse() {
        var first = complain("The washing machine leaks at the door.");
        known(1);
        var duplicate = received(complain("My washing machine leaks at the door"));
        var other = received(complain("I was charged twice for the delivery."));

        assertThat(received(first).has("repeats")).isFalse();
        assertThat(duplicate.at("/repeats/kind").textValue()).isEqualTo("DUPLICATE");
        assertThat(duplicate.at("/repeats/number")).isEqualTo(first.path("number"));
        assertThat(duplicate.at("/repeats/score").doubleValue()).isBetween(0.65, 1.0);
        assertThat(other.has("repeats")).isFalse();

        known(3);
        for (var id : List.of(
                first.path("complaintId").textValue(),
                duplicate.path("complaintId").textValue())) {
            wire.send(
                    "complaints.resolution",
                    Wire.event(
                            "complaint.resolved.v1",
                            "/redress/resolution",
                            id,
                            "{\"complaintId\":\"%s\",\"version\":1,\"cycle\":1,\"outcome\":\"UPHELD\",".formatted(id)
                                    + "\"resolvedAt\":\"%s\"}"
                                            .formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS))));
        }
        Patience.await()
                .until(
                        () -> body(as("lead")
                                .get()
                                .uri("/customers?email=" + email)
                                .exchange()),
                        it -> it.at("/items/0/open").intValue() == 1);
        var repeat = received(complain("The washing machine leaks at the door again."));

        assertThat(repeat.at("/repeats/kind").textValue()).isEqualTo("REPEAT");
        assertThat(repeat.at("/repeats/complaintId")).isEqualTo(first.path("complaintId"));
    }

    private static ComplaintForm form(String narrative, String email) {
        return ComplaintFormBuilder.builder()
                .channel("WEB")
                .narrative(narrative)
                .customer(new CustomerForm(null, null, email, null, null, null, null))
                .product(new ProductForm("WM-7", null, null, null, null, null))
                .build();
    }

    private Submission event(int id, String narrative, String address) {
        return new Submission(Origin.event(system, "e" + id), "e" + id, form(narrative, address));
    }

    @Test
    void comparesWhatComesTogether() {
        var results = intake.register(
                List.of(event(1, "It leaks at the door.", email), event(2, "It leaks at the door!", email)));

        var repeats = results.get(1).complaint().registration().repeats();
        assertThat(repeats.kind()).isEqualTo(Repetition.Kind.DUPLICATE);
        assertThat(repeats.earlier().number())
                .isEqualTo(results.get(0).complaint().number());
        assertThat(intake.register(List.of(event(2, "It leaks at the door!", email)))
                        .get(0)
                        .complaint())
                .isEqualTo(results.get(1).complaint());
    }

    @Test
    void looksAtTheDirectoryAsOftenForManyAsForOne() {
        var submissions = IntStream.range(0, 50)
                .mapToObj(i -> event(i, "It leaks at the door.", unique("a") + "@mail.example"))
                .toList();

        assertThat(commands.during("cu-", () -> intake.register(submissions)))
                .filteredOn(it -> it.equals("customers.find"))
                .as("once, and once in the command that fills the directory meanwhile")
                .hasSizeLessThan(5);
    }
}
