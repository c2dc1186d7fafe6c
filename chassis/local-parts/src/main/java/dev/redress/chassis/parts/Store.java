package dev.redress.chassis.parts;

import java.nio.file.Path;

/**
 * A MongoDB-speaking store over TCP that can be stopped and started again on the same port with the same documents. Here it
 * is mongo-java-server inside this JVM, which has no transactions or change streams.
 */
public interface Store extends AutoCloseable {

    /**
     * A store of this JVM that lives in memory as long as this object does; not started yet. When it fills four fifths of the
     * heap it refuses what is new.
     */
    static Store inMemory(int port) {
        return new EmbeddedStore(null, port);
    }

    /**
     * A store of this JVM that lives in a file, not started yet.
     *
     * @param file an H2 MVStore file, made when absent. A stop keeps everything; a kill may lose the last quarter
     *     of a second.
     */
    static Store at(Path file, int port) {
        return new EmbeddedStore(file, port);
    }

    /** The connection string of a database, which need not exist. */
    String uri(String database);

    /** Returns when clients can use the store; does nothing when it runs already. */
    void start();

    /** Cuts all connections and keeps the documents; does nothing when it does not run. */
    void stop();

    default void restart() {
        stop();
        start();
    }

    @Override
    default void close() {
        stop();
    }
}
