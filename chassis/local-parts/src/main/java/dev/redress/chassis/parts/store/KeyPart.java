package dev.redress.chassis.parts.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;

/** One value in the key of an index: its order, its bytes, its size. What is not there and null come first, as equals. */
final class KeyPart {
    /** Bounds, never written: one comes after what is not there and null, the other after every value. */
    static final Object AFTER_NOTHING = new Object();

    static final Object AFTER_ALL = new Object();

    private static final String WRAPPED = "v";
    private static final int AT_LEAST = 24;
    private static final int VALUE = 2;

    private KeyPart() {}

    static int compare(Object one, Object other) {
        if (one == other) {
            return 0;
        }
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        var rank = rank(one);
        var otherRank = rank(other);
        return rank == VALUE && otherRank == VALUE
                ? ValueComparator.ascWithoutListHandling().compare(one, other)
                : Integer.compare(rank, otherRank);
    }

    private static int rank(Object it) {
        if (Missing.isNullOrMissing(it)) {
            return 0;
        }
        if (it == AFTER_NOTHING) {
            return 1;
        }
        return it == AFTER_ALL ? VALUE + 1 : VALUE;
    }

    static int memory(Object it) {
        return it instanceof String text ? AT_LEAST + text.length() : AT_LEAST;
    }

    static void write(WriteBuffer out, Object it) {
        if (it instanceof Missing) {
            out.put((byte) 0);
        } else if (it == null) {
            out.put((byte) 1);
        } else if (it instanceof String text) {
            out.put((byte) 2).putVarInt(text.length()).putStringData(text, text.length());
        } else if (it instanceof Instant time && time.equals(Instant.ofEpochMilli(time.toEpochMilli()))) {
            out.put((byte) 3).putLong(time.toEpochMilli());
        } else if (it instanceof Integer number) {
            out.put((byte) 4).putInt(number);
        } else if (it instanceof Long number) {
            out.put((byte) 5).putLong(number);
        } else if (it instanceof Boolean flag) {
            out.put((byte) (flag ? 7 : 6));
        } else {
            var bytes = BsonBytes.of(new Document(WRAPPED, it));
            out.put((byte) 8).putVarInt(bytes.length).put(bytes);
        }
    }

    static Object read(ByteBuffer in) {
        var kind = in.get();
        return switch (kind) {
            case 0 -> Missing.getInstance();
            case 1 -> null;
            case 2 -> DataUtils.readString(in, DataUtils.readVarInt(in));
            case 3 -> Instant.ofEpochMilli(in.getLong());
            case 4 -> in.getInt();
            case 5 -> in.getLong();
            case 6 -> false;
            case 7 -> true;
            case 8 -> {
                var bytes = new byte[DataUtils.readVarInt(in)];
                in.get(bytes);
                yield BsonBytes.read(bytes).get(WRAPPED);
            }
            default -> throw new IllegalStateException("no value is written as kind " + kind);
        };
    }
}
