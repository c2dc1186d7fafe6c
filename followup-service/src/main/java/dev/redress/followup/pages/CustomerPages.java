package dev.redress.followup.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages behind a customer's signed link: questions to answer, and what became of the answers. They need no script. */
public final class CustomerPages {
    private final Templates templates;
    private final PagesProperties properties;
    private final Sheet sheet = Sheet.of("page.css");

    CustomerPages(Templates templates, PagesProperties properties) {
        this.templates = templates;
        this.properties = properties;
    }

    /** The survey on one complaint. */
    public String survey(SurveyPage page) {
        var wording = wording(page.language());
        var fields = new Fields(wording, page.form().filled(), page.slips());
        var marks = SurveyForm.MARKS.stream().map(it -> fields.marks(it, wording.say("question." + it)));
        var asked = new Asked(
                Stream.concat(Stream.of(fields.solved()), marks).toList(),
                List.of(fields.text(SurveyForm.COMMENT)),
                List.of(fields.text(SurveyForm.PRAISE), fields.text(SurveyForm.SUGGESTION)));
        var values = frame(page.language(), page.self());
        values.put("title", wording.say("survey.title"));
        values.put("lead", wording.say("survey.lead", page.number()));
        values.put("footer", wording.say("survey.footer", page.number(), wording.time(page.validUntil())));
        return form(page.language(), page.self(), asked, values);
    }

    /** The questions of a campaign. */
    public String opinion(OpinionPage page) {
        var wording = wording(page.language());
        var fields = new Fields(wording, page.form().filled(), page.slips());
        var asked = new Asked(
                page.form().questions().stream()
                        .map(it -> fields.marks(it.field(), it.in(page.language())))
                        .toList(),
                List.of(fields.text(OpinionForm.COMMENT)),
                List.of());
        var values = frame(page.language(), page.self());
        values.put("title", wording.say("opinion.title"));
        values.put("lead", wording.say("opinion.lead"));
        values.put("footer", wording.say("opinion.footer", wording.time(page.validUntil())));
        return form(page.language(), page.self(), asked, values);
    }

    private String form(Language language, String self, Asked asked, Map<String, Object> values) {
        values.put("action", inLanguage(self, language));
        values.put("asked", asked);
        values.put("wrong", asked.wrong());
        values.put("unfolded", asked.unfolded());
        values.put("limit", Integer.toString(Filled.LIMIT));
        return templates.fill("questions", language, sheet, values);
    }

    /** What became of the link or of the answers. */
    public String result(ResultPage page, Language language) {
        var wording = wording(language);
        var outcome = page.outcome().name();
        var values = frame(language, page.self());
        values.put("mark", mark(page.outcome()));
        values.put("title", wording.say("result." + outcome + ".title"));
        values.put("text", wording.say("result." + outcome + ".text"));
        values.put("number", page.number());
        values.put("at", page.at().map(wording::time).orElse(""));
        return templates.fill("result", language, sheet, values);
    }

    /** To send with every page of this class. */
    public Map<String, String> headers() {
        return sheet.headers();
    }

    private Wording wording(Language language) {
        return new Wording(language, properties.zone());
    }

    private Map<String, Object> frame(Language language, String self) {
        var values = new LinkedHashMap<String, Object>();
        values.put("company", properties.companyNames().in(language));
        values.put("other", language.other());
        values.put("otherLink", self.isEmpty() ? "" : inLanguage(self, language.other()));
        return values;
    }

    private static String inLanguage(String path, Language language) {
        return path + "?lang=" + language.code();
    }

    private static String mark(ResultPage.Outcome outcome) {
        return switch (outcome) {
            case CLOSED, THANKS -> "good";
            case REOPENED, NOTED, ANSWERED, SUPERSEDED -> "plain";
            case OVER, EXPIRED, NOT_VALID, AWAY, NOT_SENT -> "warning";
        };
    }
}
