package dev.redress.intake.complaints;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.text.domain.SearchForm;
import dev.redress.intake.complaints.domain.ComplaintDetails;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.complaints.domain.ExternalReference;
import java.net.IDN;
import java.util.List;
import java.util.stream.Stream;

/**
 * By what the same customer is known again, however it is written: the phone number as it is dialled, the e-mail address, the
 * number by which another system knows them, name and address together. The strongest of what is known, in this order, gives the pseudonym.
 */
public final class CustomerIdentity {
    /** Fewer digits that nobody can dial are no number of anybody. */
    private static final int FEWEST_DIGITS = 7;

    private final PhoneNumbers phones;

    CustomerIdentity(PhoneNumbers phones) {
        this.phones = phones;
    }

    /**
     * The strongest thing; empty when nothing identifies them.
     *
     * @param number by which a system knows them, as {@link #number} gives it
     */
    String of(Customer it, String number) {
        return contacts(it, number).stream()
                .findFirst()
                .orElseGet(() -> Blank.is(it.name()) || Blank.is(it.address())
                        ? ""
                        : "person:" + SearchForm.of(it.name()) + "|" + SearchForm.of(it.address()));
    }

    /** Each thing by which they can be reached and known again, the strongest first. */
    public List<String> contacts(Customer it, String number) {
        return Stream.of(phone(it.phone()), email(it.email()), number)
                .filter(known -> !known.isEmpty())
                .toList();
    }

    /**
     * As the number by which a system knows them tells them; empty when it has none for them.
     *
     * @param system whose number it is; empty for the house's own
     */
    public static String number(String system, String customerNumber) {
        return Blank.is(customerNumber) ? "" : "number:" + SearchForm.of(system) + "|" + SearchForm.of(customerNumber);
    }

    /** As the number tells them that the system of this complaint knows them by. */
    public static String number(ExternalReference reference, ComplaintDetails it) {
        return number(reference.system(), it.complainant().customerNumber());
    }

    /** Whether this tells one customer from all others, whatever name they give: a system gives no number twice. */
    public static boolean isNumber(String contact) {
        return contact.startsWith("number:");
    }

    /** As a phone number tells them; empty when it is none of anybody. */
    public String phone(String written) {
        if (Blank.is(written)) {
            return "";
        }
        var number = phones.dialable(written).orElseGet(() -> {
            var digits = PhoneNumbers.digits(SearchForm.of(written));
            return digits.length() < FEWEST_DIGITS ? "" : digits;
        });
        return number.isEmpty() ? "" : "phone:" + number;
    }

    /** As an e-mail address tells them; empty when there is none. */
    public static String email(String written) {
        return Blank.is(written) ? "" : "email:" + address(written);
    }

    /** In lower case, as all mail servers treat it, and its domain as it is looked up. */
    private static String address(String written) {
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
