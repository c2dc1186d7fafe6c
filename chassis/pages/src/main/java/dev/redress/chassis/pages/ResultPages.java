package dev.redress.chassis.pages;

import java.util.HashMap;
import java.util.Map;

/** Renders {@link ResultPage}s. */
final class ResultPages {
    private final Templates templates;
    private final StyleSheet sheet = StyleSheet.base();

    ResultPages(Templates templates) {
        this.templates = templates;
    }

    RenderedPage page(ResultPage page, Language language) {
        return page(page, language, Map.of());
    }

    /** @param more that the template names, and that no result of a link has */
    RenderedPage page(ResultPage page, Language language, Map<String, Object> more) {
        var wording = templates.wording(language);
        var words = "result." + page.outcome().name();
        var values = new HashMap<>(more);
        values.put("mark", page.outcome().mark().css());
        values.put("title", wording.say(words + ".title"));
        values.put("text", wording.say(words + ".text"));
        values.put("number", page.number());
        values.put("at", page.at() == null ? "" : wording.time(page.at()));
        values.put("document", page.document());
        return templates.fill("result", sheet, language, page.self(), values);
    }
}
