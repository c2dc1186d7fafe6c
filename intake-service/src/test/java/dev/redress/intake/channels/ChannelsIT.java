package dev.redress.intake.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.web.WebhookSignature;
import dev.redress.intake.IntakeApp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Customers write on a platform, which sends what they write. */
class ChannelsIT extends IntakeApp {
    private static final String MAPPING = """
            {"channel": "CHAT", "conversation": "/thread", "message": "/message/id",
             "only": {"pointer": "/message/by", "values": ["customer"]},
             "fields": {"narrative": "/message/text", "customer.name": "/from/name", "customer.phone": "/from/tel",
                        "product.orderNumber": "/order"}}
            """;

    private final WebhookSignature platform = new WebhookSignature("a secret that platform and tests share");
    private final String thread = unique("t");

    @BeforeEach
    void define() {
        define("chat-app", MAPPING).expectStatus().isOk();
    }

    private WebTestClient.ResponseSpec define(String name, String mapping) {
        return as("manager")
                .put()
                .uri("/channels/" + name)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(mapping)
                .exchange();
    }

    private String message(String id, String text) {
        return """
                {"thread": "%s", "order": 55120, "from": {"name": "李娜", "tel": 13800000017},
                 "message": {"id": "%s", "by": "customer", "text": "%s"}, "more": [1, 2]}
                """.formatted(thread, id, text);
    }

    private WebTestClient.ResponseSpec deliver(String name, WebhookSignature by, String id, Instant at, String body) {
        var request = anonymous().post().uri("/channels/" + name + "/messages").contentType(MediaType.APPLICATION_JSON);
        by.headers(id, at, body).forEach(request::header);
        return request.bodyValue(body.getBytes(StandardCharsets.UTF_8)).exchange();
    }

    private WebTestClient.ResponseSpec deliver(String body) {
        return deliver("chat-app", platform, unique("d"), Instant.now(), body);
    }

    private JsonNode delivered(String body) {
        return body(deliver(body).expectStatus().is2xxSuccessful());
    }

    private JsonNode complaint(JsonNode answer) {
        return body(as("lead")
                .get()
                .uri("/complaints/" + answer.path("complaintId").asText())
                .exchange());
    }

    private static List<String> additions(JsonNode complaint) {
        return complaint.path("amendments").findValuesAsText("words");
    }

    @Test
    void makesAComplaintOfAConversationAndAddsWhatIsSaidLater() {
        var first = deliver(message("m-1", "It leaks."));
        var entered = body(first.expectStatus().isCreated());
        var added = delivered(message("m-2", "It drips too."));

        assertThat(entered.path("result").asText()).isEqualTo("ENTERED");
        assertThat(entered.path("status").asText()).startsWith("http://localhost:8081/status/");
        assertThat(added.path("result").asText()).isEqualTo("ADDED");
        assertThat(added.path("number").asText())
                .isEqualTo(entered.path("number").asText());
        assertThat(added.has("status")).isFalse();
        var it = complaint(entered);
        assertThat(it.path("channel").asText()).isEqualTo("CHAT");
        assertThat(it.at("/customer/phone").asText()).isEqualTo("13800000017");
        assertThat(it.at("/product/orderNumber").asText()).isEqualTo("55120");
        assertThat(it.path("narrative").asText()).isEqualTo("It leaks.");
        assertThat(additions(it)).containsExactly("It drips too.");
    }

    @Test
    void takesWhatIsDeliveredTwiceOnce() {
        var first = delivered(message("m-1", "Hello?"));
        var again = delivered(message("m-1", "Hello?"));
        var same = delivered(message("m-2", "Hello?"));
        var sameAgain = delivered(message("m-2", "Hello?"));
        var recorded = Instant.now();
        var one = body(deliver("chat-app", platform, "d-" + thread, recorded, message("m-3", "Still there?")));
        var replayed = body(deliver("chat-app", platform, "d-" + thread, recorded, message("m-3", "Still there?")));

        assertThat(List.of(first, again, same, sameAgain, one, replayed))
                .extracting(it -> it.path("result").asText())
                .containsExactly("ENTERED", "KNOWN", "ADDED", "KNOWN", "ADDED", "KNOWN");
        assertThat(additions(complaint(first))).containsExactly("Hello?", "Still there?");
    }

