package dev.redress.followup.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.RunningFollowupService;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Follow-ups as they are looked for. */
class FollowUpSearchIT extends RunningFollowupService {
    @Test
    void listsWhomToAskNext() {
        resolve(7, 7);

        var overdue = json(get("quality", "/followups?state=PLANNED&cycle=7&overdue=true&sort=-dueAt&size=200"));
        assertThat(overdue.at("/items")).anySatisfy(it -> {
            assertThat(it.at("/complaintId").asText()).isEqualTo(id);
            assertThat(it.at("/overdue").asBoolean()).isTrue();
        });
        assertThat(json(get("agent", "/followups?cycle=7&overdue=false")).at("/items"))
                .noneSatisfy(it -> assertThat(it.at("/complaintId").asText()).isEqualTo(id));

        takes(7, "{'channel': 'PHONE', 'result': 'REFUSED'}");

        var ended = json(get("agent", "/followups?state=CLOSED,REOPENED&cycle=7,8&page=0&size=1"));
        assertThat(ended.at("/total").intValue()).isPositive();
        assertThat(ended.at("/size").intValue()).isEqualTo(1);
        assertThat(ended.at("/items")).hasSize(1);
        assertThat(json(get("agent", "/followups?cycle=7&overdue=false&size=200"))
                        .at("/items"))
                .anySatisfy(it -> assertThat(it.at("/complaintId").asText()).isEqualTo(id));
    }

    @Test
    void findsThemByWhoAsksAndByWhatCameOfIt() {
        var agent = resolve(7, 6).at("/agent").asText();
        var mine = "/followups?cycle=6&agent=" + agent + "&size=200";

        assertThat(json(get("agent", mine)).at("/items").findValuesAsText("complaintId"))
                .contains(id);
        assertThat(json(get("agent", "/followups?cycle=6&agent=me")).at("/items"))
                .isEmpty();
        assertThat(json(get("agent", "/followups?cycle=6&unassigned=false&size=200"))
                        .at("/items")
                        .findValuesAsText("complaintId"))
                .contains(id);
        takes(6, "{'channel': 'PHONE', 'result': 'CALL_LATER', 'callAgainAt': '2035-03-01T00:00:00Z'}");
        takes(6, "{'channel': 'PHONE', 'result': 'REFUSED'}");
        for (var query : List.of("result=CALL_LATER", "result=REFUSED,NO_ANSWER", "reason=SURVEY_REFUSED")) {
            assertThat(json(get("agent", mine + "&" + query)).at("/items").findValuesAsText("complaintId"))
                    .contains(id);
        }
        for (var query : List.of("result=NO_ANSWER", "reason=SATISFIED,UNREACHABLE", "unassigned=true")) {
            assertThat(json(get("agent", mine + "&" + query)).at("/items").findValuesAsText("complaintId"))
                    .doesNotContain(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueAt", "nextAt"})
    void listsTheOneThatIsFirstAtTheTop(String field) {
        resolve(7, 1);

        var due = json(get("agent", "/followups?size=200&sort=" + field))
                .at("/items")
                .findValuesAsText(field);
        var latestFirst = json(get("agent", "/followups?size=200&sort=-" + field))
                .at("/items")
                .findValuesAsText(field);

        assertThat(due.stream().map(Instant::parse)).isSorted();
        assertThat(latestFirst.stream().map(Instant::parse).toList()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @CsvSource({
        "state=OPEN, state",
        "overdue=perhaps, overdue",
        "cycle=0, cycle",
        "cycle=x, cycle",
        "sort=name, sort",
        "reason=TIRED, reason",
        "result=TIRED, result",
        "unassigned=perhaps, unassigned",
        "page=-1, page",
        "size=201, size",
        "stat=PLANNED, stat"
    })
    void namesTheParameterThatIsWrong(String query, String parameter) {
        get("agent", "/followups?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:invalid")
                .jsonPath("$.errors[0].field")
                .isEqualTo(parameter);
    }
}
