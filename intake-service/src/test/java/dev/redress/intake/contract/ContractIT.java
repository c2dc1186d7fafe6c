package dev.redress.intake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.testing.contract.Catalogue;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.intake.IntakeApp;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What other systems read of the contract is what the services are held to. */
class ContractIT extends IntakeApp {

    private String text(String path) {
        return anonymous()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void servesTheSchemaOfEveryTypeInTheCatalogue() {
        var schemas = body(anonymous().get().uri("/contract").exchange()).get("schemas");

        assertThat(schemas)
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrderElementsOf(Catalogue.published().entries().stream()
                        .map(it -> "/contract/events/" + it.type() + ".schema.json")
                        .toList());
    }

    @Test
    void servesThemAsTheyArePublished() throws Exception {
        var folder = Contract.published().folder();

        assertThat(text("/contract/asyncapi.yaml")).isEqualTo(Files.readString(folder.resolveSibling("asyncapi.yaml")));
        assertThat(text("/contract/events/complaint.received.v1.schema.json"))
                .isEqualTo(Files.readString(folder.resolve("complaint.received.v1.schema.json")));
    }

    @Test
    void eachEventNamesTheSchemaThatIsServed() {
        var id = body(post("agent", "{'channel':'WEB','narrative':'named'}"))
                .get("complaintId")
                .textValue();

        var told = wire.await("complaints.intake", id, 1).get(0);

        var schema = body(anonymous()
                .get()
                .uri("/contract/events/" + told.type() + ".schema.json")
                .exchange());
        assertThat(told.headers())
                .containsEntry("ce_dataschema", schema.get("$id").textValue());
    }

    @Test
    void hasNoOther() {
        anonymous()
                .get()
                .uri("/contract/events/complaint.sung.v1.schema.json")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
