package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.testing.SharedParts;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Everything that goes wrong at the HTTP edge is problem+json with a code that stays the same. */
class ProblemsIT {
    private final JarShop shop = JarShop.shared();
    private final WebTestClient agent = shop.as("agent");

    @Test
    void letsNoLoggerWriteWhatCustomersSay() {
        for (var logger : List.of("org.springframework.core.codec", "org.mongodb.driver", "ROOT", "web", "org")) {
            level(logger, "TRACE").expectStatus().isForbidden();
            level(logger, "DEBUG").expectStatus().isForbidden();
        }
        level("org.springframework", "WARN").expectStatus().isNoContent();
        level("dev.redress.chassis.web", "DEBUG").expectStatus().isNoContent();
        level("dev.redress.chassis.web", "INFO").expectStatus().isNoContent();
    }

    private WebTestClient.ResponseSpec level(String logger, String level) {
        return JarShop.shared()
                .as("ops")
                .post()
                .uri("/actuator/loggers/" + logger)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"configuredLevel\":\"" + level + "\"}")
                .exchange();
    }

    @Test
    void namesEveryFieldThatIsNotValid() {
        var problem = post("/jars/x", "{\"size\":0,\"maker\":{\"name\":\" \"},\"labels\":[\"sweets\",\"\"]}", 400);

        assertThat(problem.path("code").asText()).isEqualTo("jars:invalid");
        assertThat(errors(problem))
                .containsExactlyInAnyOrder("size min", "maker.name not-blank", "labels[1] not-blank");
    }

    @Test
    void namesFieldsAndParametersTogether() {
        var problem = post("/jars/" + "x".repeat(41) + "/marbles", "{\"count\":0}", 400);

        assertThat(problem.path("code").asText()).isEqualTo("jars:invalid");
        assertThat(errors(problem)).containsExactlyInAnyOrder("id size", "count min");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"size\":1,\"colour\":\"red\"}            | jars:invalid   | colour unknown-field",
                "{\"size\":1,\"maker\":{\"nick\":\"Al\"}}   | jars:invalid   | maker.nick unknown-field",
                "{\"size\":\"many\"}                        | jars:invalid   | size unreadable",
                "{\"size\":1,\"labels\":[{}]}               | jars:invalid   | labels[0] unreadable",
                "{\"size\":1,\"bestBefore\":\"yesterday\"}  | jars:invalid   | bestBefore unreadable",
                "{\"size\":\"3\"}                           | jars:invalid   | size unreadable",
                "{\"size\":3.5}                             | jars:invalid   | size unreadable",
                "{\"size\":1,\"labels\":[7]}                | jars:invalid   | labels[0] unreadable",
                "{\"size\":1,\"labels\":\"\"}               | jars:invalid   | labels unreadable",
                "{\"size\":1,\"bestBefore\":20514}          | jars:invalid   | bestBefore unreadable",
                "{\"size\":1,\"bestBefore\":\"\"}           | jars:invalid   | bestBefore unreadable",
                "{\"size\":1,\"bestBefore\":\"2026-02-30\"} | jars:invalid   | bestBefore unreadable",
                "{\"size\":1,\"bestBefore\":\"9999-12-31\"} | jars:invalid   | bestBefore out-of-range",
                "{\"size\":1,\"bestBefore\":\"1601-01-01\"} | jars:invalid   | bestBefore out-of-range",
                "{\"size\":1,\"size\":2}                    | jars:invalid   | size repeated",
                "{\"maker\":{\"name\":\"a\",\"name\":\"b\"}}  | jars:invalid   | maker.name repeated",
                "{\"size\":1} {\"size\":2}                  | jars:malformed |",
                "{\"size\":1}]                              | jars:malformed |",
                "{\"size\":                                 | jars:malformed |",
                "hello                                      | jars:malformed |",
                "[]                                         | jars:malformed |",
            })
    void saysWhatOfABodyCannotBeRead(String body, String code, String error) {
        var problem = post("/jars/x", body, 400);

        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(errors(problem)).isEqualTo(error == null ? List.of() : List.of(error));
    }

    @Test
    void saysThatABodyIsMissing() {
        var problem = body(agent.post()
                .uri("/jars/x")
                .contentType(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.path("code").asText()).isEqualTo("jars:malformed");
    }

    @ParameterizedTest
    @CsvSource({"atMost=many, atMost unreadable", "atMost=1000, atMost max"})
    void namesTheParameterThatIsWrong(String query, String error) {
        var problem =
                body(agent.get().uri("/jars?" + query).exchange().expectStatus().isBadRequest());

        assertThat(problem.path("code").asText()).isEqualTo("jars:invalid");
        assertThat(errors(problem)).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource({
        "/jars?atmost=3,           atmost unknown-parameter",
        "/jars?atMost=3&atMost=4,  atMost repeated",
        "/jars/x?size=3,           size unknown-parameter",
        "/dead-letters?toppic=a,   toppic unknown-parameter"
    })
    void refusesParametersThatNobodyReads(String path, String error) {
        var problem =
                body(shop.as("admin").get().uri(path).exchange().expectStatus().isBadRequest());

        assertThat(problem.path("code").asText()).isEqualTo("jars:invalid");
        assertThat(errors(problem)).containsExactly(error);
    }

    @Test
    void asksForAToken() {
        for (var token : List.of("nonsense", expired())) {
            var problem = body(shop.stranger()
                    .get()
                    .uri("/jars/x")
                    .header("Authorization", "Bearer " + token)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized());
            assertThat(problem.path("code").asText()).isEqualTo("jars:unauthorized");
        }
        var problem = body(
                shop.stranger().get().uri("/jars/x").exchange().expectStatus().isUnauthorized());
        assertThat(problem.path("code").asText()).isEqualTo("jars:unauthorized");
        assertThat(problem.path("requestId").asText()).isNotEmpty();
    }

    @Test
    void opensADoorToItsRolesAndToAdmin() {
        for (var role : List.of("publisher", "lead", "quality", "ops")) {
            var problem = body(
                    shop.as(role).get().uri("/jars").exchange().expectStatus().isForbidden());
            assertThat(problem.path("code").asText()).isEqualTo("jars:forbidden");
        }
        agent.get().uri("/jars").exchange().expectStatus().isOk();
        shop.as("admin").get().uri("/jars").exchange().expectStatus().isOk();
        agent.get().uri("/actuator/prometheus").exchange().expectStatus().isForbidden();
        shop.stranger()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
        shop.stranger().get().uri("/v3/api-docs").exchange().expectStatus().isOk();
    }

    @Test
    void worksForTheUserOfTheTokenAndOffTheThreadsOfTheServer() {
        var id = JarShop.newId();
        post("/jars/" + id, "{\"size\":3}", 200);

        agent.get()
                .uri("/jars/" + id)
                .exchange()
                .expectBody()
                .jsonPath("$.by")
                .isEqualTo("local-agent")
                .jsonPath("$.thread")
                .value(it -> assertThat((String) it).doesNotStartWith("reactor"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /jars/none,           404, jars:not-found",
        "GET,    /lost/page,           404, jars:not-found",
        "GET,    /nowhere,             404, jars:not-found",
        "DELETE, /jars/x,              405, jars:method-not-allowed",
        "GET,    /jars/x/broken,       500, jars:internal",
    })
    void answersWithAStableCode(String method, String path, int status, String code) {
        var problem = body(agent.method(HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status));

        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).doesNotContain("Exception").doesNotContain("broken");
        assertThat(problem.path("requestId").asText()).isNotEmpty();
    }

    @Test
    void answersProblemsOfTheServiceWithTheirOwnCode() {
        var id = JarShop.newId();
        post("/jars/" + id, "{\"size\":3}", 200);

        var problem = post("/jars/" + id + "/marbles", "{\"count\":4}", 409);

        assertThat(problem.path("code").asText()).isEqualTo("jars:full");
        assertThat(problem.path("detail").asText()).isEqualTo("the jar is full");
    }

    @Test
    void refusesWhatIsNotJson() {
        var problem = body(agent.post()
                .uri("/jars/x")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("size 3")
                .exchange()
                .expectStatus()
                .isEqualTo(415));

        assertThat(problem.path("code").asText()).isEqualTo("jars:unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /jars?%s HTTP/1.1                             | 20000 | 414",
                "GET /jars HTTP/1.1~X-Long: %s                     | 20000 | 431",
                "GET /jars HTTP/9.9~%s                             | 1     | 400",
                "%s                                                | 100   | 400",
            })
    void answersAlsoWhatIsNoRequestWithAProblem(String head, int length, int status) throws IOException {
        try (var socket = new Socket("localhost", port())) {
            var request =
                    head.strip().formatted("x".repeat(length)).replace("~", "\r\n") + "\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .contains("application/problem+json", "\"code\":\"jars:");
        }
    }

    private int port() {
        return shop.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void waitsForNobodyWithoutEnd() throws IOException {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(20_000);
            var request = "POST /jars/x HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + SharedParts.tokens().token("a", List.of("agent"), Duration.ofHours(1))
                    + "\r\nContent-Length: 100\r\n\r\n{";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .matches("(?s)(HTTP/1.1 4.*application/problem.json.*)?");
        }
    }

    @Test
    void takesNoBodyThatIsLargerThanItsBound() {
        var problem = post("/jars/x", "{\"size\":1,\"labels\":[\"" + "a".repeat(300_000) + "\"]}", 413);

        assertThat(problem.path("code").asText()).isEqualTo("jars:payload-too-large");
    }

    private JsonNode post(String path, String body, int status) {
        return body(agent.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status));
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer) {
        var result = answer.expectBody(JsonNode.class).returnResult();
        if (result.getStatus().isError()) {
            assertThat(result.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        }
        return Objects.requireNonNull(result.getResponseBody());
    }

    private static List<String> errors(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(it -> it.path("field").asText() + " " + it.path("code").asText())
                .toList();
    }

    private static String expired() {
        return SharedParts.tokens().token("somebody", List.of("agent"), Duration.ofHours(-1));
    }
}
