package dev.redress.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.analytics.domain.Department;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FactFileTest {
    private static final TopicPartition INTAKE = new TopicPartition("complaints.intake", 3);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final String LEFT = "select count(*) from facts where heard > (select last from row_progress)";

    @TempDir
    Path dir;

    @Test
    void remembersPlacesAndFactsOverAClose() {
        try (var file = open()) {
            file.keep(new Batch(facts(3), List.of(), Map.of(INTAKE, new Position(7, NOON))));
        }
        try (var file = open()) {
            assertThat(count(file)).isEqualTo(3);
            assertThat(file.places()).containsExactly(Map.entry(INTAKE, new Position(7, NOON)));
        }
    }

    /** A fact that the file refused would be tried again for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Spülmaschine", "洗碗机", "\uD83E\uDEE7", "'; drop table facts; --", "a\u0000b", "\uD83E", "\n\t"})
    void takesWhateverAProductIsCalled(String name) {
        try (var file = open()) {
            var fact = facts(1).get(0).on(new Fact.Matter(name, ""));
            file.keep(new Batch(List.of(fact), List.of(), Map.of(INTAKE, new Position(1, NOON))));
            assertThat(count(file)).isEqualTo(1);
        }
    }

    @Test
    void remembersThatNothingReadableWasHeardYet() {
        try (var file = open()) {
            file.keep(new Batch(List.of(), List.of(), Map.of(INTAKE, new Position(1, Position.NEVER))));
            assertThat(file.places()).containsEntry(INTAKE, new Position(1, Position.NEVER));
        }
    }

    @Test
    void keepsTheTimeOfTheNewestEventWhenAnOlderOneFollows() {
        try (var file = open()) {
            file.keep(new Batch(facts(1), List.of(), Map.of(INTAKE, new Position(7, NOON))));
            file.keep(new Batch(facts(1), List.of(), Map.of(INTAKE, new Position(8, NOON.minusSeconds(60)))));
            file.keep(new Batch(facts(1), List.of(), Map.of(INTAKE, new Position(9, Position.NEVER))));
            assertThat(file.places()).containsEntry(INTAKE, new Position(9, NOON));
        }
    }

    @Test
    void keepsNothingOfABatchThatBreaksOff() {
        try (var file = open()) {
            file.keep(new Batch(facts(2), List.of(), Map.of(INTAKE, new Position(2, NOON))));
            var broken = new Batch(facts(5), List.of(new Department("A", 1, "", "")), new Breaking(() -> {
                throw new IllegalStateException("the plug was pulled");
            }));
            assertThatThrownBy(() -> file.keep(broken)).hasMessage("the plug was pulled");
            assertThat(count(file)).isEqualTo(2);
            assertThat(file.places()).containsEntry(INTAKE, new Position(2, NOON));
        }
    }

    @Test
    void saysOfWhatItRefusesThatItIsToBlameAndKeepsNothingOfItsBatch() {
        try (var file = open()) {
            Refusing.products(file, "poison");
            var poison = facts(1).get(0).on(new Fact.Matter("poison", ""));
            var batch = new Batch(List.of(facts(1).get(0), poison), List.of(), Map.of(INTAKE, new Position(2, NOON)));
            assertThatThrownBy(() -> file.keep(batch)).isInstanceOf(FactsRefused.class);
            var never = new Batch(
                    facts(1), List.of(), Map.of(INTAKE, new Position(2, Instant.parse("+300000-01-01T00:00:00Z"))));
            assertThatThrownBy(() -> file.keep(never)).isInstanceOf(FactsRefused.class);
            assertThat(count(file)).isZero();
            assertThat(file.places()).isEmpty();
        }
    }

    @Test
    void doublesNothingWhenTheProcessDiesBetweenAppendAndCommit() throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingProcess.class.getName(),
                        path().toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(dir.resolve("log")))
                .isEqualTo(DyingProcess.DIED_BEFORE_COMMIT);
        try (var file = open()) {
            assertThat(count(file)).isEqualTo(2);
            assertThat(file.places()).containsEntry(INTAKE, new Position(2, NOON));
        }
    }

    /** Keeps one batch, and halts while it keeps a second one: its facts are appended, nothing is committed. */
    static final class DyingProcess {
        static final int DIED_BEFORE_COMMIT = 42;

        private DyingProcess() {}

        public static void main(String[] args) {
            var file = open(Path.of(args[0]));
            file.keep(new Batch(facts(2), List.of(), Map.of(INTAKE, new Position(2, NOON))));
            file.keep(new Batch(
                    facts(50_000),
                    List.of(),
                    new Breaking(() -> Runtime.getRuntime().halt(DIED_BEFORE_COMMIT))));
        }
    }

    @Test
    void isReadWhileItIsWritten() throws Exception {
        try (var file = open()) {
            var appended = new CountDownLatch(1);
            var read = new CountDownLatch(1);
            file.keep(new Batch(facts(10), List.of(), Map.of(INTAKE, new Position(10, NOON))));
            var writer = Executors.newSingleThreadExecutor();
            try {
                var writing = writer.submit(() -> file.keep(new Batch(facts(20_000), List.of(), new Breaking(() -> {
                    appended.countDown();
                    await(read);
                }))));
                await(appended);
                assertThat(count(file)).as("while another transaction is open").isEqualTo(10);
                read.countDown();
                writing.get(20, TimeUnit.SECONDS);
            } finally {
                writer.shutdownNow();
            }
            assertThat(count(file)).isEqualTo(20_010);
        }
    }

    @Test
    void answersWithOneMomentWhileManyWritesGoOn() throws Exception {
        try (var file = open()) {
            var writer = Executors.newSingleThreadExecutor();
            try {
                var writing = writer.submit(() -> IntStream.rangeClosed(1, 200)
                        .forEach(n -> file.keep(
                                new Batch(facts(100), List.of(), Map.of(INTAKE, new Position(n * 100L, NOON))))));
                while (!writing.isDone()) {
                    var same = file.<Boolean>answer(connection -> {
                        var place =
                                FactFile.readPlaces(connection, "places").getOrDefault(INTAKE, new Position(0, NOON));
                        try (var rows = connection.createStatement().executeQuery("select count(*) from facts")) {
                            rows.next();
                            return rows.getLong(1) == place.next();
                        }
                    });
                    assertThat(same).as("facts and places are of one moment").isTrue();
                }
                writing.get(20, TimeUnit.SECONDS);
            } finally {
                writer.shutdownNow();
            }
            assertThat(count(file)).isEqualTo(20_000);
        }
    }

    @Test
    void goesOnAfterTheFileBroke() {
        try (var file = open()) {
            file.keep(new Batch(facts(2), List.of(), Map.of(INTAKE, new Position(2, NOON))));
            assertThatThrownBy(() -> file.answer(connection -> {
                        connection.createStatement().execute("rollback");
                        // What a full disk does in the middle of a checkpoint: the database is out of use from then on.
                        return connection
                                .createStatement()
                                .execute("set global debug_checkpoint_abort = 'before_truncate'; force checkpoint");
                    }))
                    .isInstanceOf(FactsAway.class);
            file.keep(new Batch(facts(3), List.of(), Map.of(INTAKE, new Position(5, NOON))));
            assertThat(count(file)).isEqualTo(5);
            assertThat(file.places()).containsEntry(INTAKE, new Position(5, NOON));
        }
    }

    @Test
    void setsAFileOfAnotherLayoutAside() throws SQLException {
        try (var file = open()) {
            file.keep(new Batch(facts(2), List.of(), Map.of(INTAKE, new Position(2, NOON))));
            file.answer(connection -> {
                connection.createStatement().execute("update layout set version = 0; commit; begin transaction");
                return null;
            });
        }
        try (var file = open()) {
            assertThat(file.places()).isEmpty();
            assertThat(dir.resolve("analytics.duckdb.layout-0")).exists();
        }
    }

    /** Its facts lack what newer figures ask for, so they are heard anew instead of being counted without. */
    @Test
    void hearsAnewWhatAFileOfTheFirstLayoutHeld() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + path());
                var statement = connection.createStatement()) {
            statement.execute("create table layout as select 1 as version");
            statement.execute(
                    "create table facts (topic varchar not null, type varchar not null, source varchar not null,"
                            + " about uuid not null, version integer not null, happened timestamp_ms not null,"
                            + " cycle integer not null, channel varchar, category varchar, severity varchar,"
                            + " department varchar, response boolean not null)");
            statement.execute("create table places (topic varchar not null, partition integer not null,"
                    + " next bigint not null, newest timestamp_ms, primary key (topic, partition))");
            statement.execute("insert into places values ('complaints.intake', 3, 7, null)");
        }
        try (var file = open()) {
            assertThat(file.places()).isEmpty();
            file.keep(new Batch(facts(3), List.of(), Map.of(INTAKE, new Position(3, NOON))));
            assertThat(count(file)).isEqualTo(3);
            assertThat(dir.resolve("analytics.duckdb.layout-1")).exists();
        }
    }

    @Test
    void saysWhatToDoWhenTheFileCannotBeUsed() throws Exception {
        Files.writeString(path(), "this is not a database, and long enough to show it. ".repeat(100));
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(path().toString())
                .hasMessageContaining("can be deleted");
    }

    /** An index over the facts would make each one dearer the more there are, and fill the memory. */
    @Test
    void hasNoIndexOverTheFacts() {
        try (var file = open()) {
            var constraints = file.<Long>answer(connection -> {
                try (var rows = connection
                        .createStatement()
                        .executeQuery("select (select count(*) from duckdb_indexes() where table_name = 'facts')"
                                + " + (select count(*) from duckdb_constraints() where table_name = 'facts'"
                                + " and constraint_type <> 'NOT NULL')")) {
                    rows.next();
                    return rows.getLong(1);
                }
            });
            assertThat(constraints).isZero();
        }
    }

    /** A checkpoint writes the last group of each table anew, so it takes as long as that is large. */
    @Test
    void writesFactsInSmallGroups() {
        try (var file = open()) {
            file.keep(new Batch(facts(40_000), List.of(), Map.of(INTAKE, new Position(40_000, NOON))));
        }
        try (var file = open()) {
            assertThat(number(file, "select max(count) from pragma_storage_info('facts')"))
                    .isLessThanOrEqualTo(16_384);
            assertThat(number(file, "select count(distinct row_group_id) from pragma_storage_info('facts')"))
                    .isGreaterThanOrEqualTo(3);
        }
    }

    /** A step has its price, so of what comes in a rush the rows are worked out in few. */
    @Test
    void letsMuchGatherThatComesInARush() {
        try (var file = open()) {
            file.keep(new Batch(facts(11_000), List.of(), Map.of(INTAKE, new Position(11_000, NOON))));
            file.deriveUnlessRushed(() -> true);
            assertThat(number(file, LEFT)).isEqualTo(11_000);
            file.keep(new Batch(facts(500), List.of(), Map.of(INTAKE, new Position(11_500, NOON))));
            file.deriveUnlessRushed(() -> true);
            assertThat(number(file, LEFT)).isZero();
            file.keep(new Batch(facts(500), List.of(), Map.of(INTAKE, new Position(12_000, NOON))));
            file.deriveUnlessRushed(() -> true);
            assertThat(number(file, LEFT)).isZero();
        }
    }

    private Path path() {
        return dir.resolve("analytics.duckdb");
    }

    private FactFile open() {
        return open(path());
    }

    private static FactFile open(Path path) {
        return new FactFile(new DuckFile(path, DataSize.ofMegabytes(64), 2), 2);
    }

    private static long count(FactFile file) {
        return number(file, "select count(*) from facts");
    }

    private static long number(FactFile file, String question) {
        return file.answer(connection -> {
            try (var rows = connection.createStatement().executeQuery(question)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static List<Fact> facts(int howMany) {
        return IntStream.rangeClosed(1, howMany)
                .mapToObj(n -> Fact.of(
                        INTAKE.topic(), "complaint.acknowledged.v1", "/redress/intake", new UUID(n, n), 2, NOON))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
