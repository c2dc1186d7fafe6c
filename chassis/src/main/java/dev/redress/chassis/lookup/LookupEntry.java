package dev.redress.chassis.lookup;

import java.time.Instant;
import java.util.List;

/**
 * The newest that was heard about one key.
 *
 * @param key of the messages, and id of the document
 * @param type of the message; empty before the first
 * @param data of the message, as JSON
 * @param version of the message; 0 before the first
 * @param heardAt when it was heard, by which other replicas find what is new
 */
record LookupEntry(String key, String type, String data, long version, Instant heardAt) {
    static LookupEntry unseen(String key) {
        return new LookupEntry(key, "", "", 0, Instant.EPOCH);
    }

    /** Whether there was a message that could be used. */
    boolean seen() {
        return version > 0;
    }

    /** Each message holds the whole entry: a dead letter that is sent again must not undo what came after it. */
    List<LookupEntry> replacedBy(LookupEntry newer) {
        return newer.version > version ? List.of(newer) : List.of();
    }
}
