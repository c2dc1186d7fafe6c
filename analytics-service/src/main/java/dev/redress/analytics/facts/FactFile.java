package dev.redress.analytics.facts;

import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Position;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.duckdb.DuckDBConnection;

/**
 * The facts in a DuckDB file, and how far they were heard in the same transaction. One writes, several read meanwhile:
 * each on a connection of its own, and a reader sees the file as it was when it began. The file holds nothing that the
 * topics do not: deleting it while the service is down makes the service hear everything again.
 */
public final class FactFile implements Facts, AutoCloseable {
    private static final Fact NOBODYS = Fact.of("", "", "", new UUID(0, 0), 1, Instant.EPOCH);

    private final DuckFile file;
    private final RowRefresh rows = new RowRefresh(this);
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock deriving = new ReentrantLock();
    private final Semaphore reading;
    private final int readers;

    /**
     * @param readers how many may read at a time, so that their queries share the memory; more wait for their turn
     */
    public FactFile(DuckFile file, int readers) {
        this.file = file;
        this.reading = new Semaphore(readers, true);
        this.readers = readers;
    }

    /** Something to find out; asked within one transaction, so that all of it is of the same moment. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * @throws FactsAway when the file cannot be read now
     */
    public <T> T answer(Question<T> question) {
        reading.acquireUninterruptibly();
        try {
            return file.use(connection -> {
                execute(connection, "begin transaction");
                var answer = question.ask(connection);
                execute(connection, "rollback");
                return answer;
            });
        } finally {
            reading.release();
        }
    }

    /**
     * Changes what is worked out from the facts, all of it or nothing. It may go on beside {@link #keep}, for it touches other
     * tables; one at a time.
     *
     * @throws FactsAway when the file did not do as told
     */
    <T> T change(Question<T> change) {
        return committed(deriving, change);
    }

    private <T> T committed(Lock lock, Question<T> change) {
        lock.lock();
        try {
            return file.use(connection -> {
                execute(connection, "begin transaction");
                var answer = change.ask(connection);
                execute(connection, "commit");
                return answer;
            });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void derive(BooleanSupplier goesOn) {
        synchronized (rows) {
            rows.run(goesOn);
        }
    }

    /** As {@link #derive}, a little later where very much comes in just now. */
    void deriveUnlessRushed(BooleanSupplier goesOn) {
        synchronized (rows) {
            rows.runUnlessRushed(goesOn);
        }
    }

    @Override
    public Map<TopicPartition, Position> places() {
        return answer(connection -> readPlaces(connection, "places"));
    }

    /**
     * How far each partition was heard, as part of a larger question.
     *
     * @param table places of the facts, or row_places of the rows that are worked out from them
     */
    public static Map<TopicPartition, Position> readPlaces(Connection connection, String table) throws SQLException {
        var places = new HashMap<TopicPartition, Position>();
        try (var statement = connection.prepareStatement(
                        "select topic, partition, next, coalesce(epoch_ms(newest), 0) from " + table);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                places.put(
                        new TopicPartition(rows.getString(1), rows.getInt(2)),
                        new Position(rows.getLong(3), Instant.ofEpochMilli(rows.getLong(4))));
            }
        }
        return places;
    }

    @Override
    public void keep(Batch batch) {
        writing.lock();
        try {
            file.use(connection -> {
                // Said in SQL: with autocommit off the driver begins at the first statement, and an appender is none.
                execute(connection, "begin transaction");
                write(connection, batch);
                execute(connection, "commit");
                return null;
            });
        } finally {
            writing.unlock();
        }
    }

    /** Something to write down besides what was heard. */
    @FunctionalInterface
    public interface Note {
        void write(Connection connection) throws SQLException;
    }

    /**
     * Writes down all of it or nothing.
     *
     * @throws FactsAway when that did not work, or when it is not known whether it did
     */
    public void note(Note note) {
        committed(writing, connection -> {
            note.write(connection);
            return null;
        });
    }

    private void write(DuckDBConnection connection, Batch batch) throws SQLException {
        try {
            var heard = number(connection);
            Rows.append(connection, batch.facts(), heard);
            Rows.appendDetails(connection, batch.details(), heard);
            move(connection, batch.places());
        } catch (SQLException e) {
            if (takesOthers()) {
                throw new FactsRefused(e);
            }
            throw e;
        }
    }

    /** Polls are numbered in the order in which they are kept, so that it can be told which ones somebody has seen. */
    private static long number(DuckDBConnection connection) throws SQLException {
        execute(connection, "update keeps set last = last + 1");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select last from keeps")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The driver says in words alone why it failed, so it is tried whether the file takes a fact that nobody told. */
    private boolean takesOthers() {
        try {
            return file.use(connection -> {
                execute(connection, "begin transaction");
                Rows.append(connection, List.of(NOBODYS), 0);
                execute(connection, "rollback");
                return true;
            });
        } catch (FactsAway e) {
            return false;
        }
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void move(DuckDBConnection connection, Map<TopicPartition, Position> places) throws SQLException {
        try (var statement = connection.prepareStatement("insert into places values (?, ?, ?, make_timestamp_ms(?))"
                + " on conflict do update set next = excluded.next,"
                + " newest = greatest(newest, excluded.newest)")) {
            for (var entry : places.entrySet()) {
                var place = entry.getValue();
                statement.setString(1, entry.getKey().topic());
                statement.setInt(2, entry.getKey().partition());
                statement.setLong(3, place.next());
                if (place.newest().equals(Position.NEVER)) {
                    statement.setObject(4, null);
                } else {
                    statement.setLong(4, place.newest().toEpochMilli());
                }
                statement.execute();
            }
        }
    }

    /**
     * Lets another file take the place of this one, once nobody reads or writes.
     *
     * @param other a file of this layout that is closed; it is moved
     */
    public void replaceBy(Path other) {
        writing.lock();
        deriving.lock();
        reading.acquireUninterruptibly(readers);
        try {
            file.replaceBy(other);
        } finally {
            reading.release(readers);
            deriving.unlock();
            writing.unlock();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
