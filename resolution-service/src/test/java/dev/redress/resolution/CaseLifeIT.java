package dev.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.testing.contract.Contract;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseLifeIT extends ServiceTest {

    @Test
    void livesThroughToResolvedAndTellsEachStep() {
        opened();

        does("contacts", CALL);
        does("cause", CAUSE);
        does("findings", FINDINGS);
        does("proposals", PROPOSAL);
        does("offer", OFFER);
        does("acceptance", NO);
        does("proposals", PROPOSAL);
        does("offer", OFFER);
        does("acceptance", YES);
        does("payments", LETTER);
        var resolved = does("resolution", DONE);

        assertThat(resolved.path("stage").asText()).isEqualTo("RESOLVED");
        assertThat(toldTypes(11))
                .containsExactly(
                        "contacted",
                        "cause-found",
                        "findings-told",
                        "solution-proposed",
                        "solution-offered",
                        "solution-declined",
                        "solution-proposed",
                        "solution-offered",
                        "solution-accepted",
                        "compensated",
                        "resolved");
        assertThat(look("/cases/" + id)).isEqualTo(resolved);
    }

    @Test
    void writesMessagesThatAreValidAndNumberedFromOne() {
        resolved();

        var all = told(8);
        assertThat(all)
                .allSatisfy(it -> assertThat(Contract.published().validate(it.type(), it.json()))
                        .as(it.type())
                        .isEmpty());
        assertThat(all.stream().map(it -> it.json().path("version").intValue()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
        assertThat(all.stream().map(Received::id).distinct()).hasSize(8);
        assertThat(all)
                .allMatch(it -> it.key().equals(id) && it.event().getSubject().equals(id));
        assertThat(all).allMatch(it -> it.event().getSource().toString().equals("/redress/resolution"));
        assertThat(all).allMatch(it -> it.json().path("by").asText().equals("local-agent"));
    }

    @Test
    void namesTheRequestAsTheCauseOfAMessage() {
        opened();

        var answer = post("agent", "contacts", CALL).expectStatus().isOk().returnResult(JsonNode.class);

        assertThat(WIRE.awaitType(RESOLUTION, id, "complaint.contacted.v1")
                        .event()
                        .getExtension("causationid"))
                .isEqualTo(answer.getResponseHeaders().getFirst("X-Request-Id"));
    }

    @Test
    void showsWhatIntakeAndTriageSaid() {
        var facts = Contract.published().example("complaint.received.v1", "minimal");

        var shown = opened();

        assertThat(shown.path("complaint").path("number")).isEqualTo(facts.path("number"));
        assertThat(shown.path("complaint").path("narrative")).isEqualTo(facts.path("narrative"));
        assertThat(shown.path("triage").path("department").asText()).isEqualTo("AFTER_SALES");
        assertThat(shown.path("next")).hasSize(1);
        assertThat(shown.path("next").get(0).asText()).isEqualTo("CONTACTED");
    }

    @Test
    void resolvesAtFirstContact() {
        openedCommunicative();
        does("contacts", CALL);

        var resolved = does("resolution", "{\"outcome\":\"SETTLED\"}");

        assertThat(resolved.at("/cycles/0/resolution/firstContact").asBoolean()).isTrue();
        var told = WIRE.awaitType(RESOLUTION, id, "complaint.resolved.v1").json();
        assertThat(told.path("firstContact").asBoolean()).isTrue();
        assertThat(told.has("summary")).isFalse();
    }

    @Test
    void refusesAComplaintWithReasons() {
        opened();
        does("contacts", CALL);

        var asked = does("refusal", REFUSED);
        assertThat(asked.path("stage").asText()).isEqualTo("CONTACTED");
        assertThat(asked.at("/cycles/0/refusal/by").asText()).isEqualTo("local-agent");
        var refused = leadDoes("refusal/approval", "{\"approved\":true}");

        assertThat(refused.path("stage").asText()).isEqualTo("REJECTED");
        assertThat(refused.at("/cycles/0/rejection/approvedBy").asText()).isEqualTo("local-lead");
        assertThat(toldTypes(3)).containsExactly("contacted", "rejection-proposed", "rejected");
    }

    @Test
    void startsASecondCycleWhenReopenedAndIsClosedInTheEnd() {
        resolved();

        reopened(4, 2);
        var second = awaitCase(it -> it.path("cycle").intValue() == 2);
        assertThat(second.path("stage").asText()).isEqualTo("ASSIGNED");
        assertThat(second.at("/handling/level").intValue()).isEqualTo(1);
        does("contacts", CALL);
        leadDoes("refusal", REFUSED);
        closed(7, 2);

        var closed = awaitStage("CLOSED");
        assertThat(closed.at("/cycles/1/closing/reason").asText()).isEqualTo("SURVEY_REFUSED");
        assertThat(closed.at("/cycles/0/resolution/outcome").asText()).isEqualTo("UPHELD");
        assertThat(told(11).stream().map(it -> it.json().path("cycle").intValue()))
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2);
        assertThat(toldTypes(11).subList(8, 11)).containsExactly("escalated", "contacted", "rejected");
    }

    @Test
    void isTakenUpAgainAsHighAsTheFollowUpWantsAfterItWasClosed() {
        resolved();
        closed(4, 1);
        awaitStage("CLOSED");

        reopened(5, 2, 3);

        var second = awaitCase(it -> it.path("cycle").intValue() == 2);
        assertThat(second.path("stage").asText()).isEqualTo("ASSIGNED");
        assertThat(second.at("/handling/level").intValue()).isEqualTo(3);
        assertThat(second.at("/cycles/1/reopening/levelFloor").intValue()).isEqualTo(3);
        assertThat(second.at("/cycles/0/closing/reason").asText()).isEqualTo("SURVEY_REFUSED");
    }

    @Test
    void masksWhateverPeopleWrite() {
        var words = "call 13812345678 or write to li@example.com";
        opened();

        does("contacts", CALL.replace("}", ",\"summary\":\"" + words + "\"}"));
        does("confirmation", "{\"content\":\"" + words + "\",\"wish\":\"" + words + "\"}");
        does("notes", "{\"text\":\"" + words + "\"}");
        does("pause", "{\"reason\":\"AWAITING_EXTERNAL\",\"note\":\"" + words + "\"}");
        does("cause", CAUSE.replace("}", ",\"explanation\":\"" + words + "\",\"reasons\":[\"" + words + "\"]}"));
        does("findings", "{\"channel\":\"EMAIL\",\"cause\":\"" + words + "\",\"opinion\":\"" + words + "\"}");
        does("promises", "{\"what\":\"" + words + "\",\"dueAt\":\"2035-01-01T00:00:00Z\"}");
        does("escalation", "{\"level\":1,\"reason\":\"" + words + "\"}");
        does("proposals", PROPOSAL.replace("a written apology", words));
        does("offer", "{\"conditions\":\"" + words + "\"}");
        does("acceptance", NO.replace("too little", words));
        does("refusal", REFUSED.replace("works as it should", words));
        leadDoes("refusal/approval", "{\"approved\":false,\"reason\":\"" + words + "\"}");
        does("proposals", PROPOSAL);
        does("offer", OFFER);
        does("acceptance", YES);
        does(
                "tasks",
                "{\"purpose\":\"CARRY_OUT\",\"department\":\"WAREHOUSE\",\"what\":\"" + words
                        + "\",\"dueAt\":\"2035-01-01T00:00:00Z\"}");
        managerDoes("tasks/task-1-1/done", "{\"result\":\"" + words + "\",\"evidence\":[\"DOC-1\"]}");
        var kept = does("resolution", DONE.replace("replaced", words)).toString();

        var told = told(18).stream().map(Received::value).toList();
        assertThat(told.toString() + kept)
                .doesNotContain("13812345678")
                .doesNotContain("li@example.com")
                .contains("call [phone] or write to [email]");
        assertThat(told.stream().filter(it -> it.contains("call [phone] or write to [email]")))
                .hasSize(15);
    }
}
