package dev.redress.intake.complaints.domain;

import dev.redress.chassis.privacy.domain.Known;
import dev.redress.chassis.text.domain.Blank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who complains: personal data, which never leaves this service. Empty texts are unknown.
 *
 * @param name as the customer gives it
 * @param phone as it was written
 * @param email the e-mail address
 * @param company of business customers
 * @param address where the customer gets letters
 * @param language that the customer speaks, BCP 47
 */
public record Customer(String name, String phone, String email, String company, String address, String language) {
    /** Of whom nothing is known. */
    public static final Customer UNKNOWN = new Customer("", "", "", "", "", "");

    /** This, and where this says nothing, that. */
    public Customer over(Customer other) {
        return new Customer(
                either(name, other.name),
                either(phone, other.phone),
                either(email, other.email),
                either(company, other.company),
                either(address, other.address),
                either(language, other.language));
    }

    /** Nobody: many speak the same language. */
    Customer erased() {
        return new Customer("", "", "", "", "", language);
    }

    private static String either(String here, String there) {
        return Blank.is(here) ? there : here;
    }

    /** What is known of them, by its name on the form. */
    public Map<String, String> fields() {
        var all = new LinkedHashMap<String, String>();
        all.put("name", name);
        all.put("phone", phone);
        all.put("email", email);
        all.put("company", company);
        all.put("address", address);
        all.put("language", language);
        return all;
    }

    /**
     * What must not appear in a text that others read, whether or not it looks like what it is.
     *
     * @param numbers of what the customer bought and the like; empty ones are unknown
     */
    Known known(Stream<String> numbers) {
        return new Known(said(name, company, address), said(phone), said(email), said(numbers.toArray(String[]::new)));
    }

    private static List<String> said(String... texts) {
        return Stream.of(texts).filter(it -> !Blank.is(it)).toList();
    }
}
