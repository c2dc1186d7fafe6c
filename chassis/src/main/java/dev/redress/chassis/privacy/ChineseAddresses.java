package dev.redress.chassis.privacy;

import dev.redress.chassis.privacy.domain.Placeholders;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Postal addresses as they are written in Chinese, from the large to the small: found by a street, an estate or the like with a
 * number behind it, and taken from there back to where the names of places begin.
 */
final class ChineseAddresses {
    private static final String UNIT = "(?:号楼|号院|号|弄|楼|栋|幢|座|单元|层|室|房|户)";
    private static final Predicate<String> HAS_HOUSE_NUMBER = Finder.part("[0-9]\\s?[号弄栋幢座单室]");
    private static final Pattern HOUSE = Pattern.compile("(?:路|街|大道|道|巷|弄|胡同|村|里|苑|小区|花园|公寓|大厦|家园)"
            + "(?:[东南西北中一二三四五六七八九0-9]{1,3}段)?\\s?[0-9]{1,5}(?:[-—][0-9]{1,4})?\\s?(?:号|弄|栋|幢|座|单元|室)"
            + "(?:\\s?[\\p{IsHan}A-Za-z]{0,6}[0-9A-Za-z]{1,5}(?:[-—][0-9]{1,4})?\\s?" + UNIT + "){0,5}+");
    /** What is said of places rather than part of their names. */
    private static final String NO_PLACE = "我你您他她它们在住于是的了到从寄送往至址家位有和与被把给说要去来请叫让个这那哪";

    private static final int FARTHEST = 24;
    private static final int SHORTEST_NAME = 2;

    private ChineseAddresses() {}

    static String mask(String text) {
        if (!HAS_HOUSE_NUMBER.test(text)) {
            return text;
        }
        var houses = HOUSE.matcher(text);
        var out = new StringBuilder();
        var done = 0;
        while (houses.find()) {
            var from = begin(text, houses.start(), done);
            if (houses.start() - from >= SHORTEST_NAME) {
                out.append(text, done, from).append(Placeholders.ADDRESS.text());
                done = houses.end();
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    private static int begin(String text, int street, int notBefore) {
        var at = street;
        while (at > notBefore && street - at < FARTHEST && isPlace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isPlace(char it) {
        return Character.UnicodeScript.of(it) == Character.UnicodeScript.HAN && NO_PLACE.indexOf(it) < 0;
    }
}
