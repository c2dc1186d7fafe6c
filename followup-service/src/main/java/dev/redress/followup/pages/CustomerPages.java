package dev.redress.followup.pages;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.RenderedPage;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages behind a customer's signed link: questions to answer. They need no script. */
public final class CustomerPages {
    private final Templates templates;
    private final StyleSheet sheet = StyleSheet.base().and("pages/questions.css");

    CustomerPages(Templates templates) {
        this.templates = templates;
    }

    /** The survey on one complaint. */
    public RenderedPage survey(SurveyPage page) {
        var wording = templates.wording(page.language());
        var fields = new Fields(wording, page.form().filled(), page.slips());
        var marks = SurveyForm.MARKS.stream().map(it -> fields.marks(it, wording.say("question." + it)));
        var asked = new Asked(
                Stream.concat(Stream.of(fields.solved()), marks).toList(),
                List.of(fields.text(SurveyForm.COMMENT)),
                List.of(fields.text(SurveyForm.PRAISE), fields.text(SurveyForm.SUGGESTION)));
        var values = new LinkedHashMap<String, Object>();
        values.put("title", wording.say("survey.title"));
        values.put("lead", wording.say("survey.lead", page.number()));
        values.put("footer", wording.say("survey.footer", page.number(), wording.time(page.validUntil())));
        return form(page.language(), page.self(), asked, values);
    }

    /** The questions of a campaign. */
    public RenderedPage opinion(OpinionPage page) {
        var wording = templates.wording(page.language());
        var fields = new Fields(wording, page.form().filled(), page.slips());
        var asked = new Asked(
                page.form().questions().stream()
                        .map(it -> fields.marks(it.field(), it.in(page.language())))
                        .toList(),
                List.of(fields.text(OpinionForm.COMMENT)),
                List.of());
        var values = new LinkedHashMap<String, Object>();
        values.put("title", wording.say("opinion.title"));
        values.put("lead", wording.say("opinion.lead"));
        values.put("footer", wording.say("opinion.footer", wording.time(page.validUntil())));
        return form(page.language(), page.self(), asked, values);
    }

    private RenderedPage form(Language language, String self, Asked asked, Map<String, Object> values) {
        values.put("action", Templates.inLanguage(self, language));
        values.put("asked", asked);
        values.put("wrong", asked.wrong());
        values.put("unfolded", asked.unfolded());
        values.put("limit", Integer.toString(FilledForm.LIMIT));
        return templates.fill("questions", sheet, language, self, values);
    }
}
