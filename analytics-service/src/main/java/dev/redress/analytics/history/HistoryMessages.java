package dev.redress.analytics.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.redress.analytics.domain.HistoryEntry;
import dev.redress.analytics.domain.HistoryTime;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.outbox.OutboxEntry;
import java.time.Instant;

/** Entries as messages. The same entry is always the same message, to the byte: nothing in it is of when it was read. */
final class HistoryMessages {
    private static final String SOURCE = "/redress/analytics";
    private static final ObjectWriter JSON = WireFormat.mapper().writer();

    private HistoryMessages() {}

    static OutboxEntry.Message of(HistoryEntry entry) {
        var key = entry.about().toString();
        var id = Ids.derived(HistoryRecorded.TOPIC, key, Long.toString(entry.version()))
                .toString();
        return new OutboxEntry.Message(
                id,
                SOURCE,
                HistoryRecorded.TOPIC,
                HistoryRecorded.TYPE,
                key,
                entry.version(),
                time(entry),
                "",
                json(HistoryRecorded.of(entry)));
    }

    /** When the activity was, or the complaint was received: each row has the one or the other. */
    private static Instant time(HistoryEntry entry) {
        return entry.step() == null
                ? entry.times().get(HistoryTime.RECEIVED)
                : entry.step().happened();
    }

    private static String json(HistoryRecorded it) {
        try {
            return JSON.writeValueAsString(it);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + HistoryRecorded.TYPE, e);
        }
    }
}
