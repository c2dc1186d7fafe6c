package dev.redress.intake.complaints;

import dev.redress.chassis.privacy.MaskedRequests;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.privacy.domain.Known;
import dev.redress.chassis.web.HmacSha256;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintDetails;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.complaints.domain.Disclosure;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.complaints.domain.FieldChange;
import dev.redress.intake.complaints.domain.Registration;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes what others may know of a customer: the words masked, and a pseudonym, which is the first 16 bytes of HMAC-SHA-256
 * over what identifies them. The same customer has the same pseudonym; without the key nobody gets from it to the customer.
 */
public final class Pseudonymizer {
    private static final int BYTES = 16;

    private final HmacSha256 mac;
    private final Masking masking;
    private final CustomerIdentity identity;

    Pseudonymizer(String secret, Masking masking, CustomerIdentity identity) {
        this.mac = new HmacSha256(secret.getBytes(StandardCharsets.UTF_8));
        this.masking = masking;
        this.identity = identity;
    }

    /** For a complaint that follows none. */
    Disclosure disclose(ComplaintDetails it, ExternalReference reference, String complaintId) {
        var number = CustomerIdentity.number(reference, it);
        return it.disclosed(pseudonym(it.customer(), number, complaintId), reference.externalId(), this::knowing);
    }

    /** For a complaint with which the customer of an earlier one comes back. */
    Disclosure disclose(ComplaintDetails it, Disclosure earlier) {
        return it.disclosed(earlier.customerRef(), "", this::knowing);
    }

    /**
     * For a complaint that is corrected. Whoever turns out to be somebody else gets that one's pseudonym; who is known by
     * another one than by what identifies them, because they came back with an earlier complaint, keeps it.
     *
     * @param before as it was written down
     */
    Disclosure disclose(ComplaintDetails it, Complaint before) {
        var registration = before.registration();
        var known = registration.disclosure().customerRef();
        var number = CustomerIdentity.number(registration.reference(), it);
        var found = pseudonym(registration.details().customer(), number, before.id());
        var ref = known.equals(found) ? pseudonym(it.customer(), number, before.id()) : known;
        return it.maskedBy(masking(it, before), ref, registration.reference().externalId());
    }

    /**
     * What is said later of a complaint, as others may know it.
     *
     * @param right its details as they are, or are to be
     */
    String words(ComplaintDetails right, Complaint of, String said) {
        return masking(right, of).apply(said);
    }

    /** Masks what identifies the customer as it is right, as it is written down, and as it ever was. */
    private UnaryOperator<String> masking(ComplaintDetails right, Complaint written) {
        var now = knowing(right.known());
        var ever = knowing(written.known());
        return text -> ever.apply(now.apply(text));
    }

    /** What somebody else calls a thing, as others may know it. */
    String name(String given) {
        return knowing(Known.NOTHING).apply(given);
    }

    private UnaryOperator<String> knowing(Known known) {
        var masked = masking.knowing(known);
        return text -> MaskedRequests.isId(text) ? text : masked.apply(text);
    }

    /** The pseudonym of this customer, or, when nothing identifies them, one that belongs to this complaint alone. */
    String pseudonym(Customer customer, String number, String complaintId) {
        var known = identity.of(customer, number);
        return pseudonym(known.isEmpty() ? "complaint:" + complaintId : known);
    }

    /**
     * The pseudonyms under which the customer of this complaint is known: theirs, and those that follow from their other
     * contacts. None where nothing tells who it is.
     */
    Set<String> pseudonyms(Registration it) {
        var details = it.details();
        var number = CustomerIdentity.number(it.reference(), details);
        if (identity.of(details.customer(), number).isEmpty()) {
            return Set.of();
        }
        var refs = new LinkedHashSet<String>();
        refs.add(it.disclosure().customerRef());
        identity.contacts(details.customer(), number).forEach(each -> refs.add(pseudonym(each)));
        return refs;
    }

    /** All under which somebody may be known by what this complaint says of them, or said before it was corrected. */
    Set<String> everKnownAs(Complaint it) {
        var refs = new LinkedHashSet<String>();
        refs.add(it.registration().disclosure().customerRef());
        refs.addAll(pseudonyms(it.registration()));
        it.sequel().corrections().stream()
                .flatMap(each -> each.changes().stream())
                .map(this::before)
                .filter(known -> !known.isEmpty())
                .forEach(known -> refs.add(pseudonym(known)));
        return refs;
    }

    private String before(FieldChange it) {
        return switch (it.field()) {
            case "customer.phone" -> identity.phone(it.before());
            case "customer.email" -> CustomerIdentity.email(it.before());
            default -> "";
        };
    }

    /**
     * The pseudonym of whom this identifies and nothing stronger.
     *
     * @param text as {@link CustomerIdentity} gives it
     */
    public String pseudonym(String text) {
        return "cu-" + HexFormat.of().formatHex(mac.of(text), 0, BYTES);
    }
}
