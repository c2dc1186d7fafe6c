package dev.redress.followup.pages;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.followup.followups.domain.Solved;
import dev.redress.followup.followups.domain.SurveyScores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The survey's form: whether it was solved, three marks, and words for those who want to add some. */
public record SurveyForm(FilledForm filled) {
    static final String SOLVED = "solved";
    static final List<String> SOLVED_VALUES =
            Arrays.stream(Solved.values()).map(Enum::name).toList();
    static final List<String> MARKS = List.of("result", "speed", "attitude");
    static final String COMMENT = "comment";
    static final String PRAISE = "praise";
    static final String SUGGESTION = "suggestion";

    /** What is wrong with it, from the top of the page to its end; empty when the answers below can be asked for. */
    public List<Slip> slips() {
        return Stream.of(
                        Stream.of(Slip.choice(filled, SOLVED, SOLVED_VALUES)),
                        MARKS.stream().map(it -> Slip.choice(filled, it, Marks.ALL)),
                        Stream.of(COMMENT, PRAISE, SUGGESTION).map(it -> Slip.text(filled, it)))
                .flatMap(it -> it)
                .flatMap(Optional::stream)
                .toList();
    }

    public Solved solved() {
        return Solved.valueOf(filled.get(SOLVED));
    }

    public SurveyScores scores() {
        return new SurveyScores(Marks.of(filled, "result"), Marks.of(filled, "speed"), Marks.of(filled, "attitude"));
    }

    /** In the customer's own words, as they came: not masked. */
    public String comment() {
        return filled.words(COMMENT);
    }

    /** As they came: not masked. */
    public String praise() {
        return filled.words(PRAISE);
    }

    /** As they came: not masked. */
    public String suggestion() {
        return filled.words(SUGGESTION);
    }
}
