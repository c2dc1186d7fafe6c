package dev.redress.intake.notices;

import dev.redress.chassis.events.Ids;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.Problem;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.gateways.Letter;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What notices say, tried out before customers read it. */
public final class NoticeTemplateService {
    private static final Logger LOGGER = LoggerFactory.getLogger(NoticeTemplateService.class);

    private final Settings<NoticeTemplate> templates;
    private final NoticeTexts texts;
    private final NoticeRoutes routes;
    private final Ids ids;
    private final Clock clock;

    NoticeTemplateService(
            Settings<NoticeTemplate> templates, NoticeTexts texts, NoticeRoutes routes, Ids ids, Clock clock) {
        this.templates = templates;
        this.texts = texts;
        this.routes = routes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a customer would read.
     *
     * @param draft a template that nobody has defined yet; the newest version when null
     */
    public NoticeTemplate.Words preview(NoticeTopic about, String language, NoticeTemplate draft) {
        return texts.sample(draft == null ? newest(about) : draft, language, clock.instant());
    }

    /** Names of the gateways by which one can be tried out. */
    public List<String> gateways() {
        return routes.names();
    }

    private NoticeTemplate newest(NoticeTopic about) {
        templates.refresh();
        return templates
                .current(about.name())
                .map(Versioned::value)
                .orElseThrow(() -> Problem.notFound("there is no notice-template " + about));
    }

    /**
     * Sends the preview to a colleague, through the same guards as any other notice.
     *
     * @param to an address of the kind that the gateway sends to
     * @throws Problem 400 when there is no such gateway
     */
    public Outcome send(NoticeTopic about, String language, String gateway, String to, String by) {
        var words = preview(about, language, null);
        var chosen = routes.named(gateway).orElseThrow(() -> Problem.invalid("gateway", "unknown", "is no gateway"));
        var text = new Letter.Text(language, words.subject(), words.text());
        var outcome =
                chosen.send(new Letter(ids.random().toString(), to, about.name(), NoticeTexts.NO_COMPLAINT, text));
        LOGGER.atInfo()
                .addKeyValue("about", about)
                .addKeyValue("gateway", gateway)
                .addKeyValue("result", outcome.result())
                .addKeyValue("by", by)
                .log("a template was tried out");
        return outcome;
    }
}
