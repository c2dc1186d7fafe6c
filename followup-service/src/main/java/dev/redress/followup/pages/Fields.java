package dev.redress.followup.pages;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes what the template draws of what a form holds. */
final class Fields {
    private final Wording wording;
    private final FilledForm filled;
    private final Map<String, Slip.Kind> slips;

    Fields(Wording wording, FilledForm filled, List<Slip> slips) {
        this.wording = wording;
        this.filled = filled;
        this.slips = slips.stream().collect(Collectors.toMap(Slip::field, Slip::kind));
    }

    Choice solved() {
        var field = SurveyForm.SOLVED;
        return choice(
                field,
                wording.say("question." + field),
                SurveyForm.SOLVED_VALUES,
                it -> wording.say("solved." + it),
                false);
    }

    Choice marks(String field, String legend) {
        return choice(field, legend, Marks.ALL, it -> it, true);
    }

    private Choice choice(
            String field, String legend, List<String> values, Function<String, String> label, boolean scale) {
        var options = values.stream()
                .map(it -> new Choice.Option(
                        Choice.id(field, it),
                        it,
                        label.apply(it),
                        it.equals(filled.get(field)),
                        scale ? meaning(field, it) : ""))
                .toList();
        return new Choice(field, legend, options, slip(field), scale);
    }

    /** Only the ends of the scale have words. */
    private static String meaning(String field, String mark) {
        return mark.equals(Marks.LOWEST) || mark.equals(Marks.HIGHEST) ? Choice.id(field, mark) + "-means" : "";
    }

    Text text(String field) {
        return new Text(field, wording.say("text." + field), filled.words(field), slip(field));
    }

    private String slip(String field) {
        return slips.containsKey(field) ? wording.say("slip." + slips.get(field)) : "";
    }
}
