package dev.redress.followup.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.SharedParts;
import dev.redress.followup.RunningFollowupService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What is refused of follow-ups over HTTP, and to whom they are open. */
class FollowUpRequestsIT extends RunningFollowupService {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'result': 'REFUSED'}                                                              | channel       | not-null
                    {'channel': 'PHONE'}                                                               | result        | not-null
                    {'channel': 'PIGEON', 'result': 'REFUSED'}                                         | channel       | unreadable
                    {'channel': 'PHONE', 'result': 'REFUSED', 'when': 1}                               | when          | unknown-field
                    {'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'solved': 'YES'}               | scores        | needed
                    {'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'scores': {'result': 1, 'speed': 1, 'attitude': 1}} | solved | needed
                    {'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'solved': 'YES', 'scores': {'result': 6, 'speed': 1, 'attitude': 1}} | scores.result | max
                    {'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'solved': 'YES', 'scores': {'result': 1, 'speed': 1}} | scores.attitude | not-null
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'scores': {'result': 1, 'speed': 1, 'attitude': 1}} | scores | contradiction
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'comment': 'hm'}                       | comment       | contradiction
                    {'channel': 'PHONE', 'result': 'CALL_LATER'}                                       | callAgainAt   | needed
                    {'channel': 'PHONE', 'result': 'CALL_LATER', 'callAgainAt': '2026-03-01T00:00:00Z'} | callAgainAt  | wrong-order
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'attemptedAt': '2035-01-01T00:00:00Z'} | attemptedAt   | in-future
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'attemptedAt': '2026-03-04T09:00:00Z'} | attemptedAt   | before-end
                    {'channel': 'PHONE', 'result': 'NO_ANSWER', 'attemptedAt': 'yesterday'}            | attemptedAt   | unreadable
                    """)
    void namesTheFieldThatIsWrong(String body, String field, String code) {
        resolve(7, 1);

        attempt("lead", 1, body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:invalid")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
        assertThat(json(get("agent", "/followups/" + id + "-1")).at("/attempts"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    attempts   | {'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'solved': 'YES', 'scores': {'result': 2, 'speed': 5, 'attitude': 5}} | scores.result | contradiction
                    reopening  | {'channel': 'PHONE', 'words': 'x'}                              | reason     | not-null
                    reopening  | {'reason': 'UNREACHABLE', 'channel': 'PHONE', 'words': 'x'}     | reason     | unreadable
                    reopening  | {'reason': 'NOT_SOLVED', 'words': 'x'}                          | channel    | not-null
                    reopening  | {'reason': 'NOT_SOLVED', 'channel': 'PHONE', 'words': ' '}      | words      | not-blank
                    reopening  | {'reason': 'NOT_SOLVED', 'channel': 'PHONE', 'words': 'x', 'at': 1} | at     | unknown-field
                    feedback   | {'words': 'x'}                                                  | kind       | not-null
                    feedback   | {'kind': 'PRAISE'}                                              | words      | not-blank
                    feedback   | {'kind': 'PRAISE', 'words': 'x', 'person': 'A B'}               | person     | pattern
                    feedback   | {'kind': 'PRAISE', 'words': 'x', 'heardAt': '2035-01-01T00:00:00Z'} | heardAt | in-future
                    feedback   | {'kind': 'PRAISE', 'words': 'x', 'heardAt': '2026-03-04T09:00:00Z'} | heardAt | before-end
                    assignment | {}                                                              | agent      | not-blank
                    assignment | {'agent': 'nobody-of-ours'}                                     | agent      | unknown
                    """)
    void namesTheFieldThatIsWrongInWhateverIsSaid(String what, String body, String field, String code) {
        resolve(7, 1);

        post("lead", 1, what, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
        assertThat(types(told(2))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0", "", "-x", "-99999999999"})
    void doesNotFindWhatIsNotThere(String ending) {
        get("agent", "/followups/" + id + ending)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:not-found");
        web.post()
                .uri("/followups/" + id + ending + "/attempts")
                .header("Authorization", SharedParts.tokens().bearer("agent"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"channel\": \"PHONE\", \"result\": \"REFUSED\"}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /followups,              agent,     200",
        "GET,  /followups,              quality,   200",
        "GET,  /followups,              publisher, 403",
        "GET,  /followups/x-1,          ops,       403",
        "POST, /followups/x-1/attempts, publisher, 403",
        "POST, /followups/x-1/attempts, ops,       403",
        "POST, /followups/x-1/assignment, agent,   403",
        "POST, /followups/x-1/assignment, quality, 403",
        "POST, /followups/x-1/reopening, publisher, 403",
        "POST, /followups/x-1/feedback, ops,       403",
        "GET,  /followup-policy,        quality,   200",
        "GET,  /followup-policy,        ops,       403",
        "PUT,  /followup-policy,        lead,      403",
        "GET,  /dead-letters,           manager,   403",
        "GET,  /other,                  admin,     404"
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

        web.get().uri("/followups").exchange().expectStatus().isUnauthorized();
        web.get()
                .uri("/followups")
                .header("Authorization", "Bearer " + expired)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
