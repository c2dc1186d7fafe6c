package dev.redress.chassis.privacy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import dev.redress.chassis.privacy.domain.Placeholders;
import java.util.List;

/**
 * Phone numbers as libphonenumber finds them for China and the United States and in international form. It looks long at each
 * place of a text, so it is given only texts in which there are digits enough beside each other.
 */
final class DialledNumbers {
    /** What libphonenumber takes for signs between the digits of a number; anything else ends it. */
    private static final String BETWEEN =
            "-xX\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\uff0d\uff0e\uff0f \u00a0\u00ad"
                    + "\u200b\u2060\u3000()\uff08\uff09\uff3b\uff3d.[]/~\u2053\u223c\uff5e+\uff0b";

    private static final List<String> REGIONS = List.of("CN", "US");
    /** None of the regions has a shorter one. */
    private static final int SHORTEST = 5;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    String mask(String text) {
        return hasDigits(text, SHORTEST) ? inAllRegions(text) : text;
    }

    private String inAllRegions(String text) {
        var masked = text;
        for (var region : REGIONS) {
            var out = new StringBuilder();
            var done = 0;
            for (var found : phones.findNumbers(masked, region, Leniency.VALID, Long.MAX_VALUE)) {
                out.append(masked, done, found.start()).append(Placeholders.PHONE.text());
                done = found.end();
            }
            masked = out.append(masked, done, masked.length()).toString();
        }
        return masked;
    }

    /** Whether a text has so many digits with nothing between them but what may stand in a phone number. */
    static boolean hasDigits(String text, int several) {
        var count = 0;
        for (var i = 0; i < text.length() && count < several; i++) {
            var it = text.charAt(i);
            if (it >= '0' && it <= '9') {
                count++;
            } else if (BETWEEN.indexOf(it) < 0) {
                count = 0;
            }
        }
        return count == several;
    }
}
