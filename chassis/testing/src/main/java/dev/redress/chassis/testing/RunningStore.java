package dev.redress.chassis.testing;

import com.mongodb.ConnectionString;
import dev.redress.chassis.parts.Store;

/**
 * A store that runs already, of whatever make. It is not these tests' to stop, and what earlier runs left in it stays there,
 * so the databases of this run have its process id behind their names.
 */
final class RunningStore implements Store {
    private final String before;
    private final String after;

    /** @param uri a connection string, in which each database gets its place before the options */
    RunningStore(String uri) {
        if (new ConnectionString(uri).getDatabase() != null) {
            throw new IllegalArgumentException(uri + " names a database; tests have their own");
        }
        var options = uri.indexOf('?');
        before = (options < 0 ? uri : uri.substring(0, options)).replaceFirst("(?<!/)/$", "");
        after = "-" + ProcessHandle.current().pid() + (options < 0 ? "" : uri.substring(options));
    }

    @Override
    public String uri(String database) {
        return before + "/" + database + after;
    }

    @Override
    public void start() {
        // Somebody else did.
    }

    @Override
    public void stop() {
        throw new UnsupportedOperationException("a store that runs already is not for tests to stop");
    }

    @Override
    public void close() {
        // Whoever started it does.
    }
}
