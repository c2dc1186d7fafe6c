package dev.redress.intake.erasures.domain;

/** What is known of a customer, by where it lies. */
public enum ErasedClass {
    /** What complaints said of the customer, of who spoke for them and of what they bought, and their words. */
    COMPLAINTS,
    /** What was added to complaints later, in so many words. */
    AMENDMENTS,
    /** What stood in complaints before it was corrected, and stands there since. */
    CORRECTIONS,
    /** Files of complaints, their bytes and names; their hashes stay on record. */
    ATTACHMENTS,
    /** Entries of the directory: who they are, and by what they are found. */
    DIRECTORY,
    /** Words that were made for their notices, and what gateways said; what was not sent yet is not sent. */
    NOTICES,
    /** What was said of readings; that they were read stays on record. */
    READINGS
}
