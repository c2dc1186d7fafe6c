package dev.redress.chassis.aggregates;

import dev.redress.chassis.mongo.FieldCipher;
import dev.redress.chassis.mongo.IncompleteDocument;
import dev.redress.chassis.mongo.StateCodecs;
import dev.redress.chassis.outbox.OutboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * Aggregates in the form in which they are stored: {@code {_id, revision, touched, state, seen, published, outbox, parked, owed,
 * sealed, words}}.
 */
final class AggregateDocuments<S> {
    private static final EncoderContext ENCODING = EncoderContext.builder().build();
    private static final DecoderContext DECODING = DecoderContext.builder().build();
    private static final DocumentCodec DOCUMENTS = new DocumentCodec();
    private static final String PUBLISHED = "published";
    private static final String STATE = "state";
    /** Id of the key with which the state is sealed; empty when it is not. */
    static final String SEALED_WITH = "sealed";

    private final AggregateType<S, ?> type;
    private final FieldCipher cipher;
    private final Codec<S> states;

    AggregateDocuments(AggregateType<S, ?> type, FieldCipher cipher) {
        this.type = type;
        this.cipher = cipher;
        this.states = StateCodecs.of(type.state());
    }

    /** How the state of one document is written, and read. */
    private Codec<S> states(String id) {
        return type.sealed().isEmpty()
                ? states
                : new SealedFields<>(states, type.sealed(), cipher, type.collection() + "/" + id);
    }

    static String id(RawBsonDocument document) {
        return document.getString("_id").getValue();
    }

    RawBsonDocument write(StoredAggregate<S> it, Instant now) {
        var bytes = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(bytes)) {
            writer.writeStartDocument();
            writer.writeString("_id", it.id());
            writer.writeInt64("revision", it.revision());
            writer.writeDateTime("touched", now.toEpochMilli());
            writer.writeName(STATE);
            states(it.id()).encode(writer, it.state(), ENCODING);
            write(writer, "seen", it.seen());
            write(writer, PUBLISHED, it.published());
            write(writer, "outbox", it.outbox(), (to, each) -> write(to, OutboxDocuments.write(each, now)));
            write(writer, "parked", it.parked(), (to, each) -> write(to, write(each)));
            write(writer, "owed", it.owed(), BsonWriter::writeString);
            if (!type.sealed().isEmpty()) {
                writer.writeString(SEALED_WITH, cipher.current());
            }
            var words = type.words(it.state());
            if (!words.isEmpty()) {
                writer.writeString(Where.WORDS, words);
            }
            writer.writeEndDocument();
        }
        return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
    }

    private static void write(BsonWriter writer, String name, Map<String, Long> versions) {
        writer.writeStartDocument(name);
        versions.forEach(writer::writeInt64);
        writer.writeEndDocument();
    }

    private static <T> void write(BsonWriter writer, String name, Iterable<T> several, BiConsumer<BsonWriter, T> one) {
        writer.writeStartArray(name);
        several.forEach(it -> one.accept(writer, it));
        writer.writeEndArray();
    }

    private static void write(BsonWriter writer, Document it) {
        DOCUMENTS.encode(writer, it, ENCODING);
    }

    private static Document write(ParkedEvent it) {
        return new Document("topic", it.topic())
                .append("id", it.id())
                .append("source", it.source())
                .append("type", it.type())
                .append("version", it.version())
                .append("time", Date.from(it.time()))
                .append("causationId", it.causationId())
                .append("data", it.data());
    }

    StoredAggregate<S> read(RawBsonDocument document) {
        var it = new Parts(type.sealed().isEmpty() ? states : states(id(document)));
        read(document, it::read);
        return it.whole();
    }

    /** What a document tells of its parts until it has been read. */
    private final class Parts {
        private final Codec<S> states;
        private String id;
        private Long revision;
        private S state;
        private Map<String, Long> seen;
        private Map<String, Long> published;
        private List<OutboxEntry> outbox;
        private List<ParkedEvent> parked;
        private List<String> owed;

        Parts(Codec<S> states) {
            this.states = states;
        }

        void read(String field, BsonReader reader) {
            switch (field) {
                case "_id" -> id = reader.readString();
                case "revision" -> revision = reader.readInt64();
                case STATE -> state = states.decode(reader, DECODING);
                case "seen" -> seen = versions(reader);
                case PUBLISHED -> published = versions(reader);
                case "outbox" -> outbox = several(reader, from -> OutboxDocuments.read(document(from)));
                case "parked" -> parked = several(reader, from -> readParked(document(from)));
                case "owed" -> owed = several(reader, BsonReader::readString);
                default -> reader.skipValue();
            }
        }

        StoredAggregate<S> whole() {
            return new StoredAggregate<>(
                    required(id, "_id"),
                    required(revision, "revision"),
                    required(state, STATE),
                    required(seen, "seen"),
                    required(published, PUBLISHED),
                    required(outbox, "outbox"),
                    required(parked, "parked"),
                    Set.copyOf(required(owed, "owed")));
        }
    }

    /** The state alone. */
    S state(RawBsonDocument document) {
        var form = type.sealed().isEmpty() ? states : states(id(document));
        var it = new Object() {
            S state;
        };
        read(document, (field, reader) -> {
            if (field.equals(STATE)) {
                it.state = form.decode(reader, DECODING);
            } else {
                reader.skipValue();
            }
        });
        return required(it.state, STATE);
    }

    /** The newest version published on each topic. */
    static Map<String, Long> published(RawBsonDocument document) {
        var it = new HashMap<String, Long>();
        read(document, (field, reader) -> {
            if (field.equals(PUBLISHED)) {
                it.putAll(versions(reader));
            } else {
                reader.skipValue();
            }
        });
        return it;
    }

    private static void read(RawBsonDocument document, BiConsumer<String, BsonReader> fields) {
        try (var reader = new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                fields.accept(reader.readName(), reader);
            }
            reader.readEndDocument();
        }
    }

    private static <T> T required(T part, String field) {
        if (part == null) {
            throw new IncompleteDocument(field);
        }
        return part;
    }

    private static Map<String, Long> versions(BsonReader reader) {
        var versions = new HashMap<String, Long>();
        document(reader).forEach((topic, version) -> versions.put(topic, ((Number) version).longValue()));
        return Map.copyOf(versions);
    }

    private static <T> List<T> several(BsonReader reader, Function<BsonReader, T> one) {
        var all = new ArrayList<T>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            all.add(one.apply(reader));
        }
        reader.readEndArray();
        return List.copyOf(all);
    }

    private static Document document(BsonReader reader) {
        return DOCUMENTS.decode(reader, DECODING);
    }

    private static ParkedEvent readParked(Document it) {
        return new ParkedEvent(
                it.getString("topic"),
                it.getString("id"),
                it.getString("source"),
                it.getString("type"),
                it.getLong("version"),
                it.getDate("time").toInstant(),
                it.getString("causationId"),
                it.getString("data"));
    }
}
