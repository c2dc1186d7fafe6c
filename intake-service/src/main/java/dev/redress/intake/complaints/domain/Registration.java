package dev.redress.intake.complaints.domain;

/**
 * A complaint as it is entered in the book.
 *
 * @param reference what it is called outside
 * @param fingerprint SHA-256 of the form as it was sent: tells a repeat from another complaint under the same id; empty when
 *     there was no form
 * @param disclosure what others may know of it
 */
public record Registration(
        Origin origin,
        ExternalReference reference,
        String fingerprint,
        ComplaintDetails details,
        Disclosure disclosure) {}
