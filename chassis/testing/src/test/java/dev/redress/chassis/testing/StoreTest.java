package dev.redress.chassis.testing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.redress.chassis.parts.FreePort;
import dev.redress.chassis.parts.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rest of the house relies on from the store. */
class StoreTest {
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private MongoClient client;
    private MongoCollection<Document> notes;

    @BeforeEach
    void connect() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(SharedParts.store().uri("test")))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.add(event.getCommandName());
                    }
                })
                .build());
        notes = client.getDatabase("test").getCollection("notes-" + UUID.randomUUID());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void reportsEachStaleRevisionOfABulkByItsIndexAndAppliesTheRest() {
        notes.insertMany(List.of(note("old", 7), note("current", 1)));
        commands.clear();

        var failure = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> notes.bulkWrite(
                        List.of(guarded("fresh", 0), guarded("old", 3), guarded("current", 1)),
                        new BulkWriteOptions().ordered(false)));

        assertThat(commands).containsExactly("update");
        assertThat(failure.getWriteErrors()).singleElement().satisfies(error -> {
            assertThat(error.getIndex()).isEqualTo(1);
            assertThat(error.getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        });
        assertThat(revisionOf("fresh")).isEqualTo(1);
        assertThat(revisionOf("old")).isEqualTo(7);
        assertThat(revisionOf("current")).isEqualTo(2);
    }

    @Test
    void findsADocumentByItsIdAlsoWhenTheRestOfTheQueryDecides() {
        notes.insertMany(List.of(note("a", 1), note("b", 2)));

        assertThat(notes.countDocuments(and(eq("_id", "a"), eq("revision", 1)))).isEqualTo(1);
        assertThat(notes.countDocuments(and(eq("_id", "a"), eq("revision", 2)))).isZero();
        assertThat(notes.countDocuments(and(in("_id", "a", "b", "c"), eq("revision", 2))))
                .isEqualTo(1);
        assertThat(notes.countDocuments(and(gt("_id", "a"), eq("revision", 2)))).isEqualTo(1);
    }

    /** Without an index, 4000 writes into 20000 documents would read 80 million of them. */
    @Test
    @Timeout(20)
    void writesAsFastIntoManyDocumentsAsIntoFew() {
        for (var batch = 0; batch < 20; batch++) {
            var first = batch * 1000;
            notes.insertMany(IntStream.range(first, first + 1000)
                    .mapToObj(it -> note("n" + it, 1))
                    .toList());
        }
        for (var batch = 0; batch < 4; batch++) {
            var first = batch * 1000;
            var written = notes.bulkWrite(
                    IntStream.range(first, first + 1000)
                            .mapToObj(it -> guarded("n" + it, 1))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
            assertThat(written.getModifiedCount()).isEqualTo(1000);
        }
    }

    /** As polls do. By comparing each document with each id that is asked for, these would be 125 million comparisons. */
    @Test
    @Timeout(20)
    void findsManyByTheirIdsAsFastAsFew() {
        var ids = IntStream.range(0, 5000).mapToObj(it -> "n" + it).toList();
        notes.insertMany(ids.stream().map(it -> note(it, 1)).toList());
        for (var poll = 0; poll < 50; poll++) {
            var some = ids.subList(poll * 10, poll * 10 + 500);
            assertThat(notes.find(in("_id", some)).batchSize(501)).hasSize(500);
            assertThat(notes.find(and(in("_id", some), eq("revision", 1)))).hasSize(500);
        }
    }

    @Test
    void takesSentMessagesOutOfManyDocumentsInOneCommand() {
        notes.insertMany(List.of(withOutbox("a", "m1", "m2"), withOutbox("b", "m3")));
        commands.clear();

        notes.bulkWrite(List.of(without("a", "m1"), without("b", "m3", "m9")), new BulkWriteOptions().ordered(false));

        assertThat(commands).containsExactly("update");
        assertThat(outboxOf("a")).containsExactly("m2");
        assertThat(outboxOf("b")).isEmpty();
    }

    @Test
    void findsDocumentsWithSomethingInTheOutbox() {
        notes.insertMany(List.of(withOutbox("a", "m1"), withOutbox("b"), new Document("_id", "c")));

        assertThat(notes.find(exists("outbox.0", true)).map(it -> it.getString("_id")))
                .containsExactly("a");
    }

    /** By its id alone it is changed on a shorter way than by a search that happens to end at it. */
    @ParameterizedTest
    @MethodSource("changes")
    void changesADocumentTheSameHoweverItIsNamed(Bson change) {
        var others = client.getDatabase("test").getCollection("notes-" + UUID.randomUUID());
        for (var it : List.of(notes, others)) {
            it.createIndex(Indexes.ascending("color"));
            it.createIndex(Indexes.ascending("outbox.since"), new IndexOptions().sparse(true));
            it.insertOne(wordy("n-1", 1).append("color", "red"));
            it.insertOne(wordy("n-2", 1).append("color", "red"));
        }
        var shorter = outcome(() -> notes.updateOne(and(eq("_id", "n-1"), eq("revision", 1)), change));
        var longer = outcome(() -> others.updateOne(and(in("_id", "n-1", "n-0"), eq("revision", 1)), change));

        assertThat(shorter).isEqualTo(longer);
        assertThat(all(notes)).containsExactlyElementsOf(all(others));
        for (var which : List.of(eq("color", "red"), eq("color", "blue"), eq("outbox.since", 3), exists("color"))) {
            assertThat(found(notes, which)).containsExactlyElementsOf(found(others, which));
        }
        notes.updateOne(eq("_id", "n-9"), change, new UpdateOptions().upsert(true));
        others.updateOne(and(eq("_id", "n-9"), exists("_id")), change, new UpdateOptions().upsert(true));
        assertThat(all(notes)).containsExactlyElementsOf(all(others));
    }

    static Stream<Bson> changes() {
        return Stream.of(
                Updates.set("color", "blue"),
                Updates.set("color", "red"),
                Updates.set("color", null),
                Updates.unset("color"),
                Updates.unset("nothing"),
                Updates.combine(Updates.set("color", "blue"), Updates.unset("revision"), Updates.set("more", 5L)),
                Updates.set("outbox.0.since", 3),
                Updates.set("outbox", List.of(new Document("id", "c").append("since", 3))),
                Updates.pull("outbox", new Document("id", new Document("$in", List.of("a", "x")))),
                Updates.pull("outbox", new Document("id", new Document("$in", List.of("a", "b")))),
                Updates.pull("outbox", new Document("id", "x")),
                Updates.pull("words", "two"),
                Updates.pull("words", new Document("$in", List.of("one", "two"))),
                Updates.combine(Updates.pull("outbox", new Document("id", "a")), Updates.set("color", "blue")),
                Updates.combine(Updates.set("color", "blue"), Updates.inc("revision", 1)));
    }

    private static Document wordy(String id, int revision) {
        return new Document("_id", id)
                .append("revision", revision)
                .append("words", List.of("one", "two"))
                .append(
                        "outbox",
                        List.of(
                                new Document("id", "a").append("since", 1),
                                new Document("id", "b").append("since", 2)));
    }

    private static List<Document> all(MongoCollection<Document> some) {
        return found(some, new Document());
    }

    private static List<Document> found(MongoCollection<Document> some, Bson which) {
        return some.find(which).sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    private static String outcome(Supplier<UpdateResult> update) {
        var result = update.get();
        return result.getMatchedCount() + " found, " + result.getModifiedCount() + " changed";
    }

    @Test
    void refusesToTakeElementsOutOfWhatIsNoList() {
        notes.insertOne(new Document("_id", "n-1").append("outbox", "damaged"));

        assertThatThrownBy(() -> notes.updateOne(eq("_id", "n-1"), Updates.pull("outbox", new Document("id", "a"))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(notes.find().first()).containsEntry("outbox", "damaged");
    }

    /** As MongoDB does: what was asked for of a document that is not there is in the one that comes. */
    @Test
    void putsIntoANewDocumentWhatItWasLookedForBy() {
        notes.updateOne(
                and(eq("_id", "n-1"), eq("color", "red"), gt("revision", 3)),
                Updates.set("more", 1),
                new UpdateOptions().upsert(true));

        assertThat(notes.find().first())
                .isEqualTo(new Document("_id", "n-1").append("color", "red").append("more", 1));
    }

    @Test
    void keepsDocumentsInMemoryOverARestartOnTheSamePort() {
        try (var store = Store.inMemory(FreePort.next())) {
            assertSurvives(store);
        }
    }

    @Test
    void keepsDocumentsInAFileOverARestartOnTheSamePort(@TempDir Path dir) {
        try (var store = Store.at(dir.resolve("store").resolve("redress.mv"), FreePort.next())) {
            assertSurvives(store);
        }
    }

    @Test
    void takesUpTheFileOfAnEarlierStore(@TempDir Path dir) {
        var file = dir.resolve("redress.mv");
        try (var first = Store.at(file, FreePort.next())) {
            first.start();
            withNotes(first, it -> it.insertOne(note("a", 1)));
        }
        try (var second = Store.at(file, FreePort.next())) {
            second.start();
            withNotes(second, it -> assertThat(it.countDocuments()).isEqualTo(1));
        }
    }

    @Test
    void tellsEachChangeAsItWasHoweverManyFollowAtOnce(@TempDir Path dir) {
        assertTellsEachChange(notes);
        try (var store = Store.at(dir.resolve("redress.mv"), FreePort.next())) {
            store.start();
            withNotes(store, StoreTest::assertTellsEachChange);
        }
    }

    private static void assertTellsEachChange(MongoCollection<Document> notes) {
        notes.insertOne(new Document("_id", "counter").append("one", 0L).append("other", 0L));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        var both = Updates.combine(Updates.inc("one", 1L), Updates.inc("other", 1L));
        var told = new ArrayList<CompletableFuture<List<Document>>>();
        for (var caller = 0; caller < 4; caller++) {
            told.add(CompletableFuture.supplyAsync(() -> Stream.generate(
                            () -> notes.findOneAndUpdate(eq("_id", "counter"), both, after))
                    .limit(500)
                    .toList()));
        }
        var read = Stream.generate(() -> notes.find(eq("_id", "counter")).first())
                .limit(500)
                .toList();
        var changes = told.stream().flatMap(it -> it.join().stream()).toList();

        assertThat(changes).extracting(it -> it.getLong("one")).doesNotHaveDuplicates();
        assertThat(Stream.concat(changes.stream(), read.stream()))
                .allSatisfy(it -> assertThat(it.getLong("one")).isEqualTo(it.getLong("other")));
    }

    private static void assertSurvives(Store store) {
        store.start();
        withNotes(store, it -> {
            it.insertOne(note("a", 1));
            store.restart();
            assertThat(it.countDocuments()).isEqualTo(1);
        });
    }

    private interface Use {
        void of(MongoCollection<Document> notes);
    }

    private static void withNotes(Store store, Use use) {
        try (var other = MongoClients.create(store.uri("test"))) {
            use.of(other.getDatabase("test").getCollection("notes"));
        }
    }

    private static Document note(String id, int revision) {
        return new Document("_id", id).append("revision", revision);
    }

    /** The write of a document that was read at the given revision; 0 means that it is new. */
    private static ReplaceOneModel<Document> guarded(String id, int revision) {
        return new ReplaceOneModel<>(
                and(eq("_id", id), eq("revision", revision)),
                note(id, revision + 1),
                new ReplaceOptions().upsert(true));
    }

    private static Document withOutbox(String id, String... messages) {
        return new Document("_id", id)
                .append(
                        "outbox",
                        List.of(messages).stream()
                                .map(it -> new Document("id", it))
                                .toList());
    }

    private static UpdateOneModel<Document> without(String id, String... messages) {
        return new UpdateOneModel<>(
                eq("_id", id),
                new Document(
                        "$pull", new Document("outbox", new Document("id", new Document("$in", List.of(messages))))));
    }

    private int revisionOf(String id) {
        return notes.find(eq("_id", id)).first().getInteger("revision");
    }

    private List<String> outboxOf(String id) {
        return notes.find(eq("_id", id)).first().getList("outbox", Document.class).stream()
                .map(it -> it.getString("id"))
                .toList();
    }
}
