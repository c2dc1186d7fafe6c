package dev.redress.resolution;

import dev.redress.chassis.testing.contract.ApiRules;
import dev.redress.chassis.testing.contract.DamagedDocuments;
import dev.redress.chassis.testing.contract.MalformedRequests;
import dev.redress.chassis.testing.contract.RoleRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** {@code docs/api/resolution.yaml} against the service as it runs. */
class PublishedApiIT extends ServiceTest {

    @Test
    void servesThePublishedApi(@LocalServerPort int port) {
        ApiRules.assertPublished("resolution", port);
    }

    @Test
    void letsInWhoIsInTheTableOfRolesAndNobodyElse(@LocalServerPort int port) {
        RoleRules.assertKept("Resolution", "resolution", port);
    }

    @Test
    void refusesWhateverIsMalformed(@LocalServerPort int port) {
        MalformedRequests.assertRefused("resolution", port);
    }

    @Test
    void listsTheOthersWhenSomeOfEachKindCannotBeRead(@LocalServerPort int port, @Autowired MongoTemplate mongo) {
        opened();

        DamagedDocuments.assertLeftOut("resolution", port, mongo.getDb());
    }
}
