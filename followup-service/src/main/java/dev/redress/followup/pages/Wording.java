package dev.redress.followup.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Words and times as people read them. The patterns stand here, not in the platform's data, which differs between Java
 * versions: a page is the same on each.
 */
record Wording(Language language, ZoneId zone) {

    /** With the offset, since the reader may be elsewhere. */
    String time(Instant at) {
        return DateTimeFormatter.ofPattern(say("pattern.time"), Locale.ENGLISH).format(at.atZone(zone));
    }

    String say(String key, Object... values) {
        return Labels.say(language, key, values);
    }
}
