package dev.redress.chassis.parts.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How MVStore orders and writes the keys of documents and of indexes. */
final class KeyTypes {
    private KeyTypes() {}

    /** The id of a document. */
    static final class Id extends BasicDataType<Object> {
        @Override
        public int compare(Object one, Object other) {
            return KeyPart.compare(one, other);
        }

        @Override
        public int getMemory(Object it) {
            return KeyPart.memory(it);
        }

        @Override
        public void write(WriteBuffer out, Object it) {
            KeyPart.write(out, it);
        }

        @Override
        public Object read(ByteBuffer in) {
            return KeyPart.read(in);
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }

    /** The values of the indexed fields and the id of the document. One that is shorter comes before all that begin with it. */
    static final class Values extends BasicDataType<Object[]> {
        private static final int ARRAY = 24;

        @Override
        public int compare(Object[] one, Object[] other) {
            return Arrays.compare(one, other, KeyPart::compare);
        }

        @Override
        public int getMemory(Object[] it) {
            return ARRAY + Arrays.stream(it).mapToInt(KeyPart::memory).sum();
        }

        @Override
        public void write(WriteBuffer out, Object[] it) {
            out.putVarInt(it.length);
            for (var part : it) {
                KeyPart.write(out, part);
            }
        }

        @Override
        public Object[] read(ByteBuffer in) {
            var parts = new Object[DataUtils.readVarInt(in)];
            for (var i = 0; i < parts.length; i++) {
                parts[i] = KeyPart.read(in);
            }
            return parts;
        }

        @Override
        public Object[][] createStorage(int size) {
            return new Object[size][];
        }
    }
}
