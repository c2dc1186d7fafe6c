package dev.redress.resolution.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.CaseSearch;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.domain.Verdict.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;

class CaseQueryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void asksForTheFirstFiftyByReceiptWhenNothingIsSaid() {
        var search = read("");

        assertThat(search.order()).isEqualTo(CaseSearch.Order.RECEIVED_AT);
        assertThat(search.descending()).isFalse();
        assertThat(search.page()).isZero();
        assertThat(search.size()).isEqualTo(50);
        assertThat(search.stages()).isEmpty();
        assertThat(search.number()).isEmpty();
    }

    @Test
    void takesSeveralValuesWithCommasOrAgain() {
        assertThat(read("stage=ASSIGNED,CONTACTED&stage=PROPOSED").stages())
                .containsExactlyInAnyOrder(Stage.ASSIGNED, Stage.CONTACTED, Stage.PROPOSED);
        assertThat(read("cycle=1,2").cycles()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void takesAnEmptyValueForNone() {
        assertThat(read("stage=&department=&q=").stages()).isEmpty();
    }

    @Test
    void sortsDownwardsWithAHyphen() {
        var search = read("sort=-updatedAt");

        assertThat(search.order()).isEqualTo(CaseSearch.Order.UPDATED_AT);
        assertThat(search.descending()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage=OPEN            | stage    | ASSIGNED",
                "category=FIRE         | category | BILLING",
                "severity=S5           | severity | S1",
                "nature=GOOD           | nature   | VALID",
                "channel=PIGEON        | channel  | PHONE",
                "cycle=first           | cycle    | whole numbers",
                "cycle=0               | cycle    | from 1",
                "escalation=5          | escalation | from 0 to 4",
                "open=perhaps          | open     | true or false",
                "late=yes              | late     | true or false",
                "waiting=no            | waiting  | true or false",
                "dueWithin=4h          | dueWithin | PT4H",
                "dueWithin=-PT4H       | dueWithin | PT4H",
                "sort=narrative        | sort     | receivedAt",
                "sort=stage,severity   | sort     | one value",
                "page=-1               | page     | from 0",
                "size=201              | size     | to 200",
                "size=0                | size     | from 1",
                "stge=ASSIGNED         | stge     | stage"
            })
    void refusesWhatItDoesNotKnowAndSaysWhatIsAllowed(String query, String field, String allowed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(query))
                .satisfies(it -> assertThat(it.errors()).anySatisfy(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.message()).contains(allowed);
                }));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read("stage=OPEN&severity=S5"))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(Problem.FieldProblem::field)
                        .containsExactlyInAnyOrderElementsOf(Arrays.asList("stage", "severity")));
    }

    @Test
    void asksForOpenCasesOrForThoseThatHaveEnded() {
        assertThat(read("open=true").stages()).allMatch(Stage::open).hasSize(9);
        assertThat(read("open=false").stages()).containsExactlyInAnyOrder(Stage.RESOLVED, Stage.REJECTED, Stage.CLOSED);
        assertThat(read("open=true&stage=OFFERED,CLOSED").stages()).containsExactly(Stage.OFFERED);
    }

    @Test
    void knowsWhoIsMeantByMeAndByNone() {
        assertThat(read("owner=me,E7,none").owners()).containsExactlyInAnyOrder("E2011", "E7", "");
    }

    @Test
    void countsTheTimeUntilAClockIsDueFromNow() {
        assertThat(read("dueWithin=PT4H").dueBefore()).contains(NOW.plus(Duration.ofHours(4)));
        assertThat(read("").dueBefore()).isEmpty();
    }

    @Test
    void takesWordsWithCommasAsOneText() {
        assertThat(read("text=seal, door").text()).isEqualTo("seal, door");
    }

    @Test
    void startsFromASavedFilterAndLetsWhatIsGivenBesideItWin() {
        var search = read("filter=mine&severity=S1");

        assertThat(search.owners()).containsExactly("E2011");
        assertThat(search.severities()).containsExactly(Severity.S1);
    }

    private static CaseSearch read(String query) {
        return CaseQuery.read(
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams(),
                "E2011",
                NOW,
                Map.of("mine", Map.of("owner", List.of("me"), "severity", List.of("S2")))::get);
    }
}
