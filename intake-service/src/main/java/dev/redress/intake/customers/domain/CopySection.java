package dev.redress.intake.customers.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A part of a customer's copy.
 *
 * @param number of the complaint that it is about; empty when it is about none
 * @param at when it was said, done or decided; null of what has no time
 * @param fields what is held, by its name; without those of which nothing is known
 */
public record CopySection(Kind kind, String number, Instant at, Map<String, String> fields) {
    /** What it is about. */
    public enum Kind {
        /** Who they are. */
        CUSTOMER,
        /** A complaint as it was received, and what was put right of it since. */
        COMPLAINT,
        /** Who speaks for them. */
        REPRESENTATIVE,
        /** What else the complaint is about. */
        PRODUCT,
        /** Something that was added. */
        AMENDMENT,
        /** A field that was put right. */
        CORRECTION,
        /** Their word that they want the complaint handled no more. */
        WITHDRAWAL,
        /** Where the complaint stands. */
        STANDING,
        /** Somebody spoke with them, or tried to. */
        CONTACT,
        /** Something that they may rely on. */
        PROMISE,
        /** Something that they are to be told, or were. */
        NOTICE,
        /** What they said afterwards. */
        SURVEY,
        /** What was corrected of what is known of them, and whom they were taken for. */
        DECISION,
        /** Somebody of the company was shown who they are. */
        READING
    }

    public CopySection {
        var known = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                known.put(name, value);
            }
        });
        fields = Collections.unmodifiableMap(known);
    }
}
