package dev.redress.resolution.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.CaseSearch;
import dev.redress.resolution.domain.Stage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;

class SearchQueryTest {

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

    private static CaseSearch read(String query) {
        return SearchQuery.read(
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams());
    }
}
