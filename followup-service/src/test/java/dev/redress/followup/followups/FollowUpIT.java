package dev.redress.followup.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.RunningFollowupService;
import dev.redress.followup.followups.domain.FollowUpRefusal;
import dev.redress.followup.followups.domain.PageAnswers;
import dev.redress.followup.followups.domain.Solved;
import dev.redress.followup.followups.domain.SurveyScores;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Follow-up over the real broker and store: messages in, attempts over HTTP, messages out. */
class FollowUpIT extends RunningFollowupService {
    private static final String CONTENT = "{'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'solved': 'YES',"
            + " 'scores': {'result': 5, 'speed': 4, 'attitude': 5}}";
    private static final String ASKS =
            "{'reason': 'NOT_SOLVED', 'channel': 'LETTER', 'words': 'It leaks again," + " call 13800138000.'}";

    @Autowired
    FollowUpService service;

    private static Instant ago(Duration it) {
        return Instant.now().minus(it).truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void asksAndClosesWhenTheCustomerIsContent() {
        handled(6, "E2011");
        triaged("S1");
        WIRE.send(RESOLUTION, resolved(7, 1));
        received();

        var before = awaitFollowUp(1);
        assertThat(before.at("/number").asText()).isEqualTo("26-0000018-3");
        assertThat(before.at("/rule").asText()).isEqualTo("grave");
        assertThat(before.at("/handler").asText()).isEqualTo("E2011");
        assertThat(before.at("/department").asText()).isEqualTo("AFTER_SALES");
        assertThat(before.at("/kind").asText()).isEqualTo("VALID");
        assertThat(before.at("/nextAt")).isEqualTo(before.at("/dueAt"));
        var planned = told(2).get(0).json();
        assertThat(planned.get("followupId").asText()).isEqualTo(id + "-1");
        assertThat(planned.get("dueAt").asText()).isEqualTo("2026-03-06T09:45:00.000Z");
        assertThat(planned.get("after").asText()).isEqualTo("RESOLVED");
        assertThat(planned.get("rule").asText()).isEqualTo("grave");
        assertThat(planned.get("policyVersion").intValue()).isPositive();
        assertThat(told(2).get(1).json().get("agent")).isEqualTo(before.at("/agent"));

        var after = takes(1, CONTENT.replace("}}", "}, 'comment': ' Thanks! Call me on 13800138000. '}"));

        assertThat(after.at("/state").asText()).isEqualTo("CLOSED");
        assertThat(after.at("/severity").asText()).isEqualTo("S1");
        assertThat(after.at("/survey/comment").asText()).isEqualTo("Thanks! Call me on [phone].");
        var told = told(5);
        assertThat(types(told)).containsExactly("planned", "assigned", "attempted", "surveyed", "closed");
        assertThat(told.get(3).value()).doesNotContain("13800138000");
        assertThat(told.get(3).json().get("way").asText()).isEqualTo("INTERVIEW");
        assertThat(told.get(3).json().get("handler").asText()).isEqualTo("E2011");
        assertThat(told.get(4).json().get("by").asText()).isEqualTo("local-agent");
        assertThat(told.get(4).headers()).containsEntry("ce_source", "/redress/followup");
    }

    @Test
    void startsAnotherCycleWhenTheCustomerIsNotAndHigherTheSecondTime() {
        resolve(7, 1);

        var reopened = takes(
                1,
                "{'channel': 'PHONE', 'result': 'REACHED_DISSATISFIED', 'solved': 'NO',"
                        + " 'scores': {'result': 1, 'speed': 2, 'attitude': 4}, 'comment': 'It drips again.'}");
        assertThat(reopened.at("/state").asText()).isEqualTo("REOPENED");
        assertThat(reopened.has("reopenableUntil")).isFalse();
        var message = told(5).get(4);
        assertThat(message.type()).isEqualTo("complaint.reopened.v1");
        assertThat(message.json().get("cycle").intValue()).isEqualTo(2);
        assertThat(message.json().get("followupId").asText()).isEqualTo(id + "-1");
        assertThat(message.json().get("reason").asText()).isEqualTo("NOT_SOLVED");
        assertThat(message.json().get("trigger").asText()).isEqualTo("SURVEY");
        assertThat(message.json().get("levelFloor").intValue()).isEqualTo(1);

        var rejected = example(REJECTED, 8)
                .put("cycle", 2)
                .put("rejectedAt", ago(Duration.ofHours(2)).toString());
        WIRE.send(RESOLUTION, event(REJECTED, "resolution", rejected));
        var second = awaitFollowUp(2);
        assertThat(second.at("/after").asText()).isEqualTo("REJECTED");
        assertThat(second.at("/rule").asText()).isEqualTo("refused");
        assertThat(takes(2, "{'channel': 'PHONE', 'result': 'REFUSED'}")
                        .at("/end/reason")
                        .asText())
                .isEqualTo("SURVEY_REFUSED");

        var again = json(post("lead", 2, "reopening", ASKS).expectStatus().isOk());
        assertThat(again.at("/state").asText()).isEqualTo("REOPENED");
        var told = told(10);
        assertThat(types(told).subList(5, 10))
                .containsExactly("planned", "assigned", "attempted", "closed", "reopened");
        var last = told.get(9).json();
        assertThat(last.get("cycle").intValue()).isEqualTo(3);
        assertThat(last.get("trigger").asText()).isEqualTo("CUSTOMER_REQUEST");
        assertThat(last.get("levelFloor").intValue()).isEqualTo(2);
        assertThat(last.get("comment").asText()).isEqualTo("It leaks again, call [phone].");
        assertThat(json(post("lead", 2, "reopening", ASKS).expectStatus().isOk()))
                .isEqualTo(again);
        post("manager", 2, "reopening", ASKS)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:not-now");
        assertThat(followUp(1).at("/state").asText()).isEqualTo("REOPENED");
        attempt("agent", 1, "{'channel': 'PHONE', 'result': 'REFUSED'}")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void wishesANewComplaintWhenTheCustomerComesBackTooLateAndOnlyOnce() {
        resolve(7, 1, ago(Duration.ofDays(31)));
        takes(1, CONTENT);

        var renewed = json(post("agent", 1, "reopening", ASKS).expectStatus().isOk());
        var again = json(post("agent", 1, "reopening", ASKS.replace("LETTER", "PHONE"))
                .expectStatus()
                .isOk());

        assertThat(renewed.at("/state").asText()).isEqualTo("CLOSED");
        assertThat(renewed.at("/renewed/reason").asText()).isEqualTo("NOT_SOLVED");
        assertThat(again).isEqualTo(renewed);
        var told = told(6);
        assertThat(types(told)).hasSize(6).endsWith("closed", "renewed");
        assertThat(told.get(5).json().get("words").asText()).isEqualTo("It leaks again, call [phone].");
        assertThat(Instant.parse(told.get(5).json().get("renewedAt").asText()))
                .isEqualTo(Instant.parse(told.get(5).headers().get("ce_time")));
    }

    @Test
    void givesUpAfterAttemptsThatCountAndTellsHowFarItIs() {
        resolve(7, 1);
        var morning = "'attemptedAt': '2026-03-05T01:00:00Z'}";
        var sooner = "'attemptedAt': '2026-03-05T02:00:00Z'}";
        var night = "'attemptedAt': '2026-03-05T20:00:00Z'}";
        var afternoon = "'attemptedAt': '2026-03-05T06:00:00Z'}";
        var nextDay = "'attemptedAt': '2026-03-06T06:00:00Z'}";

        takes(1, "{'channel': 'PHONE', 'result': 'NO_ANSWER', " + morning);
        takes(1, "{'channel': 'EMAIL', 'result': 'NO_ANSWER', " + sooner);
        var two = takes(1, "{'channel': 'PHONE', 'result': 'NO_ANSWER', " + afternoon);
        takes(1, "{'channel': 'EMAIL', 'result': 'NO_ANSWER', " + night);

        assertThat(two.at("/state").asText()).isEqualTo("PLANNED");
        assertThat(two.at("/unreachable").toString())
                .isEqualTo("{'counted':2,'attemptsNeeded':3,'bandsTried':['AFTERNOON','MORNING'],'bandsNeeded':2,"
                                .replace('\'', '"')
                        + "'channelsTried':['PHONE'],'channelsNeeded':2,'notBefore':'2026-03-05T10:00:00Z'}"
                                .replace('\'', '"'));
        assertThat(two.at("/nextAt").asText()).isEqualTo("2026-03-05T10:00:00Z");

        var last = takes(1, "{'channel': 'LETTER', 'result': 'WRONG_NUMBER', " + nextDay);

        assertThat(last.at("/end/reason").asText()).isEqualTo("UNREACHABLE");
        assertThat(last.at("/attempts")).hasSize(5);
        assertThat(last.has("survey")).isFalse();
        assertThat(types(told(8))).endsWith("attempted", "closed").doesNotContain("surveyed");

        var late = service.answerSurvey(id, 1, new PageAnswers(Solved.YES, new SurveyScores(5, 5, 5), "", "", "", ""));
        assertThat(late.followUp().end().reason()).hasToString("UNREACHABLE");
        assertThat(types(told(9))).endsWith("closed", "surveyed");
    }

    @Test
    void takesOneAnswerFromAPage() {
        resolve(7, 1, ago(Duration.ofHours(2)));

        service.answerSurvey(
                id, 1, new PageAnswers(Solved.YES, new SurveyScores(2, 3, 3), "Hm.", "Friendly!", "Call before.", ""));

        var told = told(6);
        assertThat(types(told))
                .containsExactly("planned", "assigned", "surveyed", "feedback-heard", "feedback-heard", "reopened");
        assertThat(told.get(2).json().get("way").asText()).isEqualTo("LINK");
        assertThat(told.get(2).json().get("by").asText()).isEqualTo("redress");
        assertThat(told.get(5).json().get("reason").asText()).isEqualTo("DISSATISFIED");
        Assertions.assertThatThrownBy(() -> service.answerSurvey(
                        id, 1, new PageAnswers(Solved.YES, new SurveyScores(5, 5, 5), "", "", "", "")))
                .isInstanceOfSatisfying(
                        FollowUpRefusal.class, it -> assertThat(it.code()).isEqualTo(FollowUpRefusal.Code.ANSWERED));
    }

    @Test
    void keepsPraiseAndSuggestions() {
        resolve(7, 1);
        var praise = "{'kind': 'PRAISE', 'words': ' Friendly! Thank him, 13800138000. ', 'department': 'AFTER_SALES',"
                + " 'person': 'E2011', 'heardAt': '2026-03-08T10:00:00.123456Z'}";

        var first = json(post("agent", 1, "feedback", praise).expectStatus().isOk());
        var again = json(post("quality", 1, "feedback", praise).expectStatus().isOk());
        var both = json(post("agent", 1, "feedback", "{'kind': 'SUGGESTION', 'words': 'Call before.'}")
                .expectStatus()
                .isOk());

        assertThat(again).isEqualTo(first);
        assertThat(first.at("/feedback/0/words").asText()).isEqualTo("Friendly! Thank him, [phone].");
        assertThat(both.at("/feedback")).hasSize(2);
        var told = told(4);
        assertThat(types(told)).containsExactly("planned", "assigned", "feedback-heard", "feedback-heard");
        assertThat(told.get(2).json().get("aboutPerson").asText()).isEqualTo("E2011");
        assertThat(told.get(3).json().get("feedback").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"E2011, attempts", "E2011, feedback", "E2099, attempts"})
    void hearsNobodyWhoHadAPartInTheCase(String user, String what) {
        handled(5, "E2099");
        handled(6, "");
        resolve(7, 1, ago(Duration.ofHours(2)));
        var body = what.equals("attempts") ? CONTENT : "{'kind': 'PRAISE', 'words': 'Friendly!'}";

        post(user, "agent", "/followups/" + id + "-1/" + what, body)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:party");
        assertThat(types(told(2))).containsExactly("planned", "assigned");
    }

    @Test
    void changesNothingWhenTheSameAttemptIsReportedAgain() {
        resolve(7, 1);
        var body = "{'channel': 'PHONE', 'result': 'REACHED_SATISFIED', 'attemptedAt': '2026-03-08T10:00:00.123456Z',"
                + " 'solved': 'PARTLY', 'scores': {'result': 3, 'speed': 4, 'attitude': 5}}";

        var first = takes(1, body);
        var second = takes(1, body);

        assertThat(second).isEqualTo(first);
        assertThat(types(told(5))).hasSize(5);
        attempt("agent", 1, body.replace("PHONE", "EMAIL"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:not-now");
    }
}
