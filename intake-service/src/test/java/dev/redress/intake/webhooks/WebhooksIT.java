package dev.redress.intake.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.notices.gateways.FaultyReceiver;
import dev.redress.intake.webhooks.domain.HookQueue;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Other systems are told what becomes of their complaints, over real HTTP, and do what they should not. It has a store and
 * consumers of its own, for nobody else has the secrets.
 */
@DirtiesContext // another replica with a store of its own would go on to answer what is submitted for later tests
@TestPropertySource(
        properties = {
            "redress.test.database-suffix=-webhooks",
            "redress.messaging.group=intake-told",
            "intake.webhooks.secrets.shop=" + WebhooksIT.SECRET,
            "intake.webhooks.secrets.away=" + WebhooksIT.SECRET,
            "intake.webhooks.look-every=50ms",
            "intake.webhooks.lease=3s",
            "intake.webhooks.timeout=500ms",
            "intake.webhooks.back-off=100ms",
            "intake.webhooks.longest-back-off=300ms",
            "intake.webhooks.patience=3s",
            "resilience4j.retry.configs.webhooks.wait-duration=20ms",
            "resilience4j.circuitbreaker.configs.webhooks.minimum-number-of-calls=1000",
            "resilience4j.circuitbreaker.configs.webhooks.sliding-window-size=1000"
        })
class WebhooksIT extends IntakeApp {
    static final String SECRET = "a secret that systems and tests share";
    private static final FaultyReceiver SHOP = open();

    @Autowired
    private AggregateRepository<HookQueue, HookQueue> webhookQueues;

    private final String system = "shop";

