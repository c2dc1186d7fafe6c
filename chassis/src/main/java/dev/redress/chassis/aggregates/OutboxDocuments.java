package dev.redress.chassis.aggregates;

import dev.redress.chassis.outbox.OutboxEntry;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** Outbox entries as they lie in the document of their aggregate. */
final class OutboxDocuments {
    private static final String REASON = "reason";
    private static final String WAKE = "wake";

    /** When the document was saved with the entry in it; only documents with something to tell have this field. */
    static final String SINCE = "since";

    private OutboxDocuments() {}

    static Document write(OutboxEntry entry, Instant now) {
        return write(entry).append(SINCE, Date.from(now));
    }

    private static Document write(OutboxEntry entry) {
        if (entry instanceof OutboxEntry.Wake it) {
            return new Document("id", it.id())
                    .append("revision", it.revision())
                    .append(WAKE, true)
                    .append("at", it.at() == null ? null : Date.from(it.at()));
        }
        if (entry instanceof OutboxEntry.DeadLetter it) {
            return write(it.message()).append(REASON, it.reason());
        }
        return write(((OutboxEntry.Message) entry));
    }

    private static Document write(OutboxEntry.Message it) {
        return new Document("id", it.id())
                .append("source", it.source())
                .append("topic", it.topic())
                .append("type", it.type())
                .append("key", it.key())
                .append("version", it.version())
                .append("time", Date.from(it.time()))
                .append("causationId", it.causationId())
                .append("data", it.data());
    }

    static OutboxEntry read(Document it) {
        if (it.getBoolean(WAKE, false)) {
            var at = it.getDate("at");
            return new OutboxEntry.Wake(it.getString("id"), it.getLong("revision"), at == null ? null : at.toInstant());
        }
        var message = new OutboxEntry.Message(
                it.getString("id"),
                it.getString("source"),
                it.getString("topic"),
                it.getString("type"),
                it.getString("key"),
                it.getLong("version"),
                it.getDate("time").toInstant(),
                it.getString("causationId"),
                it.getString("data"));
        return it.containsKey(REASON) ? new OutboxEntry.DeadLetter(message, it.getString(REASON)) : message;
    }
}
