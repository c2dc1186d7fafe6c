package dev.redress.chassis.privacy;

import dev.redress.chassis.privacy.domain.Known;
import dev.redress.chassis.privacy.domain.Placeholders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what is known to belong to a person; the longest first, and behind the words that masking leaves. */
final class KnownFinders {
    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_NUMBER = 4;
    /** So many digits at the end of a phone number tell it from others, with or without country and area. */
    private static final int SHORTEST_PHONE = 7;

    /** The end of a number, which is the same with and without country and area. */
    private static final int TAIL = 8;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private KnownFinders() {}

    /** @param narrow makes them look as the text does */
    static List<Finder> of(Known known, UnaryOperator<String> narrow) {
        var finders = new ArrayList<Finder>();
        add(finders, Placeholders.EMAIL, known.emails(), narrow, SHORTEST_NUMBER, KnownFinders::word);
        add(finders, Placeholders.PHONE, known.phones(), narrow, SHORTEST_PHONE, KnownFinders::phone);
        add(finders, Placeholders.ORDER, known.numbers(), narrow, SHORTEST_NUMBER, KnownFinders::word);
        add(finders, Placeholders.NAME, known.names(), narrow, SHORTEST_NAME, KnownFinders::name);
        return List.copyOf(finders);
    }

    private static void add(
            List<Finder> finders,
            Placeholders placeholder,
            Collection<String> known,
            UnaryOperator<String> narrow,
            int shortest,
            UnaryOperator<String> regex) {
        var alternatives = known.stream()
                .map(it -> narrow.apply(it).strip())
                .filter(it -> it.codePointCount(0, it.length()) >= shortest)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(regex)
                .filter(it -> !it.isEmpty())
                .toList();
        if (!alternatives.isEmpty()) {
            // No name tears apart the words that masking leaves.
            finders.add(Finder.of(
                    placeholder,
                    "(?:" + Placeholders.ANY.pattern() + ")|(?<it>" + String.join("|", alternatives) + ")"));
        }
    }

    /** A name of Latin letters is a whole word, so that Ann does not make holes in planning; spaces are as they come. */
    private static String name(String it) {
        var words = SPACE.splitAsStream(it).map(Pattern::quote).collect(Collectors.joining("\\s*"));
        var before = isLatin(it.charAt(0)) ? "(?<![A-Za-z])" : "";
        var after = isLatin(it.charAt(it.length() - 1)) ? "(?![A-Za-z])" : "";
        return before + words + after;
    }

    private static boolean isLatin(char it) {
        return (it >= 'A' && it <= 'Z') || (it >= 'a' && it <= 'z');
    }

    private static String word(String it) {
        return "(?<![A-Za-z0-9])" + Pattern.quote(it) + "(?![A-Za-z0-9])";
    }

    /** Its last digits with any gaps, and whatever digits stand before them. */
    private static String phone(String it) {
        var digits = it.replaceAll("[^0-9]", "");
        if (digits.length() < SHORTEST_PHONE) {
            return "";
        }
        var own = digits.substring(Math.max(0, digits.length() - TAIL));
        return "(?<![0-9])\\+?(?:[0-9][ ()./-]{0,2}){0,9}"
                + own.chars().mapToObj(Character::toString).collect(Collectors.joining("[ ()./-]{0,2}"))
                + "(?![0-9])";
    }
}
