package dev.redress.intake.notices;

import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.gateways.Letter;

/** What a notice says, in Chinese for those who speak it and in English for others. */
public final class NoticeWording {
    private NoticeWording() {}

    /** In one line, without its link. */
    public static String of(NoticeTopic about, String language, String number) {
        var words = switch (about) {
            case REMINDER ->
                isChinese(language)
                        ? "关于您的投诉（编号 %s）：我们仍在等待您的答复，收到后将继续处理。"
                        : "Your complaint %s: we still wait for your answer, and go on as soon as we have it.";
            case CLOSING ->
                isChinese(language)
                        ? "关于您的投诉（编号 %s）：因未收到您的答复，我们将结束本次处理。如仍需处理，请随时与我们联系。"
                        : "Your complaint %s: as we have not heard from you, we end our work on it. Do write or call if you"
                                + " want us to go on.";
            case OFFER ->
                isChinese(language)
                        ? "关于您的投诉（编号 %s）：处理方案已备好，请您查看并答复。"
                        : "Your complaint %s: we have an offer for you to look at and to answer.";
        };
        return words.formatted(number);
    }

    /** @param link where the customer answers; empty where there is nothing to answer */
    static Letter.Text letter(NoticeTopic about, String language, String number, String link) {
        var subject = (isChinese(language) ? "关于您的投诉 %s" : "Your complaint %s").formatted(number);
        var words = of(about, language, number);
        return new Letter.Text(
                isChinese(language) ? "zh" : "en", subject, link.isEmpty() ? words : words + "\n\n" + link);
    }

    private static boolean isChinese(String language) {
        return language.startsWith("zh");
    }
}
