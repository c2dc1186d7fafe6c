package dev.redress.intake.complaints.domain;

/**
 * A complaint as it is entered in the book.
 *
 * @param reference what it is called outside
 * @param fingerprint SHA-256 of the form as it was sent: tells a repeat from another complaint under the same id; empty when
 *     there was no form
 * @param disclosure what others may know of it
 * @param repeats what the customer said before and says again; absent of most
 */
public record Registration(
        Origin origin,
        ExternalReference reference,
        String fingerprint,
        ComplaintDetails details,
        Disclosure disclosure,
        Repetition repeats) {

    /** One of which nobody has looked yet whether it repeats another. */
    public Registration(
            Origin origin,
            ExternalReference reference,
            String fingerprint,
            ComplaintDetails details,
            Disclosure disclosure) {
        this(origin, reference, fingerprint, details, disclosure, null);
    }

    /** The same, and what it repeats. */
    public Registration repeating(Repetition it) {
        return new Registration(origin, reference, fingerprint, details, disclosure, it);
    }

    /** The same complaint of a customer of whom nothing is known any more: what is left is what others were told. */
    Registration erased() {
        return new Registration(
                origin.erased(),
                new ExternalReference(reference.system(), disclosure.externalId()),
                "",
                details.erased(disclosure),
                disclosure,
                repeats);
    }

    /** The same complaint, with what was written down put right; what was sent is still known again by its fingerprint. */
    Registration corrected(ComplaintDetails after, Disclosure told) {
        return new Registration(origin, reference, fingerprint, after, told, repeats);
    }
}
