package dev.redress.followup.pages;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PagesProperties;
import dev.redress.chassis.pages.RenderedPage;
import dev.redress.chassis.pages.Templates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What these tests start from. */
final class Examples {
    static final Instant ANSWERED = Instant.parse("2026-03-03T01:05:00Z");
    static final Instant UNTIL = Instant.parse("2026-03-09T15:59:00Z");
    static final Templates TEMPLATES = new Templates(
            "pages",
            new PagesProperties(
                    new PagesProperties.Names("晨光家电客户服务中心", "Dawn Appliances Customer Service"),
                    ZoneId.of("Asia/Shanghai")));
    static final CustomerPages PAGES = new CustomerPages(TEMPLATES);
    static final List<OpinionForm.Question> QUESTIONS = List.of(
            new OpinionForm.Question("OVERALL", "总的来说，您对我们满意吗？", "How satisfied are you with us, all in all?"),
            new OpinionForm.Question("PRODUCT", "您对我们的产品满意吗？", "How satisfied are you with our products?"));
    static final Map<String, String> ALL_MARKS =
            Map.of("solved", "PARTLY", "result", "4", "speed", "1", "attitude", "5");

    private Examples() {}

    static SurveyForm survey(Map<String, String> fields) {
        return new SurveyForm(new FilledForm(fields));
    }

    static OpinionForm opinion(Map<String, String> fields) {
        return new OpinionForm(QUESTIONS, new FilledForm(fields));
    }

    /** As it is first shown. */
    static RenderedPage page(SurveyForm form, Language language) {
        return PAGES.survey(new SurveyPage("26-0000018-1", language, UNTIL, "/surveys/t0ken", form, List.of()));
    }

    /** As it comes back with what is wrong. */
    static RenderedPage again(SurveyForm form, Language language) {
        return PAGES.survey(new SurveyPage("26-0000018-1", language, UNTIL, "/surveys/t0ken", form, form.slips()));
    }

    static RenderedPage page(OpinionForm form, Language language) {
        return PAGES.opinion(new OpinionPage(language, UNTIL, "/opinions/t0ken", form, List.of()));
    }

    static RenderedPage again(OpinionForm form, Language language) {
        return PAGES.opinion(new OpinionPage(language, UNTIL, "/opinions/t0ken", form, form.slips()));
    }
}
