package dev.redress.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service as it runs, on the real broker and a real store; one for all tests of this module. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "intake.customer-ref-key=a key of the tests alone",
            "intake.customers.gather=25ms",
            "server.forward-headers-strategy=framework",
            "intake.channels.secrets.chat-app=a secret that platform and tests share",
            "intake.channels.secrets.resting=a secret that platform and tests share",
            "intake.imports.rows-at-once=50",
            "intake.imports.lease=1s",
            "intake.imports.look-every=200ms",
            "redress.messaging.patience=1s",
            "redress.messaging.relay-every=500ms"
        })
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@Import(StoreCommands.class)
@AutoConfigureWebTestClient
@AutoConfigureObservability(tracing = false)
public abstract class IntakeApp {
    protected final Wire wire = SharedParts.wire()
            .topics(
                    "complaints.triage",
                    "complaints.followup",
                    "complaints.resolution",
                    "complaints.directory",
                    "complaints.sla");

    @Autowired
    private WebTestClient anonymous;

    /** A client with the token of a role. */
    protected WebTestClient as(String role) {
        return anonymous
                .mutate()
                .responseTimeout(Duration.ofSeconds(20))
                .defaultHeader("Authorization", SharedParts.tokens().bearer(role))
                .build();
    }

    /** A client with the token of another system. */
    protected WebTestClient publisher(String subject) {
        return anonymous()
                .mutate()
                .defaultHeader(
                        "Authorization",
                        "Bearer " + SharedParts.tokens().token(subject, List.of("publisher"), Duration.ofMinutes(10)))
                .build();
    }

    protected WebTestClient anonymous() {
        return anonymous.mutate().responseTimeout(Duration.ofSeconds(20)).build();
    }

    protected WebTestClient.ResponseSpec post(String role, String form) {
        return as(role).post()
                .uri("/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form.replace('\'', '"'))
                .exchange();
    }

    protected JsonNode body(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    /** The records of a topic that match, once there are that many. */
    protected List<Received> awaiting(String topic, Predicate<Received> wanted, int atLeast) {
        return Patience.await()
                .until(() -> wire.all(topic).stream().filter(wanted).toList(), it -> it.size() >= atLeast);
    }

    /** The id of the complaint that a system calls so, for ever. */
    protected static String idOf(String system, String externalId) {
        return Ids.derived("external", system, externalId).toString();
    }

    /** The id of the complaint that follows an earlier one, for ever. */
    protected static String idFollowing(String earlier) {
        return Ids.derived("follows", earlier).toString();
    }

    protected static String unique(String what) {
        return what + "-" + UUID.randomUUID();
    }
}
