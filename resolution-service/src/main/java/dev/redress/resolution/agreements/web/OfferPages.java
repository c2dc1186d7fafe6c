package dev.redress.resolution.agreements.web;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.RenderedPage;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.resolution.agreements.print.AgreementText;
import java.util.LinkedHashMap;

/** The page behind a customer's signed link: an offer to answer. It needs no script. */
final class OfferPages {
    private final Templates templates;
    private final StyleSheet sheet = StyleSheet.base().and("pages/offer.css");

    OfferPages(Templates templates) {
        this.templates = templates;
    }

    /** The offer with its two forms. */
    RenderedPage offer(OfferPage page) {
        var wording = templates.wording(page.language());
        var values = new LinkedHashMap<String, Object>();
        values.put("title", wording.say("offer.title"));
        values.put("terms", AgreementText.of(page.agreement(), wording));
        values.put("words", Language.of(page.agreement().language()).tag());
        values.put("validUntil", wording.time(page.validUntil()));
        values.put("links", page.links());
        values.put("code", page.language().code());
        values.put("slip", page.slip().name());
        values.put("reason", page.reason());
        values.put("reasonLimit", Integer.toString(FilledForm.LIMIT));
        return templates.fill("offer", sheet, page.language(), page.links().self(), values);
    }
}
