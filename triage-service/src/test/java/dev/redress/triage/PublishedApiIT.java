package dev.redress.triage;

import dev.redress.chassis.testing.contract.ApiRules;
import dev.redress.chassis.testing.contract.DamagedDocuments;
import dev.redress.chassis.testing.contract.MalformedRequests;
import dev.redress.chassis.testing.contract.RoleRules;
import dev.redress.triage.directory.DirectoryService;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** {@code docs/api/triage.yaml} against the service as it runs. */
class PublishedApiIT extends RunningTriage {
    PublishedApiIT(WebTestClient web, DirectoryService desk, MeterRegistry metrics) {
        super(web, desk, metrics);
    }

    @Test
    void servesThePublishedApi(@LocalServerPort int port) {
        ApiRules.assertPublished("triage", port);
    }

    @Test
    void letsInWhoIsInTheTableOfRolesAndNobodyElse(@LocalServerPort int port) {
        RoleRules.assertKept("Triage", "triage", port);
    }

    @Test
    void refusesWhateverIsMalformed(@LocalServerPort int port) {
        MalformedRequests.assertRefused("triage", port);
    }

    @Test
    void listsTheOthersWhenSomeOfEachKindCannotBeRead(@LocalServerPort int port, @Autowired MongoTemplate mongo) {
        DamagedDocuments.assertLeftOut("triage", port, mongo.getDb());
    }
}
