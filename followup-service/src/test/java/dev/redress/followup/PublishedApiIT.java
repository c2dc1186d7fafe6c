package dev.redress.followup;

import dev.redress.chassis.testing.contract.ApiRules;
import dev.redress.chassis.testing.contract.MalformedRequests;
import dev.redress.chassis.testing.contract.RoleRules;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

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
}
