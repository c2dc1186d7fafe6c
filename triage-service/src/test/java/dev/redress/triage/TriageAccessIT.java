package dev.redress.triage;

import dev.redress.chassis.testing.SharedParts;
import dev.redress.triage.directory.DirectoryService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What there is to find over HTTP, and for whom. */
class TriageAccessIT extends RunningTriage {

    TriageAccessIT(WebTestClient web, DirectoryService desk, MeterRegistry metrics) {
        super(web, desk, metrics);
    }

    @ParameterizedTest
    @CsvSource({"/complaints/{id}", "/departments/{code}", "/people/{code}"})
    void doesNotFindWhatIsNotThere(String path) {
        get("agent", path, "01955541-90d3-7a2f-b6c4-000000000000")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("triage:not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /departments,   agent,     200",
        "GET, /departments,   publisher, 403",
        "GET, /people,        ops,       403",
        "GET, /people,        quality,   200",
        "GET, /complaints/x,  publisher, 403",
        "PUT, /departments/X, lead,      403",
        "PUT, /people/X,      quality,   403",
        "GET, /dead-letters,  manager,   403",
        "GET, /other,         admin,     404",
        "PUT, /complaints/x,  admin,     405",
        "HEAD, /departments,  agent,     200"
    })
    void opensEachDoorToItsRolesAlone(HttpMethod method, String path, String role, int status) {
        web.method(method)
                .uri(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void knowsNobodyWithoutAToken() {
        var expired = SharedParts.tokens().token("someone", List.of("agent"), Duration.ofHours(-1));

        web.get().uri("/departments").exchange().expectStatus().isUnauthorized();
        web.get()
                .uri("/departments")
                .header("Authorization", "Bearer " + expired)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
