package dev.redress.intake.complaints;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.text.domain.SearchForm;
import dev.redress.intake.complaints.domain.Customer;
import java.net.IDN;

/**
 * The strongest thing by which the same customer is known again, however it is written: the phone number as it is dialled,
 * else the e-mail address, else name and address together, else nothing.
 */
final class CustomerIdentity {
    /** Fewer digits that nobody can dial are no number of anybody. */
    private static final int FEWEST_DIGITS = 7;

    private final PhoneNumbers phones;

    CustomerIdentity(PhoneNumbers phones) {
        this.phones = phones;
    }

    /** Empty when nothing identifies them. */
    String of(Customer it) {
        var phone = phone(it.phone());
        if (!phone.isEmpty()) {
            return "phone:" + phone;
        }
        if (!Blank.is(it.email())) {
            return "email:" + email(it.email());
        }
        return Blank.is(it.name()) || Blank.is(it.address())
                ? ""
                : "person:" + SearchForm.of(it.name()) + "|" + SearchForm.of(it.address());
    }

    private String phone(String written) {
        if (Blank.is(written)) {
            return "";
        }
        return phones.dialable(written).orElseGet(() -> {
            var digits = PhoneNumbers.digits(SearchForm.of(written));
            return digits.length() < FEWEST_DIGITS ? "" : digits;
        });
    }

    /** In lower case, as all mail servers treat it, and its domain as it is looked up. */
    private static String email(String written) {
        var plain = SearchForm.of(written);
        var at = plain.lastIndexOf('@');
        try {
            return at < 0
                    ? plain
                    : plain.substring(0, at + 1) + IDN.toASCII(plain.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }
}
