package dev.redress.chassis.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Ids that are given out here, UUIDs and hashes: their digits are nobody's, though some look like a phone number. */
final class GivenIds {
    private static final String UUID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
    private static final Pattern WHOLE =
            Pattern.compile("[a-z]{0,3}-?(?:" + UUID + "|[0-9a-f]{24,128})", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHIN =
            Pattern.compile("(?<![0-9a-z])" + UUID + "(?![0-9a-z])", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 36;
    /** No text is written with it: the private use area of Unicode. */
    private static final char FIRST_STAND_IN = '\ue000';

    private static final int STAND_INS = 0x1900;

    private GivenIds() {}

    /** Whether this is an id and nothing else. */
    static boolean is(String it) {
        return WHOLE.matcher(it).matches();
    }

    /** What a change makes of a text when it sees a letter for each UUID; all of the text where that could hide something. */
    static String keep(String text, UnaryOperator<String> change) {
        if (text.length() < SHORTEST || text.indexOf('-') < 0 || text.indexOf('@') >= 0) {
            return change.apply(text);
        }
        var ids = new ArrayList<String>();
        var without = WITHIN.matcher(text).replaceAll(it -> {
            ids.add(it.group());
            return Character.toString((char) (FIRST_STAND_IN + ids.size() - 1));
        });
        var mistakable = ids.size() > STAND_INS || text.chars().anyMatch(GivenIds::isStandIn);
        return ids.isEmpty() || mistakable ? change.apply(text) : put(ids, change.apply(without));
    }

    private static boolean isStandIn(int it) {
        return it >= FIRST_STAND_IN && it < FIRST_STAND_IN + STAND_INS;
    }

    private static String put(List<String> ids, String into) {
        var out = new StringBuilder();
        into.chars().forEach(it -> {
            if (isStandIn(it)) {
                out.append(ids.get(it - FIRST_STAND_IN));
            } else {
                out.append((char) it);
            }
        });
        return out.toString();
    }
}
