package dev.redress.resolution.agreements.print;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pages behind a customer's signed link: an offer to answer, and what became of it. They need no script. */
public final class CustomerPages {
    private final Templates templates;
    private final PapersProperties properties;
    private final Sheet sheet = Sheet.of("page.css");

    CustomerPages(Templates templates, PapersProperties properties) {
        this.templates = templates;
        this.properties = properties;
    }

    /** The offer with its two forms. */
    public String offer(OfferPage page) {
        var wording = wording(page.language());
        var values = frame(page.language(), page.links().self());
        values.put("terms", AgreementText.of(page.agreement(), wording));
        values.put("words", Language.of(page.agreement().language()).tag());
        values.put("validUntil", wording.time(page.validUntil()));
        values.put("links", page.links());
        values.put("code", page.language().code());
        values.put("slip", page.slip().name());
        values.put("reason", page.reason());
        values.put("reasonLimit", Integer.toString(OfferPage.REASON_LIMIT));
        return templates.fill("offer", page.language(), sheet, values);
    }

    /** What became of the link or of the answer. */
    public String result(ResultPage page, Language language) {
        var wording = wording(language);
        var outcome = page.outcome().name();
        var values = frame(language, page.self());
        values.put("outcome", outcome);
        values.put("mark", mark(page.outcome()));
        values.put("title", wording.say("result." + outcome + ".title"));
        values.put("text", wording.say("result." + outcome + ".text"));
        values.put("number", page.number());
        values.put("at", page.at() == null ? "" : wording.time(page.at()));
        values.put("document", page.document());
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
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.code();
    }

    private static String mark(ResultPage.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED, ACCEPTED_BEFORE -> "good";
            case DECLINED, DECLINED_BEFORE -> "plain";
            case EXPIRED, NOT_VALID, SUPERSEDED, AWAY -> "warning";
        };
    }
}
