package dev.redress.intake;

import dev.redress.chassis.testing.contract.ApiRules;
import dev.redress.chassis.testing.contract.MalformedRequests;
import dev.redress.chassis.testing.contract.RoleRules;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

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
}
