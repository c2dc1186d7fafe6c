package dev.redress.followup.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of campaigns over HTTP, how they are looked for, and to whom they are open. */
class CampaignRequestsIT extends RunningCampaigns {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , 'coverageTarget': 0                          | coverageTarget      | decimal-min
            , 'coverageTarget': 1.01                       | coverageTarget      | decimal-max
            , 'openFor': 'PT0S'                            | openFor             | duration-min
            , 'openFor': 'a while'                         | openFor             | unreadable
            , 'openFor': 'P1D'                             | reminders[0]        | wrong-order
            , 'reminders': ['P2D', 'P1D']                  | reminders[1]        | wrong-order
            , 'seed': 'a b'                                | seed                | pattern
            , 'to': '1990-01-01'                           | to                  | wrong-order
            , 'questions': []                              | questions           | size
            , 'questions': [{'code': 'A', 'names': {'zh': 'a', 'en': ''}}] | questions[0].names.en | not-blank
            , 'questions': [{'code': 'A', 'names': {'zh': 'a', 'en': 'a'}, 'complainedOnly': true}] | questions | needed
            , 'sedd': 's'                                  | sedd                | unknown-field
            """)
    void namesTheFieldOfAPlanThatIsWrong(String more, String field, String code) {
        invalid(post("quality", "/campaigns", plan(more), null), field, code);
    }

    @Test
    void namesTheAnswerThatIsWrong() {
        var id = opened("");
        invalid(
                post("quality", "/campaigns/" + id + "/frame", customers("13812345678"), null),
                "customers[0]",
                "personal-data");
        filled(id, "cu-1");
        does("quality", "/campaigns/" + id + "/sample", "");
        awaitCampaign(id, it -> it.at("/all/issued").intValue() == 1);
        var answer = "/invitations/" + id(invited(id, "").get(0)) + "/answer";

        invalid(post("agent", answer, "{'answers': []}", null), "answers", "size");
        invalid(post("agent", answer, "{'answers': [{'question': 'OVERALL', 'score': 3}]}", null), "answers", "needed");
        invalid(post("agent", answer, marks(6, ""), null), "answers[0].score", "max");
        invalid(
                post("agent", answer, marks(3, "").replace("SERVICE", "TASTE"), null),
                "answers[2].question",
                "unknown-code");
        invalid(
                post("agent", answer, marks(3, "").replace("SERVICE", "COMPLAINTS"), null),
                "answers[2].question",
                "contradiction");
        invalid(
                post("agent", answer, marks(3, "").replace("SERVICE", "OVERALL"), null),
                "answers[2].question",
                "twice");
        invalid(
                post(
                        "agent",
                        answer,
                        marks(3, "").replace("'comment'", "'answeredAt': '2035-01-01T00:00:00Z', 'comment'"),
                        null),
                "answeredAt",
                "in-future");
        invalid(get("agent", "/campaigns/" + id + "/invitations?sate=ISSUED"), "sate", "unknown-parameter");
        invalid(get("agent", "/campaigns/" + id + "/invitations?state=LISTED"), "state", "unreadable");
        assertThat(invited(id, "&state=ISSUED")).hasSize(1);
    }

    @Test
    void showsCampaignsTheNewestFirst() {
        var first = opened("");
        var second = opened("");

        var page = look("/campaigns?state=OPEN&size=200");

        var ids = items(page).stream().map(RunningCampaigns::id).toList();
        assertThat(ids.indexOf(second)).isNotNegative().isLessThan(ids.indexOf(first));
        assertThat(look("/campaigns?state=CLOSED,CLOSING").path("items"))
                .noneMatch(it -> it.path("state").asText().equals("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "quality, 200, 400, 404, 404, 404",
        "manager, 200, 400, 404, 404, 404",
        "lead, 200, 403, 403, 404, 404",
        "agent, 403, 403, 403, 404, 404",
        "publisher, 403, 403, 403, 403, 403"
    })
    void opensTheDoorsToWhoMay(String role, int read, int plan, int draw, int see, int report) {
        var id = UUID.randomUUID().toString();

        get(role, "/campaigns").expectStatus().isEqualTo(read);
        post(role, "/campaigns", "{}", null).expectStatus().isEqualTo(plan);
        post(role, "/campaigns/" + id + "/frame", "{}", null).expectStatus().isEqualTo(plan);
        post(role, "/campaigns/" + id + "/sample", "", null).expectStatus().isEqualTo(draw);
        post(role, "/campaigns/" + id + "/close", "", null).expectStatus().isEqualTo(draw);
        get(role, "/campaigns/" + id + "/invitations").expectStatus().isEqualTo(see);
        get(role, "/invitations/" + id).expectStatus().isEqualTo(see);
        post(role, "/invitations/" + id + "/answer", marks(3, ""), null)
                .expectStatus()
                .isEqualTo(report);
        post(role, "/invitations/" + id + "/decline", "", null).expectStatus().isEqualTo(report);
        post(role, "/invitations/" + id + "/undelivered", "{}", null)
                .expectStatus()
                .isEqualTo(report);
    }
}
