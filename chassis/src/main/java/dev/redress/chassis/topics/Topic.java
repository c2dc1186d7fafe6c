package dev.redress.chassis.topics;

import java.time.Duration;

/**
 * A topic as its one writer declares it.
 *
 * @param name full name, for example {@code complaints.triage}
 * @param retention how long messages are kept; zero keeps them for ever
 * @param compacted whether only the newest message of each key is kept
 */
public record Topic(String name, Duration retention, boolean compacted) {

    /** A topic that is kept for ever. */
    public static Topic kept(String name) {
        return new Topic(name, Duration.ZERO, false);
    }

    /** A topic whose messages are forgotten after a while. */
    public static Topic passing(String name, Duration retention) {
        return new Topic(name, retention, false);
    }

    /** A topic that keeps the newest message of each key. */
    public static Topic newest(String name) {
        return new Topic(name, Duration.ZERO, true);
    }

    /** The topic that a group's dead letters of a topic go to. */
    public static String deadLettersOf(String group, String topic) {
        return group + "." + topic + "-dlt";
    }

    /** The last part of a topic's name, under which documents and settings remember it. */
    public static String stageOf(String topic) {
        return topic.substring(topic.lastIndexOf('.') + 1);
    }
}
