package dev.redress.intake.complaints.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who complains: personal data, which never leaves this service. Empty texts are unknown.
 *
 * @param name as the customer gives it
 * @param phone with its area or country code
 * @param email the e-mail address
 * @param company of business customers
 * @param address where the customer gets letters
 * @param language that the customer speaks, BCP 47
 */
public record Customer(String name, String phone, String email, String company, String address, String language) {

    /** What must not appear in a text that others read, apart from what looks like a number or an address anyway. */
    List<String> identifying() {
        return Stream.of(name, company, address).filter(it -> !it.isBlank()).toList();
    }

    /**
     * The strongest thing by which the same customer is known again: the phone's digits, else the e-mail address, else name
     * and address together, else nothing.
     */
    public String identity() {
        var digits = phone.replaceAll("[^0-9]", "");
        if (!digits.isEmpty()) {
            return "phone:" + digits;
        }
        if (!email.isBlank()) {
            return "email:" + email.strip().toLowerCase(Locale.ROOT);
        }
        return name.isBlank() || address.isBlank() ? "" : "person:" + name.strip() + "|" + address.strip();
    }
}
