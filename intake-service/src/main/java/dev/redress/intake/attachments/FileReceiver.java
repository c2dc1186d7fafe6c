package dev.redress.intake.attachments;

import dev.redress.chassis.text.domain.Sha256;
import dev.redress.intake.attachments.AttachmentRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Takes the bytes of a file, counts and looks at them, and has them scanned, before anything of it is kept. */
final class FileReceiver {
    private static final int BUFFER = 64 * 1024;

    private final long largest;
    private final Set<String> types;
    private final FileTypes found;
    private final VirusScanner scanner;

    /** @param scanner null where there is none */
    FileReceiver(long largest, Set<String> types, FileTypes found, VirusScanner scanner) {
        this.largest = largest;
        this.types = types;
        this.found = found;
        this.scanner = scanner;
    }

    ReceivedFile receive(InputStream content) throws IOException {
        var incoming = begin();
        try {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                incoming.add(ByteBuffer.wrap(buffer, 0, read));
            }
            return incoming.end();
        } catch (IOException | RuntimeException e) {
            incoming.close();
            throw e;
        }
    }

    /** Begins a file whose bytes come one by one. */
    Incoming begin() throws IOException {
        var name = Files.createTempFile("attachment", "");
        // Opened so, it loses its name at once where the system can; nothing is left behind by a process that dies.
        return new Incoming(FileChannel.open(
                name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** A file that comes in. */
    final class Incoming implements AutoCloseable {
        private final FileChannel bytes;
        private long size;

        private Incoming(FileChannel bytes) {
            this.bytes = bytes;
        }

        void add(ByteBuffer more) throws IOException {
            size += more.remaining();
            if (size > largest) {
                throw new AttachmentRefusal(Code.TOO_LARGE, "a file of at most " + largest + " bytes");
            }
            while (more.hasRemaining()) {
                bytes.write(more);
            }
        }

        /** All of it is there. Whoever gets it closes it. */
        ReceivedFile end() throws IOException {
            if (size == 0) {
                throw new AttachmentRefusal(Code.EMPTY, "there is nothing in the file");
            }
            var type = found.typeOf(bytes);
            if (!types.contains(type)) {
                throw new AttachmentRefusal(Code.TYPE, "files of this type are not taken: " + type);
            }
            scan();
            return new ReceivedFile(bytes, size, Sha256.hex(new ReceivedFile.Bytes(bytes)), type, scanner != null);
        }

        private void scan() {
            if (scanner == null) {
                return;
            }
            scanner.find(new ReceivedFile.Bytes(bytes)).ifPresent(threat -> {
                throw new AttachmentRefusal(Code.INFECTED, "the virus scanner found " + threat + " in the file");
            });
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
