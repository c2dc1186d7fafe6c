package dev.redress.intake.complaints.domain;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The number that people read to one another: two digits of the year, a serial number, a check digit, as in {@code
 * 26-0000017-5}. The check digit is that of ISO 7064 MOD 11,10, which finds every single wrong digit and nearly every
 * swap of neighbours.
 */
public final class ComplaintNumber {
    private static final Pattern FORM = Pattern.compile("([0-9]{2})-?([0-9]{7,12})-?([0-9])");

    private ComplaintNumber() {}

    /**
     * @param year four digits
     * @param serial from 1 on
     */
    public static String of(int year, long serial) {
        var digits = String.format(Locale.ROOT, "%02d%07d", year % 100, serial);
        return digits.substring(0, 2) + "-" + digits.substring(2) + "-" + checkDigit(digits);
    }

    /** Whether this is a number of ours, with or without hyphens, and no digit of it was misheard. */
    public static boolean isValid(String text) {
        var parts = FORM.matcher(text.strip());
        return parts.matches()
                && checkDigit(parts.group(1) + parts.group(2)) == parts.group(3).charAt(0);
    }

    /** The serial number in a number that was given out in that year; empty of another year's, and of what is none. */
    public static OptionalLong serial(int year, String text) {
        var parts = FORM.matcher(text.strip());
        return isValid(text) && parts.matches() && Integer.parseInt(parts.group(1)) == year % 100
                ? OptionalLong.of(Long.parseLong(parts.group(2)))
                : OptionalLong.empty();
    }

    /** The number in the form in which it was given out. */
    public static String canonical(String text) {
        var parts = FORM.matcher(text.strip());
        return parts.matches() ? parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3) : text;
    }

    private static char checkDigit(String digits) {
        var product = 10;
        for (var i = 0; i < digits.length(); i++) {
            var sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
