package dev.redress.intake.notices.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What notices about one topic say.
 *
 * @param sent whether the system sends them at all
 */
public record NoticeTemplate(boolean sent, Words zh, Words en) {
    public static final String NUMBER = "number";
    public static final String LINK = "link";
    public static final String REPLY_BY = "replyBy";
    public static final String CAUSE = "cause";
    public static final String OPINION = "opinion";
    public static final String REASON = "reason";
    public static final String FURTHER_WAYS = "furtherWays";
    public static final String WHAT = "what";
    public static final String CLOCK = "clock";
    public static final String PERCENT = "percent";
    public static final String DUE_BY = "dueBy";

    /** What a template may name. */
    public static final Set<String> PLACEHOLDERS =
            Set.of(NUMBER, LINK, REPLY_BY, CAUSE, OPINION, REASON, FURTHER_WAYS, WHAT, CLOCK, PERCENT, DUE_BY);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]{1,30})}");

    /**
     * In one language.
     *
     * @param text a line with a placeholder of which nothing is known is left out
     */
    public record Words(String subject, String text) {

        Words filled(Map<String, String> values) {
            return new Words(
                    fill(subject, values).replaceAll("\\s+", " ").strip(),
                    text.lines()
                            .filter(line -> values.keySet().containsAll(named(line)))
                            .map(line -> fill(line, values))
                            .collect(Collectors.joining("\n"))
                            .strip());
        }
    }

    /** Whether Chinese is spoken to who speaks this language. */
    public static boolean isChinese(String language) {
        return language.startsWith("zh");
    }

    /**
     * The words for somebody, in Chinese for those who speak it and in English for others.
     *
     * @param language BCP 47
     * @param values by placeholder
     */
    public Words words(String language, Map<String, String> values) {
        return (isChinese(language) ? zh : en).filled(values);
    }

    /** The placeholders that a text names, in the order of the alphabet. */
    public static Set<String> named(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is put in is text, whatever it looks like: it is not filled again. */
    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), "")));
    }
}