    private static FaultyReceiver open() {
        try {
            return new FaultyReceiver(SECRET);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @BeforeEach
    void subscribe() {
        subscribe("shop", SHOP.url(), "'RECEIVED','PAUSED','RESOLVED','CLOSED','WITHDRAWN'")
                .expectStatus()
                .isOk();
    }

    private WebTestClient.ResponseSpec subscribe(String name, URI url, String kinds) {
        return as("manager")
                .put()
                .uri("/webhooks/" + name)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{'sourceSystem':'%s','url':'%s','kinds':[%s]}"
                        .formatted(system, url, kinds)
                        .replace('\'', '"'))
                .exchange();
    }

    /** The first thing to be told is that it was received. */
    private String complaint(Integer... answers) {
        var externalId = unique("x");
        SHOP.answers(idOf(system, externalId), answers);
        var form = Map.of(
                "channel",
                "WEB",
                "narrative",
                "It leaks, says Li Na.",
                "sourceSystem",
                system,
                "externalId",
                externalId,
                "customer",
                Map.of("name", "Li Na"));
        return body(as("agent")
                        .post()
                        .uri("/complaints")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(form)
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("complaintId")
                .textValue();
    }

    private void pauses(String id, int version) {
        tells("complaint.paused.v1", id, version, "'reason':'AWAITING_CUSTOMER_INFO','note':'she shouts','pausedAt'");
    }

    private void resolves(String id, int version) {
        tells("complaint.resolved.v1", id, version, "'outcome':'UPHELD','firstContact':false,'resolvedAt'");
    }

    private void tells(String type, String id, int version, String data) {
        var json = "{'complaintId':'%s','version':%s,'cycle':1,%s:'2026-03-05T15:10:00.000Z','by':'E1'}"
                .formatted(id, version, data);
        wire.send("complaints.resolution", Wire.event(type, "/redress/test", id, json.replace('\'', '"')));
    }

    /** What the system took of a complaint, once for each delivery, in its order. */
    private List<JsonNode> taken(String complaint, int atLeast) {
        return Patience.await("what a system was told of " + complaint)
                .until(() -> SHOP.to(complaint), it -> it.size() >= atLeast)
                .stream()
                .sorted((one, other) -> Integer.compare(
                        one.at("/data/sequence").intValue(),
                        other.at("/data/sequence").intValue()))
                .toList();
    }

    private List<JsonNode> deliveries(String subscription, String complaint, String query) {
        var page = body(as("ops")
                .get()
                .uri("/webhooks/" + subscription + "/deliveries?complaintId=" + complaint + query)
                .exchange()
                .expectStatus()
                .isOk());
        return StreamSupport.stream(page.at("/items/0/deliveries").spliterator(), false)
                .toList();
    }

    private List<String> states(String subscription, String complaint, String wanted) {
        return Patience.await("a delivery of " + complaint + " that is " + wanted)
                .until(
                        () -> deliveries(subscription, complaint, "").stream()
                                .map(it -> it.path("state").asText())
                                .toList(),
                        it -> it.contains(wanted));
    }

    /** A system has what it was sent some time before that is on record. */
    private void allAreDelivered(String complaint) {
        Patience.await("all to be delivered")
                .until(
                        () -> deliveries("shop", complaint, ""),
                        it -> it.stream()
                                .allMatch(each -> each.path("state").asText().equals("DELIVERED")));
    }

    private WebTestClient.ResponseSpec replay(String name, String body) {
        return as("ops")
                .post()
                .uri("/webhooks/" + name + "/replay")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void tellsASystemWhatBecomesOfItsComplaintInOrderAndNothingOfTheCustomer() {
        var id = complaint();
        taken(id, 1); // between topics there is no order
        pauses(id, 1);
        resolves(id, 2);

        var told = taken(id, 3);

        assertThat(told)
                .extracting(it -> it.path("type").asText())
                .containsExactly("complaint.received", "complaint.paused", "complaint.resolved");
        assertThat(told).extracting(it -> it.at("/data/sequence").asInt()).containsExactly(1, 2, 3);
        assertThat(told.get(1).at("/data/reason").asText()).isEqualTo("AWAITING_CUSTOMER_INFO");
        assertThat(told.get(2).at("/data/outcome").asText()).isEqualTo("UPHELD");
        assertThat(told.get(2).at("/data/externalId").asText()).startsWith("x-");
        assertThat(told)
                .allSatisfy(it -> assertThat(it.path("timestamp").asText()).endsWith("Z"));
        assertThat(told.toString()).doesNotContain("leaks", "Li Na", "shouts", "E1");
        allAreDelivered(id);
    }

    @Test
    void isTakenOnceByASystemThatFailsRefusesCutsOrAnswersTooLate() {
        for (var fault : List.of(503, 429, 404, 400, FaultyReceiver.CUT, FaultyReceiver.HELD)) {
            var id = complaint(fault, fault, fault);

            assertThat(taken(id, 1)).as("%s", fault).hasSize(1);
            assertThat(states("shop", id, "DELIVERED")).containsExactly("DELIVERED");
            assertThat(SHOP.asked(id)).as("%s", fault).hasSizeGreaterThan(1).containsOnly(id + "~shop~1");
        }
    }

    @Test
    void keepsTheOrderOfAComplaintWhileItsSystemFails() {
        var id = complaint(503, 503, 503, 503);
        pauses(id, 1);
        resolves(id, 2);

        taken(id, 3);

        var asked = SHOP.asked(id);
        assertThat(asked).isSorted().hasSizeGreaterThan(5);
    }

    /** On which nobody listens any more. */
    private static int freePort() throws IOException {
        try (var nobody = new ServerSocket(0)) {
            return nobody.getLocalPort();
        }
    }

    @Test
    void letsASystemThatIsAwayDelayItselfAlone() throws IOException {
        var nowhere = URI.create("http://localhost:" + freePort() + "/");
        subscribe("away", nowhere, "'RECEIVED','RESOLVED'").expectStatus().isOk();
        var id = complaint();
        resolves(id, 1);

        assertThat(taken(id, 2)).hasSize(2);
        var waiting = Patience.await("a try in vain")
                .until(
                        () -> deliveries("away", id, ""),
                        it -> it.size() == 2 && it.get(0).path("tries").asInt() > 0);
        assertThat(waiting.get(0).path("said").asText()).isIn("no connection", "is away");
        assertThat(waiting.get(1).path("tries").asInt())
                .as("waits for its turn")
                .isZero();
    }

    @Test
    void listsWhatIsGivenUpAndSendsItOnceMoreUnderTheSameId() {
        var always = IntStream.range(0, 200).mapToObj(it -> 500).toArray(Integer[]::new);
        var id = complaint(always);
        assertThat(states("shop", id, "DEAD")).containsExactly("DEAD");
        assertThat(deliveries("shop", id, "&dead=true").get(0).path("said").asText())
                .isEqualTo("HTTP 500");

        SHOP.answers(id);
        resolves(id, 1);
        assertThat(taken(id, 1)).extracting(it -> it.path("type").asText()).containsExactly("complaint.resolved");
        var delivery = deliveries("shop", id, "").get(0).path("id").asText();
        assertThat(body(replay("shop", "{\"delivery\":\"" + delivery + "\"}")
                                .expectStatus()
                                .isOk())
                        .path("deliveries")
                        .asInt())
                .isEqualTo(1);

        assertThat(taken(id, 2))
                .extracting(it -> it.at("/data/sequence").asInt())
                .containsExactly(1, 2);
        assertThat(SHOP.asked(id)).contains(id + "~shop~1");
        assertThat(deliveries("shop", id, "&dead=true")).isEmpty();
    }

    @Test
    void sendsAllOnceMoreFromATimeOn() {
        var id = complaint();
        resolves(id, 1);
        taken(id, 2);
        states("shop", id, "DELIVERED");
        Patience.await("both").until(() -> states("shop", id, "DELIVERED"), it -> !it.contains("SENDING"));

        var replayed = replay("shop", "{\"from\":\"2026-03-05T15:10:00Z\"}")
                .expectStatus()
                .isOk();

        assertThat(body(replayed).path("deliveries").asInt()).isGreaterThanOrEqualTo(2);
        Patience.await("both once more")
                .until(
                        () -> SHOP.asked(id).stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())),
                        it -> it.values().stream().allMatch(count -> count >= 2));
        assertThat(SHOP.to(id)).as("who takes an id once has each once").hasSize(2);
    }

    @Test
    void sendsTheSameAgainWhenAReplicaDiedOverIt() {
        var id = complaint();
        assertThat(taken(id, 1)).hasSize(1);
        var now = Instant.now();
        // What a replica leaves behind that dies between save and send, or between send and save.
        var begun = webhookQueues
                .decide(
                        id,
                        "",
                        it -> it.queue(
                                        "complaints.test",
                                        1,
                                        it.find("shop", 1).orElseThrow().fact(),
                                        List.of("shop"),
                                        now)
                                .get(0)
                                .begin("shop", 2, 0, now, now.minusSeconds(60)))
                .join();

        assertThat(begun.changed()).isTrue();
        assertThat(taken(id, 2)).hasSize(2);
        allAreDelivered(id);
        assertThat(SHOP.asked(id)).containsExactly(id + "~shop~1", id + "~shop~2");
    }

    @Test
    void keepsNothingOfComplaintsOfOthers() {
        var other = body(post(
                                "agent",
                                "{'channel':'WEB','narrative':'x','sourceSystem':'other','externalId':'" + unique("x")
                                        + "'}")
                        .expectStatus()
                        .isCreated())
                .get("complaintId")
                .textValue();
        var id = complaint();

        taken(id, 1);

        assertThat(webhookQueues.find(other)).isEmpty();
    }

    @Test
    void refusesWhatCannotBeASubscriptionOrAReplay() {
        for (var url : List.of("ftp://example.com/", "https://me:secret@example.com/", "nowhere")) {
            as("manager")
                    .put()
                    .uri("/webhooks/shop")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"sourceSystem\":\"shop\",\"url\":\"%s\",\"kinds\":[\"CLOSED\"]}".formatted(url))
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
        replay("shop", "{}").expectStatus().isBadRequest();
        replay("shop", "{\"delivery\":\"nothing\"}").expectStatus().isNotFound();
        replay("nobody", "{\"from\":\"2026-03-05T15:10:00Z\"}").expectStatus().isNotFound();
    }
}
