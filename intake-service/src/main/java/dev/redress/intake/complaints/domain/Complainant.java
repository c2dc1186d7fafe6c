package dev.redress.intake.complaints.domain;

import dev.redress.chassis.text.domain.Blank;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In which capacity somebody complains. Stays in intake but for the kind.
 *
 * @param customerNumber by which the system that sends the complaint knows the customer; empty when it does not say
 * @param representative who speaks for the customer; {@link Representative#NONE} when nobody does
 */
public record Complainant(Kind kind, String customerNumber, Representative representative) {
    /** The customer, and nothing is known of them elsewhere. */
    public static final Complainant CUSTOMER = new Complainant(Kind.CUSTOMER, "", Representative.NONE);

    /** Who complains. */
    public enum Kind {
        /** The customer. */
        CUSTOMER,
        /** Somebody on behalf of the customer. */
        REPRESENTATIVE,
        /** Somebody who does not want to be known. */
        ANONYMOUS
    }

    /**
     * Who speaks for a customer. Empty texts are unknown.
     *
     * @param name as they give it
     * @param phone as it was written
     * @param email their e-mail address
     * @param relation to the customer: a relative, a lawyer, a consumers' council
     */
    public record Representative(String name, String phone, String email, String relation) {
        public static final Representative NONE = new Representative("", "", "", "");

        /** Whether nobody is named. */
        public boolean unknown() {
            return Stream.of(name, phone, email).allMatch(Blank::is);
        }

        /** What is known of them, by its name on the form. */
        public Map<String, String> fields() {
            return Map.of("name", name, "phone", phone, "email", email, "relation", relation);
        }

        /** By what they can be reached, as if they were a customer. */
        public Customer contact() {
            return new Customer(name, phone, email, "", "", "");
        }
    }
}
