package dev.redress.resolution.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Parameters;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.domain.Verdict.Severity;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;

class CaseSearchTest {
    private static final Parameters PARAMETERS = new Parameters(
            Validation.buildDefaultValidatorFactory().getValidator(), Bounds.defaults(Clock.systemUTC()));

    @Test
    void asksForTheFirstFiftyByReceiptWhenNothingIsSaid() {
        var search = read("");

        assertThat(search.sortedBy()).isEqualTo("receivedAt");
        assertThat(search.descending()).isFalse();
        assertThat(given("").as(Paging.class)).isEqualTo(new Paging(0, 50));
        assertThat(search.stages()).isEmpty();
        assertThat(search.q()).isEmpty();
    }

    @Test
    void takesSeveralValuesWithCommasOrAgain() {
        assertThat(read("stage=ASSIGNED,CONTACTED&stage=PROPOSED").stages())
                .containsExactlyInAnyOrder(Stage.ASSIGNED, Stage.CONTACTED, Stage.PROPOSED);
        assertThat(read("cycle=1,2").cycle()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void takesAnEmptyValueForNone() {
        assertThat(read("stage=&department=&q=").stages()).isEmpty();
    }

    @Test
    void sortsDownwardsWithAHyphen() {
        var search = read("sort=-updatedAt");

        assertThat(search.sortedBy()).isEqualTo("updatedAt");
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
        assertThat(read("open=false").stages())
                .containsExactlyInAnyOrder(Stage.RESOLVED, Stage.REJECTED, Stage.WITHDRAWN, Stage.MERGED, Stage.CLOSED);
        assertThat(read("open=true&stage=OFFERED,CLOSED").stages()).containsExactly(Stage.OFFERED);
    }

    @Test
    void knowsWhoIsMeantByMeAndByNone() {
        assertThat(read("owner=me,E7,none").owner()).containsExactlyInAnyOrder("E2011", "E7", "");
    }

    @Test
    void readsTheTimeWithinWhichAClockIsDue() {
        assertThat(read("dueWithin=PT4H").dueWithin()).isEqualTo(Duration.ofHours(4));
        assertThat(read("").dueWithin()).isNull();
    }

    @Test
    void takesWordsWithCommasAsOneText() {
        assertThat(read("text=seal, door").text()).isEqualTo("seal, door");
    }

    @Test
    void startsFromASavedFilterAndLetsWhatIsGivenBesideItWin() {
        var saved = Map.of("owner", List.of("me"), "severity", List.of("S2"));
        var given = Map.of("filter", List.of("mine"), "severity", List.of("S1"));
        var search = PARAMETERS
                .read(saved, given, CaseSearch.class, Paging.class)
                .as(CaseSearch.class)
                .askedBy("E2011");

        assertThat(search.owner()).containsExactly("E2011");
        assertThat(search.severity()).containsExactly(Severity.S1);
    }

    private static CaseSearch read(String query) {
        return given(query).as(CaseSearch.class).askedBy("E2011");
    }

    private static Parameters.Read given(String query) {
        var given = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        return PARAMETERS.read(given, CaseSearch.class, Paging.class);
    }
}
