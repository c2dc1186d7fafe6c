package dev.redress.followup.pages;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of a campaign: one mark for each question, and words for those who want to add some.
 *
 * @param questions in the order of the page
 */
public record OpinionForm(List<Question> questions, FilledForm filled) {
    static final String COMMENT = "comment";

    public OpinionForm {
        questions = List.copyOf(questions);
    }

    /** One that is answered with a mark from 1 to 5. */
    public record Question(String code, String zh, String en) {
        /** Of the form; a code alone might be the name of another field. */
        String field() {
            return "mark-" + code;
        }

        String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }

    /** What is wrong with it, from the top of the page to its end; empty when the answers below can be asked for. */
    public List<Slip> slips() {
        return Stream.concat(
                        questions.stream().map(it -> Slip.choice(filled, it.field(), Marks.ALL)),
                        Stream.of(Slip.text(filled, COMMENT)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The marks by the questions' codes, in the order of the page. */
    public Map<String, Integer> marks() {
        var marks = new LinkedHashMap<String, Integer>();
        questions.forEach(it -> marks.put(it.code(), Marks.of(filled, it.field())));
        return marks;
    }

    /** In the customer's own words, as they came: not masked. */
    public String comment() {
        return filled.words(COMMENT);
    }
}
