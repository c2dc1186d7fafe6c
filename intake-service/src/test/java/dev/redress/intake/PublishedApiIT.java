package dev.redress.intake;

import dev.redress.chassis.testing.contract.ApiRules;
import dev.redress.chassis.testing.contract.DamagedDocuments;
import dev.redress.chassis.testing.contract.MalformedRequests;
import dev.redress.chassis.testing.contract.RoleRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** {@code docs/api/intake.yaml} against the service as it runs. */
class PublishedApiIT extends IntakeApp {

    @Test
    void servesThePublishedApi(@LocalServerPort int port) {
        ApiRules.assertPublished("intake", port);
    }

    @Test
    void letsInWhoIsInTheTableOfRolesAndNobodyElse(@LocalServerPort int port) {
        RoleRules.assertKept("Intake", "intake", port);
    }

    @Test
    void refusesWhateverIsMalformed(@LocalServerPort int port) {
        MalformedRequests.assertRefused("intake", port);
    }

    @Test
    void listsTheOthersWhenSomeOfEachKindCannotBeRead(@LocalServerPort int port, @Autowired MongoTemplate mongo) {
        var id = body(post("agent", "{'channel':'WEB','narrative':'one beside the damaged ones'}"))
                .get("complaintId")
                .textValue();
        as("lead").get().uri("/complaints/" + id).exchange().expectStatus().isOk();

        DamagedDocuments.assertLeftOut("intake", port, mongo.getDb());
    }
}
