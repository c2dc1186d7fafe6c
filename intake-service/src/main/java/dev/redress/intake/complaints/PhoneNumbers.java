package dev.redress.intake.complaints;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.redress.chassis.text.domain.SearchForm;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Phone numbers as people write them: pasted with marks that nobody sees, in full width, with a word beside them, with or
 * without the country. None is a reason to refuse a complaint; what is written there stays as it was written.
 */
public final class PhoneNumbers {
    private static final String EXTENSION = ";ext=";

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final String country;

    /**
     * Makes one.
     *
     * @param country whose numbers are written without a country code: ISO 3166-1, two letters
     * @throws IllegalArgumentException when no numbers are known of it
     */
    public PhoneNumbers(String country) {
        if (!phones.getSupportedRegions().contains(country)) {
            throw new IllegalArgumentException("no phone numbers are known of a country " + country);
        }
        this.country = country;
    }

    /** The number to dial, as E.164 has it, with its extension; empty when nothing of what is written can be dialled. */
    public Optional<String> dialable(String written) {
        var plain = SearchForm.of(written);
        return parsed(plain)
                .or(() -> parsed(digits(plain)))
                .or(() -> StreamSupport.stream(
                                phones.findNumbers(plain, country, Leniency.VALID, Long.MAX_VALUE)
                                        .spliterator(),
                                false)
                        .findFirst()
                        .map(it -> it.number()))
                .map(this::e164);
    }

    private Optional<PhoneNumber> parsed(String plain) {
        try {
            return Optional.of(phones.parse(plain, country)).filter(phones::isValidNumber);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Its digits, and the plus before them. */
    static String digits(String plain) {
        var digits = plain.replaceAll("[^0-9]", "");
        return plain.strip().startsWith("+") ? "+" + digits : digits;
    }

    private String e164(PhoneNumber it) {
        var number = phones.format(it, PhoneNumberFormat.E164);
        return it.getExtension().isEmpty() ? number : number + EXTENSION + it.getExtension();
    }
}
