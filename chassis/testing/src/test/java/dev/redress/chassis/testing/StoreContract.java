package dev.redress.chassis.testing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the rest of the house relies on from a store, whatever it keeps its documents in. */
abstract class StoreContract {
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private MongoClient client;
    private MongoCollection<Document> notes;

    /** The store under test, running. */
    abstract Store store();

    @BeforeEach
    void connect() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store().uri("test")))
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

    @Test
    void keepsDocumentsOverARestartOnTheSamePort() {
        notes.insertMany(List.of(note("a", 1), note("b", 2)));
        notes.deleteOne(eq("_id", "b"));

        store().restart();

        assertThat(notes.find().map(it -> it.getString("_id"))).containsExactly("a");
        notes.insertOne(note("b", 3));
        assertThat(revisionOf("b")).isEqualTo(3);
    }

    @Test
    void sortsAndPages() {
        notes.insertMany(
                IntStream.range(0, 40).mapToObj(it -> note("n" + it, it % 10)).toList());

        var all = notes.find()
                .sort(descending("revision"))
                .map(it -> it.getString("_id"))
                .into(new ArrayList<>());
        var pages = new ArrayList<String>();
        for (var page = 0; page < 8; page++) {
            notes.find()
                    .sort(descending("revision"))
                    .skip(page * 5)
                    .limit(5)
                    .map(it -> it.getString("_id"))
                    .into(pages);
        }

        assertThat(all.subList(0, 4)).containsExactly("n9", "n19", "n29", "n39");
        assertThat(pages).isEqualTo(all);
    }

    @Test
    void countsWhatMatches() {
        assertThat(notes.countDocuments()).isZero();
        assertThat(notes.countDocuments(eq("revision", 1))).isZero();

        notes.insertMany(List.of(note("a", 1), note("b", 1), note("c", 2)));

        assertThat(notes.countDocuments()).isEqualTo(3);
        assertThat(notes.countDocuments(eq("revision", 1))).isEqualTo(2);
        assertThat(notes.countDocuments(eq("revision", 3))).isZero();
    }

    @Test
    void keepsEveryKindOfValue() {
        var all = new Document("_id", "all")
                .append("text", "投诉")
                .append("whole", 1)
                .append("long", 1L << 40)
                .append("real", 1.5)
                .append("truth", true)
                .append("time", Date.from(Instant.ofEpochMilli(1_700_000_000_123L)))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("id", new ObjectId())
                .append("list", List.of(1, "two", new Document("three", 3)))
                .append("nothing", null);

        notes.insertOne(all);

        assertThat(notes.find(eq("_id", "all")).first()).isEqualTo(all);
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