    @Test
    void makesOneComplaintOfMessagesThatComeAtOnce() {
        var answers = IntStream.range(0, 8)
                .mapToObj(it -> CompletableFuture.supplyAsync(() -> delivered(message("m-" + it, "word " + it))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(it -> it.path("result").asText())
                .filteredOn("ENTERED"::equals)
                .hasSize(1);
        assertThat(answers)
                .extracting(it -> it.path("complaintId").asText())
                .containsOnly(answers.get(0).path("complaintId").asText());
        assertThat(additions(complaint(answers.get(0)))).hasSize(7);
    }

    @Test
    void isANewComplaintAfterTheCustomerWithdrewTheOneBefore() {
        var first = delivered(message("m-1", "It leaks."));
        as("agent")
                .post()
                .uri("/complaints/" + first.path("complaintId").asText() + "/withdrawal")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();

        var next = delivered(message("m-2", "It leaks again."));

        assertThat(next.path("result").asText()).isEqualTo("ENTERED");
        assertThat(next.path("number").asText())
                .isNotEqualTo(first.path("number").asText());
        assertThat(delivered(message("m-1", "It leaks.")).path("number").asText())
                .as("what was said before is still known")
                .isEqualTo(first.path("number").asText());
    }

    @Test
    void isANewComplaintAfterTheConversationRested() {
        define("resting", MAPPING.replace("\"fields\"", "\"restAfter\": \"PT0S\", \"fields\""))
                .expectStatus()
                .isOk();

        var first = body(deliver("resting", platform, unique("d"), Instant.now(), message("m-1", "It leaks.")));
        var next = body(deliver("resting", platform, unique("d"), Instant.now(), message("m-2", "It burns.")));

        assertThat(next.path("result").asText()).isEqualTo("ENTERED");
        assertThat(next.path("number").asText())
                .isNotEqualTo(first.path("number").asText());
    }

    @Test
    void refusesWhatOthersSignedOrWasSignedAtAnotherTime() {
        var body = message("m-1", "It leaks.");
        var other = new WebhookSignature("a secret of somebody else");

        deliver("chat-app", other, unique("d"), Instant.now(), body)
                .expectStatus()
                .isUnauthorized();
        deliver("chat-app", platform, unique("d"), Instant.now().minusSeconds(600), body)
                .expectStatus()
                .isUnauthorized();
        deliver("nowhere", platform, unique("d"), Instant.now(), body)
                .expectStatus()
                .isNotFound();
        assertThat(delivered(body).path("result").asText()).isEqualTo("ENTERED");
    }

    @Test
    void passesOverWhatIsNoCustomersAndRefusesWhatCannotBeRead() {
        var robot = message("m-1", "How can I help?").replace("\"customer\"", "\"robot\"");
        assertThat(delivered(robot).path("result").asText()).isEqualTo("PASSED");

        var problem = body(deliver(message("m-2", " ")).expectStatus().isBadRequest());
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("narrative");
        deliver(message("m-3", "x").replace("\"" + thread + "\"", "null"))
                .expectStatus()
                .isBadRequest();
        deliver("no JSON").expectStatus().isBadRequest();
    }

    @Test
    void namesWhatIsWrongWithAMapping() {
        var problem = body(
                define("chat-app", "{\"channel\":\"CHAT\",\"conversation\":\"thread\",\"fields\":{\"takenBy\":\"/x\"}}")
                        .expectStatus()
                        .isBadRequest());

        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactly("conversation", "fields.takenBy", "fields.narrative");
        define("No Name", MAPPING).expectStatus().isBadRequest();
        assertThat(body(as("quality").get().uri("/channels/chat-app?version=1").exchange())
                        .path("restAfter")
                        .asText())
                .isEqualTo("PT720H");
    }
}
