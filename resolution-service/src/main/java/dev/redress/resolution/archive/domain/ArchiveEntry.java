package dev.redress.resolution.archive.domain;

import dev.redress.chassis.text.domain.Sha256;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One message in the archive of a case. Its hash covers all of it, whose case it belongs to, and the hash of the entry before.
 *
 * @param position from 1, without gaps
 * @param messageId the one id that the message has for ever
 * @param version its place among the messages of its topic about this case
 * @param time when what it tells happened
 * @param filedAt when it came into the archive; never before the entry before it
 * @param data the JSON text, in the one form in which the archive writes JSON
 * @param previous the hash of the entry before; zeros for the first
 */
@RecordBuilder
public record ArchiveEntry(
        int position,
        String topic,
        String type,
        String messageId,
        long version,
        Instant time,
        Instant filedAt,
        String data,
        String previous,
        String hash)
        implements ArchiveEntryBuilder.With {
    private static final String FORM = "redress-archive-entry/1";
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The entry of this message behind that head. The archive keeps milliseconds, and text that is Unicode. */
    static ArchiveEntry of(String complaintId, Message it, Instant filedAt, Head before) {
        var entry = new ArchiveEntry(
                before.position() + 1,
                unicode(it.topic()),
                unicode(it.type()),
                unicode(it.messageId()),
                it.version(),
                it.time().truncatedTo(ChronoUnit.MILLIS),
                filedAt.truncatedTo(ChronoUnit.MILLIS),
                unicode(it.data()),
                before.hash(),
                "");
        return entry.withHash(entry.hashFor(complaintId));
    }

    /** The hash that this entry must have in the archive of that case. */
    public String hashFor(String complaintId) {
        return Sha256.hex(canonical(complaintId));
    }

    /**
     * The text that is hashed: UTF-8, one line a field, in this order, each ended by a line feed; within a value a line feed
     * is written {@code \n} and a backslash {@code \\}; times are in UTC with milliseconds.
     */
    public String canonical(String complaintId) {
        return String.join(
                        "\n",
                        FORM,
                        "complaint " + escaped(complaintId),
                        "position " + position,
                        "topic " + escaped(topic),
                        "type " + escaped(type),
                        "id " + escaped(messageId),
                        "version " + version,
                        "time " + MILLIS.format(time),
                        "filed " + MILLIS.format(filedAt),
                        "data " + escaped(data),
                        "previous " + escaped(previous))
                + "\n";
    }

    boolean isSound(String complaintId) {
        return millis(time) && millis(filedAt) && hash.equals(hashFor(complaintId));
    }

    private static boolean millis(Instant it) {
        return it.equals(it.truncatedTo(ChronoUnit.MILLIS));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** Half a character (a surrogate without its other half) would not come back from the store as it went in. */
    private static String unicode(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
