package dev.redress.analytics.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One message heard, with as much of it as figures need. Topic, {@code about} and {@code version} say which message it is:
 * the same three again are the same message, sent twice.
 *
 * @param topic where it was heard
 * @param type CloudEvents type
 * @param source CloudEvents source
 * @param about the complaint; for a message that is not about one, a UUID derived from what names it
 * @param version its place among the messages of this topic about the same thing, from 1 on
 * @param happened when it happened, as the event itself tells
 * @param cycle 1 until the first reopening, 0 where there is none
 * @param channel code, empty where it says none
 * @param placement what triage made of it
 * @param response whether a person responded to the customer
 */
public record Fact(
        String topic,
        String type,
        String source,
        UUID about,
        int version,
        Instant happened,
        int cycle,
        String channel,
        Placement placement,
        boolean response) {

    /**
     * What kind of complaint and whose; empty codes where a message does not say.
     *
     * @param category code
     * @param severity code
     * @param department code
     */
    public record Placement(String category, String severity, String department) {
        static final Placement UNSAID = new Placement("", "", "");
    }

    /** A message of which only the envelope matters so far. */
    public static Fact of(String topic, String type, String source, UUID about, int version, Instant happened) {
        return new Fact(topic, type, source, about, version, happened, 0, "", Placement.UNSAID, false);
    }

    public Fact at(Instant time) {
        return new Fact(topic, type, source, about, version, time, cycle, channel, placement, response);
    }

    public Fact in(int itsCycle) {
        return new Fact(topic, type, source, about, version, happened, itsCycle, channel, placement, response);
    }

    public Fact through(String itsChannel) {
        return new Fact(topic, type, source, about, version, happened, cycle, itsChannel, placement, response);
    }

    public Fact placed(Placement its) {
        return new Fact(topic, type, source, about, version, happened, cycle, channel, its, response);
    }

    public Fact responding(boolean it) {
        return new Fact(topic, type, source, about, version, happened, cycle, channel, placement, it);
    }
}
