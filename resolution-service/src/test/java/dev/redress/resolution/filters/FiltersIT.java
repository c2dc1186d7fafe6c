package dev.redress.resolution.filters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Saved filters over HTTP; users of their own for each test. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedPartsInitializer.class)
@AutoConfigureWebTestClient(timeout = "30s")
class FiltersIT {
    private static final String GRAVE = "{\"query\":\"stage=ASSIGNED&severity=S1,S2\"}";

    private final String ann = "ann-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();

    @Autowired
    WebTestClient http;

    @Autowired
    SavedFilters filters;

    @Test
    void savesReplacesAndDeletesAFilter() {
        var saved = read(put(ann, "My grave cases", GRAVE).expectStatus().isOk());

        assertThat(saved.path("name").asText()).isEqualTo("My grave cases");
        assertThat(saved.path("mine").asBoolean()).isTrue();
        assertThat(saved.path("shared").asBoolean()).isFalse();
        assertThat(saved.at("/query/severity/0").asText()).isEqualTo("S1,S2");
        assertThat(filters.find(ann, "My grave cases"))
                .contains(Map.of("stage", List.of("ASSIGNED"), "severity", List.of("S1,S2")));

        put(ann, "My grave cases", "{\"query\":{\"severity\":[\"S1\"]},\"shared\":true}")
                .expectStatus()
                .isOk();
        assertThat(filters.find(ann, "My grave cases")).contains(Map.of("severity", List.of("S1")));

        delete(ann, "My grave cases").expectStatus().isNoContent();
        delete(ann, "My grave cases").expectStatus().isNoContent();
        assertThat(filters.find(ann, "My grave cases")).isEmpty();
        assertThat(names(ann)).doesNotContain("My grave cases");
    }

    @Test
    void savesOnceWhatIsSavedTwice() {
        var first = read(put(ann, "grave", GRAVE).expectStatus().isOk());

        assertThat(read(put(ann, "grave", GRAVE).expectStatus().isOk())).isEqualTo(first);
        assertThat(names(ann)).containsOnlyOnce("grave");
    }

    @Test
    void showsWhatColleaguesShareAndNothingElseOfTheirs() {
        var shared = "shared " + UUID.randomUUID();
        put(ann, shared, GRAVE.replace("}", ",\"shared\":true}")).expectStatus().isOk();
        put(ann, "private", GRAVE).expectStatus().isOk();
        put(bob, "mine", GRAVE).expectStatus().isOk();

        assertThat(names(bob)).contains(shared, "mine").doesNotContain("private");
        assertThat(filters.find(bob, shared)).isPresent();
        assertThat(filters.find(bob, "private")).isEmpty();
        var seen = StreamSupport.stream(all(bob).spliterator(), false)
                .filter(it -> it.path("name").asText().equals(shared))
                .findFirst()
                .orElseThrow();
        assertThat(seen.path("mine").asBoolean()).isFalse();
        assertThat(seen.path("owner").asText()).isEqualTo(ann);
    }

    @Test
    void prefersTheOwnFilterToASharedOneOfTheSameName() {
        var name = "both " + UUID.randomUUID();
        put(ann, name, GRAVE.replace("}", ",\"shared\":true}")).expectStatus().isOk();
        put(bob, name, "{\"query\":\"severity=S4\"}").expectStatus().isOk();

        assertThat(filters.find(bob, name)).contains(Map.of("severity", List.of("S4")));
        delete(bob, name).expectStatus().isNoContent();
        assertThat(filters.find(bob, name).orElseThrow()).containsKey("stage");
    }

    @Test
    void letsNobodyDeleteWhatIsNotTheirs() {
        var name = "of ann " + UUID.randomUUID();
        put(ann, name, GRAVE.replace("}", ",\"shared\":true}")).expectStatus().isOk();

        delete(bob, name)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:not-found");
        assertThat(filters.find(bob, name)).isPresent();
    }

    @Test
    void keepsAHundredOfEachAtMost() {
        for (var it = 0; it < 100; it++) {
            put(ann, "f" + it, GRAVE).expectStatus().isOk();
        }

        put(ann, "f100", GRAVE)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:too-many");
        put(ann, "f7", "{\"query\":\"q=1\"}").expectStatus().isOk();
        delete(ann, "f8").expectStatus().isNoContent();
        put(ann, "f100", GRAVE).expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "good | {'query':'page=2'}                | query.page | out-of-place",
                "good | {'shared':true}                   | query      | not-null",
                "good | {'query':'q=1','share':true}      | share      | unknown-field",
                "<b>  | {'query':'q=1'}                   | name       | pattern"
            })
    void namesTheFieldThatIsWrong(String name, String body, String field, String code) {
        put(ann, name, body.replace('\'', '"'))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:invalid")
                .jsonPath("errors[0].field")
                .isEqualTo(field)
                .jsonPath("errors[0].code")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"agent, true", "lead, true", "manager, true", "quality, true", "publisher, false", "ops, false"})
    void isForThoseWhoHaveToDoWithCases(String role, boolean may) {
        var bearer = SharedParts.tokens().bearer(role);
        for (var method : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE)) {
            var path = method.equals(HttpMethod.GET) ? "/filters" : "/filters/x" + UUID.randomUUID();
            var status = http.method(method)
                    .uri(path)
                    .header("Authorization", bearer)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{}")
                    .exchange()
                    .returnResult(JsonNode.class)
                    .getStatus()
                    .value();
            assertThat(status != 403).as(method + " " + status).isEqualTo(may);
        }
        http.get().uri("/filters").exchange().expectStatus().isUnauthorized();
    }

    private WebTestClient.ResponseSpec put(String user, String name, String body) {
        return http.put()
                .uri("/filters/{name}", name)
                .header("Authorization", bearer(user))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec delete(String user, String name) {
        return http.delete()
                .uri("/filters/{name}", name)
                .header("Authorization", bearer(user))
                .exchange();
    }

    private JsonNode all(String user) {
        return read(http.get()
                .uri("/filters")
                .header("Authorization", bearer(user))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<String> names(String user) {
        return StreamSupport.stream(all(user).spliterator(), false)
                .map(it -> it.path("name").asText())
                .toList();
    }

    private static String bearer(String user) {
        return "Bearer " + SharedParts.tokens().token(user, List.of("agent"), Duration.ofMinutes(10));
    }

    private static JsonNode read(WebTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }
}
