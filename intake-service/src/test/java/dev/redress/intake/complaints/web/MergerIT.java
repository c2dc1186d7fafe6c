package dev.redress.intake.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.parts.Received;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.complaints.domain.Companion;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.Merger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Complaints that are handled together, over HTTP and over the broker. */
class MergerIT extends IntakeApp {
    private static final String INTAKE = "complaints.intake";
    private static final String INTO = "{'master':'%s','reason':'SAME_MATTER','words':'%s'}";

    @Autowired
    private AggregateRepository<Complaint, IntakeEvent> complaints;

    private String entered(String name) {
        var form = "{'channel':'EMAIL','narrative':'The oven smokes','takenBy':'E1','customer':{'name':'%s'}}";
        return body(post("agent", form.formatted(name))).get("complaintId").textValue();
    }

    private WebTestClient.ResponseSpec send(String role, String path, String body) {
        return as(role).post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    private WebTestClient.ResponseSpec merge(String id, String master, String words) {
        return send("lead", "/complaints/" + id + "/merge", INTO.formatted(master, words));
    }

    private WebTestClient.ResponseSpec unmerge(String id) {
        return send("lead", "/complaints/" + id + "/unmerge", "{'reason':'MISTAKEN'}");
    }

    private static void refused(WebTestClient.ResponseSpec it, String code) {
        it.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("intake:" + code);
    }

    private JsonNode complaint(String id) {
        return body(as("lead").get().uri("/complaints/" + id).exchange());
    }

    private List<String> told(String id, int atLeast) {
        return wire.await(INTAKE, id, atLeast).stream().map(Received::type).toList();
    }

    @Test
    void tellsTheMasterAndTheOneThatGoesOnceEach() {
        var id = entered("Erika Muster");
        var master = entered("Max Muster");

        merge(id, master, "Erika Muster and Max Muster have the same oven")
                .expectStatus()
                .isOk();
        merge(id, master, "again").expectStatus().isOk();
        unmerge(id).expectStatus().isOk();
        unmerge(id).expectStatus().isOk();

        assertThat(told(id, 4))
                .endsWith("complaint.merged.v1", "complaint.unmerged.v1")
                .hasSize(4);
        assertThat(told(master, 4))
                .endsWith("complaint.joined.v1", "complaint.parted.v1")
                .hasSize(4);
        var merged = wire.await(INTAKE, id, 3).get(2).json();
        assertThat(merged.get("master").textValue()).isEqualTo(master);
        assertThat(merged.get("words").textValue()).isEqualTo("[name] and [name] have the same oven");
    }

    @Test
    void showsBothWhatTheyAreHandledWith() {
        var id = entered("Erika Muster");
        var master = entered("Max Muster");

        var seen = body(merge(id, complaint(master).get("number").textValue(), ""));

        assertThat(seen.at("/merged/complaintId").textValue()).isEqualTo(master);
        assertThat(complaint(master).at("/joined/0/complaintId").textValue()).isEqualTo(id);
    }

    @Test
    void refusesWithACodeThatSaysWhy() {
        var id = entered("a");
        var master = entered("b");
        var third = entered("c");
        merge(id, master, "").expectStatus().isOk();

        merge(id, id, "").expectStatus().isBadRequest();
        merge(id, "nothing", "").expectStatus().isBadRequest();
        refused(merge(third, id, ""), "merged");
        refused(merge(id, third, ""), "merged");
        refused(merge(master, third, ""), "master");
        refused(unmerge(third), "not-merged");
        send("agent", "/complaints/" + id + "/unmerge", "{'reason':'MISTAKEN'}")
                .expectStatus()
                .isForbidden();
        send("agent", "/complaints/" + third + "/withdrawal", "{}")
                .expectStatus()
                .isOk();
        refused(merge(third, master, ""), "ended");
        refused(merge(entered("d"), third, ""), "ended");
    }

    @Test
    void whatIsAddedLaterIsTheMastersUnderTheNumberThatItWasSentTo() {
        var id = entered("Erika Muster");
        var master = entered("Max Muster");
        merge(id, master, "").expectStatus().isOk();

        send("agent", "/complaints/" + id + "/amendments", "{'words':'Erika Muster says that it burns'}")
                .expectStatus()
                .isCreated();

        var amended = wire.await(INTAKE, master, 4).get(3);
        assertThat(amended.type()).isEqualTo("complaint.amended.v1");
        assertThat(amended.json().get("words").textValue()).isEqualTo("[name] says that it burns");
        assertThat(amended.json().get("sentTo").textValue()).isEqualTo(id);
        assertThat(complaint(id).get("amendments")).isEmpty();
    }

    @Test
    void completesWhatWasBegunByOneWhoDied() {
        var id = entered("a");
        var master = entered("b");
        var it = complaints.find(id).orElseThrow();
        var stamp = new Stamp("E1", Instant.parse("2026-03-02T10:15:00Z"));
        var companion = new Companion(it.name(), stamp.at(), Merger.Reason.SAME_CUSTOMER, "", stamp);

        complaints.change(master, "r", at -> at.mergerDecisions().join(companion));

        assertThat(told(id, 3)).endsWith("complaint.merged.v1");
    }

    @Test
    void ofTwoThatGoIntoEachOtherNeitherEndsInARing() {
        var one = entered("a");
        var other = entered("b");
        var stamp = new Stamp("E1", Instant.parse("2026-03-02T10:15:00Z"));
        complaints.change(
                one,
                "r",
                at -> at.mergerDecisions()
                        .join(new Companion(
                                complaints.find(other).orElseThrow().name(),
                                stamp.at(),
                                Merger.Reason.SAME_CUSTOMER,
                                "",
                                stamp)));

        var answer = merge(one, other, "");

        answer.expectStatus().isEqualTo(409);
        assertThat(told(other, 3)).endsWith("complaint.merged.v1");
        assertThat(complaint(one).hasNonNull("merged")).isFalse();
    }

    @Test
    void aMasterThatIsWithdrawnLetsTheOthersGo() {
        var id = entered("a");
        var master = entered("b");
        merge(id, master, "").expectStatus().isOk();

        send("agent", "/complaints/" + master + "/withdrawal", "{}")
                .expectStatus()
                .isOk();

        assertThat(told(id, 4)).endsWith("complaint.unmerged.v1");
        assertThat(told(master, 5)).endsWith("complaint.withdrawn.v1", "complaint.parted.v1");
    }
}
