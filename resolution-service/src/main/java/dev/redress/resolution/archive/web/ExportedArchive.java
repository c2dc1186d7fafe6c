package dev.redress.resolution.archive.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.redress.chassis.privacy.AsWritten;
import dev.redress.resolution.archive.ArchivedDocument;
import dev.redress.resolution.archive.CanonicalJson;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.ArchiveEntry;
import dev.redress.resolution.archive.domain.Head;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * The archive of a case as it leaves the house, and as it may be handed in again to be verified.
 *
 * @param complaintId id of the complaint whose archive it is
 * @param exportedAt when it was exported; not covered by any hash
 * @param head where the archive ends
 * @param entries all entries, in the order in which they were filed
 * @param documents the documents of the case, such as agreements; may be left out when handed in
 * @param howToVerify how to verify it, for whoever has this and nothing else
 */
@AsWritten // what is verified must be what left the house, and is kept nowhere
record ExportedArchive(
        @NotNull @Size(max = ArchivedDocument.WORD) String complaintId,
        Instant exportedAt,
        @NotNull @Valid HeadAnswer head,
        @NotNull List<@NotNull @Valid EntryAnswer> entries,
        List<@NotNull @Valid ArchivedDocument> documents,
        @Size(max = 4000) String howToVerify) {
    private static final String HOW =
            "The hash of an entry is the SHA-256, in lower-case hexadecimal, of this text in UTF-8,"
                    + " each line ended by a line feed: \"redress-archive-entry/1\", then the lines complaint, position, topic, type,"
                    + " id, version, time, filed, data, previous, each with its value after one space. Times are in UTC with three"
                    + " digits of milliseconds and Z; data is its JSON as RFC 8785 writes it (fields sorted, no white space; numbers"
                    + " with all their digits and without exponent); in each value a backslash is written \\\\ and a line feed"
                    + " \\n. previous is the hash of the entry before, 64 zeros for the first; positions rise by one from 1; head is"
                    + " the position and hash of the last. POST /archive/verify does the same.";

    /**
     * One entry, with its data as JSON.
     *
     * @param position where it stands in the archive, from 1
     * @param topic where it was heard, such as {@code complaints.triage}
     * @param type type of the event, such as {@code complaint.triaged.v1}
     * @param id id of the message (CloudEvents id)
     * @param version which of its sender's events of this complaint it is
     * @param time when it happened, as its sender said
     * @param filedAt when it was filed
     * @param data the message as it was sent
     * @param previous hash of the entry before; 64 zeros for the first
     * @param hash SHA-256 of the entry, 64 hexadecimal digits in lower case
     */
    @Schema(name = "ArchiveEntry")
    @AsWritten
    record EntryAnswer(
            int position,
            @NotNull @Size(max = ArchivedDocument.WORD) String topic,
            @NotNull @Size(max = ArchivedDocument.WORD) String type,
            @NotNull @Size(max = ArchivedDocument.WORD) String id,
            long version,
            @NotNull Instant time,
            @NotNull Instant filedAt,

            @NotNull @Schema(implementation = Object.class, type = "object") @JsonDeserialize(using = Canonical.class)
            JsonNode data,

            @NotNull @Size(max = ArchivedDocument.WORD) String previous,
            @NotNull @Size(max = ArchivedDocument.WORD) String hash) {

        static EntryAnswer of(ArchiveEntry it) {
            return new EntryAnswer(
                    it.position(),
                    it.topic(),
                    it.type(),
                    it.messageId(),
                    it.version(),
                    it.time(),
                    it.filedAt(),
                    CanonicalJson.read(it.data()),
                    it.previous(),
                    it.hash());
        }

        /** As soon as it is read it is the text that has the hash: as a tree it takes ten times the room. */
        private static final class Canonical extends StdDeserializer<JsonNode> {
            private static final long serialVersionUID = 1L;

            Canonical() {
                super(JsonNode.class);
            }

            @Override
            public JsonNode deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return new POJONode(CanonicalJson.of(context.readTree(in)));
            }
        }

        private String text() {
            return data instanceof POJONode read ? (String) read.getPojo() : CanonicalJson.of(data);
        }

        ArchiveEntry entry() {
            return new ArchiveEntry(position, topic, type, id, version, time, filedAt, text(), previous, hash);
        }
    }

    /**
     * Where the archive ends.
     *
     * @param position that of the last entry; 0 when there is none
     * @param hash that of the last entry, 64 hexadecimal digits in lower case
     */
    @Schema(name = "ArchiveHead")
    @AsWritten
    record HeadAnswer(
            int position,
            @NotNull @Size(max = ArchivedDocument.WORD) String hash) {

        static HeadAnswer of(Head it) {
            return new HeadAnswer(it.position(), it.hash());
        }
    }

    static ExportedArchive of(Archive it, List<ArchivedDocument> documents, Instant now) {
        return new ExportedArchive(
                it.complaintId(),
                now,
                HeadAnswer.of(it.head()),
                it.entries().stream().map(EntryAnswer::of).toList(),
                documents,
                HOW);
    }

    Archive archive() {
        var filed = entries.stream().map(EntryAnswer::entry).toList();
        return new Archive(complaintId, null, filed, new Head(head.position(), head.hash()));
    }

    List<ArchivedDocument> papers() {
        return documents == null ? List.of() : documents;
    }
}
