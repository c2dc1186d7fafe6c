package dev.redress.chassis.parts;

import de.bwaldvogel.mongo.MongoServer;
import dev.redress.chassis.parts.store.BsonBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** mongo-java-server in this JVM, in memory or on an H2 file. */
final class EmbeddedStore implements Store {
    /** How long an acknowledged write may stay out of the file, in milliseconds. */
    private static final int COMMIT_DELAY = 250;

    /** How long what was replaced stays in the file, in milliseconds: no reader takes as long over one stretch of keys. */
    private static final int READERS_MAY_TAKE = 10_000;

    /**
     * How much may be written at once, in kB, and how large a page is, in bytes: with H2's own values the same pages are
     * written over and over, which takes twice the time and more than twice the space.
     */
    private static final int COMMIT_BUFFER = 16 * 1024;

    private static final int PAGE = 4 * 1024;

    private final Path file;
    private final int port;
    private MVStore memory;
    private MongoServer server;

    EmbeddedStore(Path file, int port) {
        this.file = file;
        this.port = port;
    }

    @Override
    public String uri(String database) {
        return "mongodb://localhost:" + port + "/" + database;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        var starting = new MongoServer(file == null ? inMemory() : open(file));
        starting.bind("localhost", port);
        server = starting;
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.shutdownNow();
        server = null;
    }

    /** The server closes its backend when it stops; this one remembers, as a disk would. */
    private BsonBackend inMemory() {
        if (memory == null) {
            memory = new MVStore.Builder().pageSplitSize(PAGE).open();
        }
        return new BsonBackend(memory, true);
    }

    private static BsonBackend open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var store = new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                .autoCommitBufferSize(COMMIT_BUFFER)
                .pageSplitSize(PAGE)
                .compress()
                .open();
        store.setAutoCommitDelay(COMMIT_DELAY);
        store.setRetentionTime(READERS_MAY_TAKE);
        return new BsonBackend(store, false);
    }
}
