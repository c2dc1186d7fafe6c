package dev.redress.chassis.privacy;

import dev.redress.chassis.privacy.domain.Placeholders;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds one kind of thing in a text and leaves its placeholder there.
 *
 * @param pattern with a group {@code it} for what goes; what stands around it, such as the word that tells what it is, stays
 * @param is whether what was found is one indeed, by its check digit or the like
 * @param hint is in every text in which there is one, and is found quickly
 */
record Finder(Pattern pattern, Predicate<String> is, Placeholders placeholder, Predicate<String> hint) {

    static Finder of(Placeholders placeholder, String regex) {
        return of(placeholder, regex, it -> true);
    }

    static Finder of(Placeholders placeholder, String regex, Predicate<String> is) {
        return new Finder(
                Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), is, placeholder, it -> true);
    }

    Finder needing(Predicate<String> quick) {
        return new Finder(pattern, is, placeholder, quick);
    }

    /** Whether a text has any of these characters; much cheaper than to ask a pattern at each place. */
    static Predicate<String> anyOf(String characters) {
        var set = new BitSet();
        characters.chars().forEach(set::set);
        return text -> {
            for (var i = 0; i < text.length(); i++) {
                if (set.get(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether a text has so many digits in a row. */
    static Predicate<String> digits(int inARow) {
        return text -> {
            var row = 0;
            for (var i = 0; i < text.length() && row < inARow; i++) {
                row = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? row + 1 : 0;
            }
            return row == inARow;
        };
    }

    /** Whether a part of a text is like this; the regex begins with what is rare, and looks at nothing before it. */
    static Predicate<String> part(String regex) {
        return Pattern.compile(regex).asPredicate();
    }

    String mask(String text) {
        if (!hint.test(text)) {
            return text;
        }
        var found = pattern.matcher(text);
        if (!found.find()) {
            return text;
        }
        var out = new StringBuilder();
        do {
            if (found.start("it") < 0) {
                // Left by an earlier turn.
                found.appendReplacement(out, Matcher.quoteReplacement(found.group()));
                continue;
            }
            var all = found.group();
            var from = found.start("it") - found.start();
            var to = found.end("it") - found.start();
            var left =
                    is.test(found.group("it")) ? all.substring(0, from) + placeholder.text() + all.substring(to) : all;
            found.appendReplacement(out, Matcher.quoteReplacement(left));
        } while (found.find());
        return found.appendTail(out).toString();
    }
}
