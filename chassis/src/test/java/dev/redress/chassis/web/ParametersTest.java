package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Problem.FieldProblem;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.util.UriComponentsBuilder;

class ParametersTest {
    private static final Parameters PARAMETERS = new Parameters(
            Validation.buildDefaultValidatorFactory().getValidator(), Bounds.defaults(Clock.systemUTC()));

    /** Some jams. */
    enum Jam {
        PLUM,
        QUINCE
    }

    /** One parameter of each type that there is. */
    @ParameterObject
    record JarSearch(
            Set<Jam> jam,
            Boolean full,
            @Max(9) Integer shelf,
            Duration age,
            Instant since,
            LocalDate day,
            YearMonth month,
            String text) {}

    @Test
    void readsEachType() {
        var read = read("jam=PLUM,QUINCE&full=true&shelf=3&age=PT4H&since=2026-03-14T09:30:00Z&day=2026-03-14"
                + "&month=2026-03&text=a,b");

        assertThat(read)
                .isEqualTo(new JarSearch(
                        Set.of(Jam.PLUM, Jam.QUINCE),
                        true,
                        3,
                        Duration.ofHours(4),
                        Instant.parse("2026-03-14T09:30:00Z"),
                        LocalDate.parse("2026-03-14"),
                        YearMonth.parse("2026-03"),
                        "a,b"));
    }

    @Test
    void takesWhatIsMissingOrBlankForNothing() {
        var nothing = new JarSearch(Set.of(), null, null, null, null, null, null, null);

        assertThat(read("")).isEqualTo(nothing);
        assertThat(read("jam=&full=&shelf=&text= ")).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({
        "jam=FIG,             jam,   unreadable",
        "jam=plum,            jam,   unreadable",
        "full=yes,            full,  unreadable",
        "shelf=two,           shelf, unreadable",
        "shelf=1.0,           shelf, unreadable",
        "shelf=10,            shelf, max",
        "shelf=1&shelf=2,     shelf, repeated",
        "age=4h,              age,   unreadable",
        "age=-PT4H,           age,   out-of-range",
        "age=P9999D,          age,   out-of-range",
        "since=2026-03-14,    since, unreadable",
        "day=2026-02-30,      day,   unreadable",
        "month=2026-13,       month, unreadable",
        "jams=PLUM,           jams,  unknown-parameter"
    })
    void refusesWhatItCannotRead(String query, String field, String code) {
        assertThat(errors(query))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(errors("jam=FIG&shelf=10&lid=1"))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("jam", "shelf", "lid");
    }

    @Test
    void letsWhatIsGivenWinOverWhatWasSaved() {
        var saved = Map.of("jam", List.of("PLUM"), "shelf", List.of("3"));
        var read = PARAMETERS
                .read(saved, Map.of("jam", List.of("QUINCE")), JarSearch.class, Paging.class)
                .as(JarSearch.class);

        assertThat(read.jam()).containsExactly(Jam.QUINCE);
        assertThat(read.shelf()).isEqualTo(3);
    }

    private static List<FieldProblem> errors(String query) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read(query))
                .actual()
                .errors();
    }

    private static JarSearch read(String query) {
        var given = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        return PARAMETERS.read(given, JarSearch.class, Paging.class).as(JarSearch.class);
    }
}
