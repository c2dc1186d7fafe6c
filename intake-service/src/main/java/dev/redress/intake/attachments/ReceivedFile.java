package dev.redress.intake.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/**
 * A file that was received, looked at and found good, and that is kept nowhere yet. Its bytes lie in a file of the disk that has
 * no name any more, so that they are gone with this, or with the process.
 */
public final class ReceivedFile implements AutoCloseable {
    private final FileChannel bytes;
    private final long size;
    private final String sha256;
    private final String mediaType;
    private final boolean scanned;

    ReceivedFile(FileChannel bytes, long size, String sha256, String mediaType, boolean scanned) {
        this.bytes = bytes;
        this.size = size;
        this.sha256 = sha256;
        this.mediaType = mediaType;
        this.scanned = scanned;
    }

    /** All of it, from the beginning; as often as wanted. */
    public InputStream content() {
        return new Bytes(bytes);
    }

    public long size() {
        return size;
    }

    /** 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** What it is, as was found from its bytes. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a virus scanner found nothing in it; false where none is set up. */
    public boolean scanned() {
        return scanned;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Reads at a place of its own, so that several may read at the same time. */
    static final class Bytes extends InputStream {
        private final FileChannel channel;
        private long position;

        Bytes(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) {
                return 0;
            }
            var read = channel.read(ByteBuffer.wrap(into, offset, length), position);
            if (read > 0) {
                position += read;
            }
            return read;
        }
    }
}
