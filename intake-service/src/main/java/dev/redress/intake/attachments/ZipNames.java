package dev.redress.intake.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of what is in a ZIP archive, from its central directory: nothing is unpacked, so no archive can grow here. */
final class ZipNames {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LARGEST_DIRECTORY = 1024 * 1024;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final int DIRECTORY_AT = 16;
    private static final int NAME_LENGTH_AT = 28;
    private static final int EXTRA_LENGTH_AT = 30;
    private static final int COMMENT_LENGTH_AT = 32;

    private ZipNames() {}

    /** None where it is no archive, or one of another make than office programs write. */
    static Set<String> of(FileChannel bytes) throws IOException {
        var tail = read(bytes, Math.max(0, bytes.size() - END_LENGTH - LONGEST_COMMENT), END_LENGTH + LONGEST_COMMENT);
        for (var at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                var size = tail.getInt(at + DIRECTORY_SIZE_AT);
                var begin = Integer.toUnsignedLong(tail.getInt(at + DIRECTORY_AT));
                return size < 0 || size > LARGEST_DIRECTORY ? Set.of() : names(read(bytes, begin, size));
            }
        }
        return Set.of();
    }

    private static Set<String> names(ByteBuffer directory) {
        var names = new LinkedHashSet<String>();
        var at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY) {
            var length = Short.toUnsignedInt(directory.getShort(at + NAME_LENGTH_AT));
            if (at + ENTRY_LENGTH + length > directory.limit()) {
                return names;
            }
            names.add(StandardCharsets.UTF_8
                    .decode(directory.slice(at + ENTRY_LENGTH, length))
                    .toString());
            at += ENTRY_LENGTH
                    + length
                    + Short.toUnsignedInt(directory.getShort(at + EXTRA_LENGTH_AT))
                    + Short.toUnsignedInt(directory.getShort(at + COMMENT_LENGTH_AT));
        }
        return names;
    }

    private static ByteBuffer read(FileChannel bytes, long from, int most) throws IOException {
        var into = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
        while (into.hasRemaining()) {
            var read = bytes.read(into, from + into.position());
            if (read < 0) {
                break;
            }
        }
        return into.flip();
    }
}
