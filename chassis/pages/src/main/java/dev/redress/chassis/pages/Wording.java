package dev.redress.chassis.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Words, days and times as people read them. The patterns are labels, not the platform's data, which differs between Java
 * versions: a page is the same on each.
 */
public final class Wording {
    private final Labels labels;
    private final Language language;
    private final ZoneId zone;

    Wording(Labels labels, Language language, ZoneId zone) {
        this.labels = labels;
        this.language = language;
        this.zone = zone;
    }

    public Language language() {
        return language;
    }

    /**
     * The words for a key.
     *
     * @param values what stands for {0}, {1}, ... in them; text, since a number would be given separators
     * @throws java.util.MissingResourceException when there are none
     */
    public String say(String key, Object... values) {
        return labels.say(language, key, values);
    }

    /** The words for a key, or {@code otherwise} where there are none. */
    public String find(String key, String otherwise) {
        return labels.find(language, key, otherwise);
    }

    /** A day, such as 9 March 2026. */
    public String day(LocalDate day) {
        return pattern("pattern.day").format(day);
    }

    /** Day and time with the offset, since the reader may be elsewhere. */
    public String time(Instant at) {
        return pattern("pattern.time").format(at.atZone(zone));
    }

    /** Hours and minutes alone. */
    public String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).format(at.atZone(zone));
    }

    /** The day that it was where pages tell the time. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(say(key), Locale.ENGLISH);
    }
}
