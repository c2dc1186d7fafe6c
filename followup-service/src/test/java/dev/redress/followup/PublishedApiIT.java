package dev.redress.followup;

import dev.redress.chassis.testing.contract.ApiRules;
import dev.redress.chassis.testing.contract.DamagedDocuments;
import dev.redress.chassis.testing.contract.MalformedRequests;
import dev.redress.chassis.testing.contract.RoleRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** {@code docs/api/followup.yaml} against the service as it runs. */
class PublishedApiIT extends RunningFollowupService {

    @Test
    void servesThePublishedApi(@LocalServerPort int port) {
        ApiRules.assertPublished("followup", port);
    }

    @Test
    void letsInWhoIsInTheTableOfRolesAndNobodyElse(@LocalServerPort int port) {
        RoleRules.assertKept("Follow-up", "followup", port);
    }

    @Test
    void refusesWhateverIsMalformed(@LocalServerPort int port) {
        MalformedRequests.assertRefused("followup", port);
    }

    @Test
    void listsTheOthersWhenSomeOfEachKindCannotBeRead(@LocalServerPort int port, @Autowired MongoTemplate mongo) {
        resolve(1, 1);

        DamagedDocuments.assertLeftOut("followup", port, mongo.getDb());
    }
}
