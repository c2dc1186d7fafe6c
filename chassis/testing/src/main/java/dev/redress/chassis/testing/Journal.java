package dev.redress.chassis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.CRC32;

/**
 * Documents of many collections in one file that only grows: each change is a record at its end, written before the change
 * is acknowledged. So a killed process loses nothing; half a record at the end is cut off when the file is opened again
 * (a machine that loses power may lose what the operating system had not written yet). Of each document, memory holds only
 * the place. A file that is mostly history is written anew when it is opened.
 *
 * <p>A record is its length, a checksum, and: PUT or REMOVE, the collection's name, the document's position, the document.
 */
final class Journal implements AutoCloseable {
    private static final int HEADER = 8;
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final byte PUT = 1;
    private static final byte REMOVE = 2;

    /** Where a document lies in the file. */
    private record Place(long offset, int length) {}

    private final FileChannel channel;
    private final Map<String, NavigableMap<Integer, Place>> collections = new ConcurrentHashMap<>();
    private long end;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the file, or makes it.
     *
     * @param tidyFrom the size in bytes from which on a file that is more than half history is written anew
     */
    static Journal open(Path file, long tidyFrom) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var journal = load(file);
            if (journal.end < tidyFrom || journal.living() * 2 > journal.end) {
                return journal;
            }
            var tidied = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(tidied);
            try (var fresh = load(tidied)) {
                journal.copyTo(fresh);
            }
            journal.close();
            Files.move(tidied, file, ATOMIC_MOVE);
            return load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    private static Journal load(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("another process has it open");
        }
        var journal = new Journal(channel);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            journal.replay(in);
        }
        channel.truncate(journal.end);
        return journal;
    }

    /** Reads records until the end, or until one that was not written to its end. */
    private void replay(DataInputStream in) throws IOException {
        try {
            while (true) {
                var length = in.readInt();
                var sum = in.readInt();
                if (length <= 0 || length > LARGEST) {
                    return;
                }
                var body = new byte[length];
                in.readFully(body);
                if (checksum(body) != sum) {
                    return;
                }
                apply(Unpooled.wrappedBuffer(body), length);
                end += HEADER + length;
            }
        } catch (EOFException e) {
            // The end, or a record that was cut off: either way, what was read is all there is.
            return;
        }
    }

    private void apply(ByteBuf body, int length) {
        var kind = body.readByte();
        var name = body.readCharSequence(body.readUnsignedShort(), UTF_8).toString();
        var position = body.readInt();
        if (kind == PUT) {
            places(name).put(position, new Place(end + HEADER + body.readerIndex(), length - body.readerIndex()));
        } else {
            places(name).remove(position);
        }
    }

    private NavigableMap<Integer, Place> places(String collection) {
        return collections.computeIfAbsent(collection, name -> new ConcurrentSkipListMap<>());
    }

    /** The names of the collections that have documents. */
    Set<String> names() {
        return Set.copyOf(collections.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }

    /** The positions of a collection's documents, in the order in which they were added; follows later changes. */
    Set<Integer> positions(String collection) {
        return places(collection).keySet();
    }

    /** Adds a document at the end of its collection, and returns its position. */
    synchronized int add(String collection, Document document) {
        var places = places(collection);
        var position = places.isEmpty() ? 0 : places.lastKey() + 1;
        put(collection, position, document);
        return position;
    }

    synchronized void put(String collection, int position, Document document) {
        var record = record(PUT, collection, position);
        var start = record.writerIndex();
        BsonEncoder.encodeDocument(document, record);
        var place = new Place(end + start, record.writerIndex() - start);
        append(record);
        places(collection).put(position, place);
    }

    synchronized void remove(String collection, int position) {
        append(record(REMOVE, collection, position));
        places(collection).remove(position);
    }

    /** The document at a position, or null when there is none. */
    Document get(String collection, int position) {
        var place = places(collection).get(position);
        if (place == null) {
            return null;
        }
        var bytes = ByteBuffer.allocate(place.length());
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, place.offset() + bytes.position()) < 0) {
                    throw new EOFException("the file ends within a document");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes.flip()));
    }

    private static ByteBuf record(byte kind, String collection, int position) {
        var name = collection.getBytes(UTF_8);
        return Unpooled.buffer(512)
                .writeZero(HEADER)
                .writeByte(kind)
                .writeShort(name.length)
                .writeBytes(name)
                .writeInt(position);
    }

    private void append(ByteBuf record) {
        var length = record.writerIndex() - HEADER;
        var body = new byte[length];
        record.getBytes(HEADER, body);
        record.setInt(0, length).setInt(Integer.BYTES, checksum(body));
        var bytes = record.nioBuffer();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, end + bytes.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end += HEADER + length;
    }

    private static int checksum(byte[] body) {
        var sum = new CRC32();
        sum.update(body);
        return (int) sum.getValue();
    }

    private long living() {
        return collections.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToLong(Place::length)
                .sum();
    }

    private void copyTo(Journal other) {
        collections.forEach((name, places) ->
                places.keySet().forEach(position -> other.put(name, position, get(name, position))));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
