package dev.redress.followup.pages;

import static dev.redress.followup.pages.Examples.ALL_MARKS;
import static dev.redress.followup.pages.Examples.opinion;
import static dev.redress.followup.pages.Examples.survey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.followups.domain.Solved;
import dev.redress.followup.followups.domain.SurveyScores;
import dev.redress.followup.pages.Slip.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    @Test
    void readsASurveyThatIsInOrder() {
        var form = survey(with(ALL_MARKS, "comment", " Fine.\r\nThanks. ", "praise", "Mr Li", "suggestion", "  "));

        assertThat(form.slips()).isEmpty();
        assertThat(form.solved()).isEqualTo(Solved.PARTLY);
        assertThat(form.scores()).isEqualTo(new SurveyScores(4, 1, 5));
        assertThat(form.comment()).isEqualTo("Fine.\nThanks.");
        assertThat(form.praise()).isEqualTo("Mr Li");
        assertThat(form.suggestion()).isEmpty();
    }

    @Test
    void namesAllThatIsMissingFromTheTopToTheEnd() {
        assertThat(survey(Map.of("praise", "x".repeat(2001))).slips())
                .containsExactly(
                        new Slip("solved", Kind.MISSING),
                        new Slip("result", Kind.MISSING),
                        new Slip("speed", Kind.MISSING),
                        new Slip("attitude", Kind.MISSING),
                        new Slip("praise", Kind.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "4.5", "+4", " 4", "four", "４", "99999999999"})
    void takesNothingButAMarkForAMark(String sent) {
        assertThat(survey(with(ALL_MARKS, "speed", sent)).slips()).containsExactly(new Slip("speed", Kind.MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "MAYBE"})
    void takesNothingButItsAnswersForAnAnswer(String sent) {
        assertThat(survey(with(ALL_MARKS, "solved", sent)).slips()).containsExactly(new Slip("solved", Kind.MISSING));
    }

    @ParameterizedTest
    @CsvSource({"2000, true", "2001, false"})
    void takesTextsOfTwoThousandCharacters(int length, boolean taken) {
        for (var field : List.of("comment", "praise", "suggestion")) {
            assertThat(survey(with(ALL_MARKS, field, "字".repeat(length)))
                            .slips()
                            .isEmpty())
                    .isEqualTo(taken);
        }
        assertThat(opinion(Map.of("comment", "字".repeat(length))).slips().contains(new Slip("comment", Kind.TOO_LONG)))
                .isNotEqualTo(taken);
    }

    @Test
    void countsAnEndOfLineOnceAsTheBrowserDoes() {
        var lines = "ab\r\n".repeat(666) + "cd";

        assertThat(survey(with(ALL_MARKS, "comment", lines)).slips()).isEmpty();
    }

    @Test
    void readsTheMarksOfACampaignByTheirQuestions() {
        var form = opinion(Map.of("mark-PRODUCT", "2", "mark-OVERALL", "5", "mark-OTHER", "1", "comment", " ok "));

        assertThat(form.slips()).isEmpty();
        assertThat(form.marks()).containsExactly(Map.entry("OVERALL", 5), Map.entry("PRODUCT", 2));
        assertThat(form.comment()).isEqualTo("ok");
    }

    @Test
    void namesTheQuestionOfACampaignThatHasNoMark() {
        assertThat(opinion(Map.of("mark-PRODUCT", "2", "OVERALL", "5")).slips())
                .containsExactly(new Slip("mark-OVERALL", Kind.MISSING));
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (var at = 0; at < more.length; at += 2) {
            all.put(more[at], more[at + 1]);
        }
        return all;
    }
}
