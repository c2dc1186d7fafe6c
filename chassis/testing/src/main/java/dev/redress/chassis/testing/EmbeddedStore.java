package dev.redress.chassis.testing;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;

/** mongo-java-server in this JVM, in memory or on a file. */
final class EmbeddedStore implements Store {
    private final Path file;
    private final int port;
    private final MongoBackend memory = new Backends.LastingMemory();
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
        var starting = new MongoServer(file == null ? memory : new Backends.Filed(file));
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
}
