package dev.redress.resolution.archive.print;

import java.time.Instant;
import java.util.List;

/**
 * All that happened to a complaint, in order.
 *
 * @param number of the complaint, for people; the id until it is known
 * @param facts how it stands, in the order to show
 * @param entries all that happened, in the order in which it was filed
 */
public record CaseHistory(String number, List<Detail> facts, List<Entry> entries) {

    /**
     * One thing that happened.
     *
     * @param position in the archive, from 1
     * @param at when it happened
     * @param stage which part of the house said it: intake, triage, resolution, sla, followup
     * @param type of the event, such as {@code complaint.triaged}; with or without its version
     * @param words what it was, in someone's own words; empty when nothing was said
     * @param by who did it; empty when nobody is named
     * @param details what else the event says
     */
    public record Entry(
            long position, Instant at, String stage, String type, String words, String by, List<Detail> details) {}

    /**
     * A fact with its name.
     *
     * @param label a name that the labels know ({@code severity}, {@code rootCause}), or any other, which is shown as it is
     * @param value a code of the vocabulary, told in words where the labels know it; an instant in ISO form; or any
     *     text
     */
    public record Detail(String label, String value) {}
}
