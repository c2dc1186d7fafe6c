package dev.redress.intake.notices;

import static java.util.Map.entry;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.Versioned;
import dev.redress.intake.notices.domain.Notice;
import dev.redress.intake.notices.domain.NoticeDetail;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.NoticeTemplate.Words;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.domain.Notices;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** What notices say: the newest templates, filled with what is known. */
public final class NoticeTexts {
    /** As people call a complaint that is none. */
    static final String NO_COMPLAINT = "26-0000017-5";

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Settings<NoticeTemplate> templates;
    private final ZoneId zone;
    private final BiFunction<String, String, String> clocks;

    /**
     * @param zone in which times are told
     * @param clocks what is timed, in words: by language and name
     */
    NoticeTexts(Settings<NoticeTemplate> templates, ZoneId zone, BiFunction<String, String, String> clocks) {
        this.templates = templates;
        this.zone = zone;
        this.clocks = clocks;
    }

    /** Whether the system sends notices about this at all. */
    boolean areSent(NoticeTopic about) {
        return template(about).sent();
    }

    private NoticeTemplate template(NoticeTopic about) {
        return templates
                .current(about.name())
                .map(Versioned::value)
                .orElseThrow(() -> new IllegalStateException("there is no template for " + about));
    }

    /**
     * What a notice says to whom it is for.
     *
     * @param number of the complaint of who reads it
     * @param language of who reads it, BCP 47
     * @param link where the customer answers, or follows the complaint; empty where the link is not for who reads this
     * @param now a time that has passed is promised no more
     */
    public Words of(Notices all, Notice notice, String number, String language, String link, Instant now) {
        var values = new HashMap<String, String>();
        notice.details().forEach(it -> values.put(it.name(), inWords(it, language)));
        values.put(NoticeTemplate.NUMBER, number);
        if (!link.isEmpty()) {
            values.put(NoticeTemplate.LINK, link);
        }
        if (all.replyBy() != null && all.replyBy().isAfter(now)) {
            values.put(NoticeTemplate.REPLY_BY, time(all.replyBy(), language));
        }
        return template(notice.about()).words(language, values);
    }

    private String inWords(NoticeDetail it, String language) {
        return switch (it.name()) {
            case NoticeTemplate.CLOCK -> clocks.apply(language, it.value());
            case NoticeTemplate.DUE_BY -> time(Instant.parse(it.value()), language);
            default -> it.value();
        };
    }

    /** What notices of a template would say of an invented complaint. */
    public Words sample(NoticeTemplate template, String language, Instant now) {
        var chinese = NoticeTemplate.isChinese(language);
        return template.words(
                language,
                Map.ofEntries(
                        entry(NoticeTemplate.NUMBER, NO_COMPLAINT),
                        entry(NoticeTemplate.LINK, "https://example.com/link"),
                        entry(NoticeTemplate.REPLY_BY, time(now.plusSeconds(7200), language)),
                        entry(NoticeTemplate.CAUSE, chinese ? "安装人员未按规程检漏。" : "The seal was not tested."),
                        entry(NoticeTemplate.OPINION, chinese ? "责任在我方，将负责修复。" : "It is our fault, and we repair it."),
                        entry(NoticeTemplate.REASON, chinese ? "经检测，设备工作正常。" : "The machine works as it should."),
                        entry(NoticeTemplate.FURTHER_WAYS, chinese ? "可拨打 12315。" : "The consumers' advice centre."),
                        entry(NoticeTemplate.WHAT, chinese ? "上门检查密封圈。" : "Look at the seal on site."),
                        entry(NoticeTemplate.CLOCK, clocks.apply(language, "RESOLUTION")),
                        entry(NoticeTemplate.PERCENT, "80"),
                        entry(NoticeTemplate.DUE_BY, time(now.plusSeconds(86_400), language))));
    }

    private String time(Instant it, String language) {
        return (NoticeTemplate.isChinese(language) ? CHINESE : ENGLISH).format(it.atZone(zone));
    }
}
