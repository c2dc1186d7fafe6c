package dev.redress.followup.followups;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.followup.RunningFollowupService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The follow-up policy over HTTP, and that it holds. What is changed here leaves the other tests' complaints alone. */
class FollowUpPolicyIT extends RunningFollowupService {

    private ObjectNode policy() {
        return (ObjectNode) json(get("agent", "/followup-policy").expectStatus().isOk());
    }

    private ResponseSpec put(JsonNode policy) {
        return web.put()
                .uri("/followup-policy")
                .header("Authorization", bearer("local-manager", "manager"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(policy)
                .exchange();
    }

    /** With a rule for a group of one customer. */
    private ObjectNode withGroup(ObjectNode before) {
        var policy = before.deepCopy();
        policy.withArray("groups")
                .addObject()
                .put("name", id)
                .putArray("customers")
                .add("cu-" + id);
        var rule = policy.withArray("plan").insertObject(0).put("id", id).put("due", "PT1H");
        rule.putObject("when").putArray("customers").add(id);
        return policy;
    }

    @Test
    void comesWithAPolicyThatReadsAsItIsPut() {
        var policy = policy();

        assertThat(policy.at("/version").intValue()).isPositive();
        assertThat(policy.at("/zone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(policy.at("/unreachable/apart").asText()).isEqualTo("PT4H");
        assertThat(policy.at("/unreachable/bands/0/from").asText()).startsWith("08:00");
        assertThat(policy.at("/reopening/levelFloors").toString()).isEqualTo("[1,2,3,4]");
        assertThat(json(put(policy).expectStatus().isOk())).isEqualTo(policy);
        var first = json(get("quality", "/followup-policy?version=1"));
        assertThat(first.at("/definedBy").asText()).isEqualTo("redress");
        get("agent", "/followup-policy?version=999999").expectStatus().isNotFound();
        get("agent", "/followup-policy?version=0").expectStatus().isBadRequest();
    }

    @Test
    void holdsForWhatIsPlannedFromThenOn() {
        var before = policy();

        var after = json(put(withGroup(before)).expectStatus().isOk());
        WIRE.send(INTAKE, event(RECEIVED, "intake", example(RECEIVED, 1).put("customerRef", "cu-" + id)));
        var planned = resolve(7, 1);

        assertThat(after.at("/version").intValue())
                .isEqualTo(before.at("/version").intValue() + 1);
        assertThat(after.at("/definedBy").asText()).isEqualTo("local-manager");
        assertThat(planned.at("/rule").asText()).isEqualTo(id);
        assertThat(planned.at("/policyVersion")).isEqualTo(after.at("/version"));
        assertThat(planned.at("/dueAt").asText()).isEqualTo("2026-03-04T10:45:00Z");
        assertThat(json(get("agent", "/followup-policy?version=" + before.at("/version"))))
                .isEqualTo(before);
    }

    @Test
    void refusesWhatWasWrittenBesideANewerVersion() {
        var read = policy();
        put(withGroup(read)).expectStatus().isOk();

        put(withGroup(read).put("zone", "Europe/Berlin"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:conflict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /zone                     | "Nowhere"                                     | zone                         | unreadable
            /plan                     | []                                            | plan                         | not-empty
            /plan                     | [{"id": "a b", "due": "P1D"}]                 | plan[0].id                   | pattern
            /plan                     | [{"id": "a"}]                                 | plan[0].due                  | not-null
            /plan                     | [{"id": "a", "due": "soon"}]                  | plan[0].due                  | unreadable
            /plan                     | [{"id": "a", "due": "P1D", "when": {"severities": ["S1"]}}] | plan[0].when   | not-for-all
            /plan                     | [{"id": "a", "due": "P1D", "when": {"severities": ["S9"]}}] | plan[0].when.severities[0] | unreadable
            /groups                   | [{"name": "RETURNING", "customers": []}]      | groups[0].name               | repeated
            /unreachable/attempts     | 0                                             | unreachable.attempts         | out-of-range
            /unreachable/bandsNeeded  | 9                                             | unreachable.bandsNeeded      | out-of-range
            /unreachable/bands        | []                                            | unreachable.bands            | not-empty
            /unreachable/channelsNeeded | null                                        | unreachable.channelsNeeded   | not-null
            /survey/dissatisfiedAt    | 5                                             | survey.dissatisfiedAt        | out-of-range
            /survey/linkLife          | "PT0S"                                        | survey.linkLife              | out-of-range
            /reopening/levelFloors    | [2, 1]                                        | reopening.levelFloors[1]     | wrong-order
            /reopening                | null                                          | reopening                    | not-null
            /window                   | "P1D"                                         | window                       | unknown-field
            """)
    void namesTheFieldThatIsWrong(String path, String value, String field, String code) throws Exception {
        var policy = policy();
        var at = path.lastIndexOf('/');
        var parent = at == 0 ? policy : (ObjectNode) policy.at(path.substring(0, at));
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        parent.set(path.substring(at + 1), mapper.readTree(value));

        put(policy)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:invalid")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
        assertThat(policy().at("/version")).isEqualTo(policy.at("/version"));
    }
}
