package dev.redress.chassis.testing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.redress.chassis.parts.FreePort;
import dev.redress.chassis.parts.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An index changes how fast an answer comes, and nothing else. */
class StoreIndexesTest {
    private static final List<Bson> INDEXES = List.of(
            ascending("state"),
            ascending("state", "at"),
            ascending("nested.code", "state"),
            descending("at"),
            ascending("number"),
            ascending("tags"),
            ascending("parts.who", "state"));

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void answerTheSameWithIndexesAndWithoutWhileDocumentsChange(@TempDir Path dir) {
        try (var store = Store.at(dir.resolve("redress.mv"), FreePort.next())) {
            store.start();
            try (var client = MongoClients.create(store.uri("test"))) {
                var both = new Both(client);
                both.index();
                for (var round = 0; round < 6; round++) {
                    IntStream.range(0, 60).forEach(it -> both.change(this::change));
                    if (round == 3) {
                        store.restart();
                    }
                    for (var query = 0; query < 60; query++) {
                        var filter = filter(2);
                        both.assertSame(filter, order(), random.nextInt(4) * 3, random.nextInt(4) * 7, seed);
                        both.assertSameAsReadWhole(filter, seed);
                    }
                }
            }
        }
    }

    /** Two implementations that agree are not both wrong in the same way; where they do not, MongoDB's manual decides. */
    @Test
    @EnabledIfSystemProperty(named = SharedParts.RUNNING_STORE, matches = ".+")
    void answerAsAStoreOfAnotherMakeDoes() {
        try (var store = Store.inMemory(FreePort.next())) {
            store.start();
            try (var ours = MongoClients.create(store.uri("test"));
                    var theirs = MongoClients.create(SharedParts.store().uri("test"))) {
                var both = new Both(theirs, ours);
                both.index();
                IntStream.range(0, 300).forEach(it -> both.change(this::change));
                for (var query = 0; query < 400; query++) {
                    both.assertSame(comparableFilter(), order(), random.nextInt(4) * 3, random.nextInt(4) * 7, seed);
                }
            }
        }
    }

    /** FerretDB takes what is absent from one element of a list for absent from the document, and what one is not for none. */
    private Bson comparableFilter() {
        var differs = Pattern.compile(
                "\"parts.who\": (null|\\{\"\\$(ne|nin)\"|\\{\"\\$exists\": false|\\{\"\\$in\": \\[[^]]*null)");
        return Stream.generate(() -> filter(2))
                .filter(it -> !differs.matcher(it.toBsonDocument().toJson()).find())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sparseOnesHoldOnlyWhatHasTheField() {
        try (var client = MongoClients.create(SharedParts.store().uri("test"))) {
            var both = new Both(client);
            both.indexed.createIndex(ascending("parts.who"), new IndexOptions().sparse(true));
            both.indexed.createIndex(ascending("number", "state"), new IndexOptions().sparse(true));
            IntStream.range(0, 80).forEach(it -> both.change(this::change));

            Stream.of(
                            exists("parts.who"),
                            gte("parts.who", "b"),
                            eq("parts.who", null),
                            eq("number", null),
                            and(eq("number", null), eq("state", "A")),
                            exists("number", false),
                            lt("number", 5))
                    .forEach(it -> both.assertSame(it, null, 0, 0, seed));
        }
    }

    /** Of few that have it each is looked up; of many, those that come first in the wanted order. */
    @Test
    void tellWhichTextsContainWhatIsSought() {
        try (var client = MongoClients.create(SharedParts.store().uri("test"))) {
            var both = new Both(client);
            both.indexed.createIndex(ascending("words"), new IndexOptions().sparse(true));
            both.indexed.createIndex(ascending("at"));
            both.indexed.createIndex(ascending("state", "at"));
            both.change((notes, same) -> notes.insertMany(IntStream.range(0, 2000)
                    .mapToObj(it -> note("n" + it, same)
                            .append("words", List.of("a " + it % 3 + " leaks", "washing " + it + " machine")))
                    .toList()));
            both.change((notes, same) -> notes.updateMany(regex("words", "7 machine"), Updates.unset("words")));
            both.change((notes, same) -> notes.deleteMany(regex("words", "8 machine")));

            var orders = Arrays.asList(null, orderBy(Sorts.descending("at"), ascending("_id")), ascending("_id"));
            for (var sought : List.of("leaks", "1 leaks", "a|w", "99 machine", "1234", "7 machine", "nowhere", "")) {
                for (var filter : List.of(
                        regex("words", sought),
                        and(regex("words", sought), eq("state", "A")),
                        and(
                                eq("state", "B"),
                                regex("words", sought),
                                gte("at", Date.from(Instant.EPOCH.plusSeconds(9)))),
                        and(regex("words", sought), regex("state", "[AB]")),
                        and(regex("words", sought), gte("_id", "n5")))) {
                    orders.forEach(order -> {
                        both.assertSame(filter, order, 0, 0, seed);
                        both.assertSame(filter, order, 30, 20, seed);
                    });
                }
            }
        }
    }

    @Test
    void uniqueOnesRefuseASecond() {
        try (var client = MongoClients.create(SharedParts.store().uri("test"))) {
            var both = new Both(client);
            both.indexed.createIndex(ascending("number"), new IndexOptions().unique(true));
            both.indexed.insertMany(List.of(new Document("_id", "a").append("number", 1), new Document("_id", "b")));

            assertThatThrownBy(() -> both.indexed.insertOne(new Document("_id", "c").append("number", 1)))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("11000");
            assertThatThrownBy(() -> both.indexed.updateOne(eq("_id", "b"), Updates.set("number", 1)))
                    .isInstanceOf(MongoWriteException.class);
            both.indexed.replaceOne(eq("_id", "a"), new Document("number", 1).append("more", true));
            assertThat(both.indexed.countDocuments(eq("number", 1))).isEqualTo(1);
        }
    }

    @Test
    void ofOneNameAreOfTheSameFields() {
        try (var client = MongoClients.create(SharedParts.store().uri("test"))) {
            var notes = new Both(client).indexed;
            notes.createIndex(ascending("state", "at"), new IndexOptions().name("mine"));
            notes.createIndex(ascending("state", "at"), new IndexOptions().name("mine"));

            assertThatThrownBy(() -> notes.createIndex(ascending("state"), new IndexOptions().name("mine")))
                    .isInstanceOf(MongoCommandException.class)
                    .extracting(it -> ((MongoCommandException) it).getErrorCode())
                    .isEqualTo(86);
        }
    }

    @Test
    void longAnswersComeInBatchesAndTellEachDocumentOnce() {
        try (var client = MongoClients.create(SharedParts.store().uri("test"))) {
            var notes = new Both(client).indexed;
            notes.createIndex(ascending("at"));
            notes.insertMany(IntStream.range(0, 5000)
                    .mapToObj(it -> new Document("_id", "n" + it).append("at", it % 50))
                    .toList());

            Stream.of(0, 1, 7, 6000)
                    .map(it ->
                            notes.find(gte("at", 10)).batchSize(it).sort(orderBy(descending("at"), ascending("_id"))))
                    .forEach(found -> {
                        var ids = found.map(it -> it.getString("_id")).into(new ArrayList<>());
                        assertThat(ids).hasSize(4000).doesNotHaveDuplicates().startsWith("n1049", "n1099");
                    });
            assertThat(notes.find().projection(Projections.include("at")).map(Document::size))
                    .hasSize(5000)
                    .containsOnly(2);
        }
    }

    /** As a store is left that was killed while it wrote: its keys tell less than its documents. */
    @Test
    void areBuiltAnewForAStoreThatWasNotClosed(@TempDir Path dir) {
        var file = dir.resolve("redress.mv");
        try (var store = Store.at(file, FreePort.next())) {
            store.start();
            try (var client = MongoClients.create(store.uri("test"))) {
                var notes = client.getDatabase("test").getCollection("notes");
                notes.createIndex(ascending("state"));
                notes.insertOne(new Document("_id", "a").append("state", "A"));
            }
        }
        try (var damaged = new MVStore.Builder().fileName(file.toString()).open()) {
            damaged.openMap("redress.store").put("open", "");
            damaged.removeMap("test.notes._index_state_1");
        }

        try (var store = Store.at(file, FreePort.next())) {
            store.start();
            try (var client = MongoClients.create(store.uri("test"))) {
                var notes = client.getDatabase("test").getCollection("notes");
                assertThat(notes.find(eq("state", "A"))).hasSize(1);
                assertThat(notes.countDocuments(eq("state", "A"))).isEqualTo(1);
            }
        }
    }

    @Test
    void refusesAFileOfAnotherForm(@TempDir Path dir) {
        var file = dir.resolve("redress.mv");
        try (var other = new MVStore.Builder().fileName(file.toString()).open()) {
            other.openMap("databases.test.notes").put("a", "b");
        }
        try (var store = Store.at(file, FreePort.next())) {
            assertThatThrownBy(store::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another form")
                    .hasMessageContaining("--reset");
        }
    }

    /** The same documents twice, once with indexes. */
    private static final class Both {
        private final MongoCollection<Document> plain;
        private final MongoCollection<Document> indexed;

        Both(MongoClient client) {
            this(client, client);
        }

        Both(MongoClient plainOnes, MongoClient indexedOnes) {
            var name = "notes-" + System.nanoTime();
            plain = plainOnes.getDatabase("test").getCollection(name);
            indexed = indexedOnes.getDatabase("test").getCollection(name + "-indexed");
        }

        void index() {
            INDEXES.forEach(indexed::createIndex);
            indexed.createIndex(ascending("parts.since"), new IndexOptions().sparse(true));
        }

        interface Change {
            void of(MongoCollection<Document> notes, Random same);
        }

        private final Random seeds = new Random(1);

        void change(Change change) {
            var same = seeds.nextLong();
            change.of(plain, new Random(same));
            change.of(indexed, new Random(same));
        }

        void assertSame(Bson filter, Bson order, int skip, int limit, long seed) {
            var as = "seed " + seed + ", " + filter.toBsonDocument() + ", " + order + ", " + skip + ", " + limit;
            var wanted = find(plain, filter, order, skip, limit);
            var found = find(indexed, filter, order, skip, limit);
            if (order == null && (skip > 0 || limit > 0)) {
                assertThat(found).as(as).hasSameSizeAs(wanted);
                assertThat(find(plain, filter, null, 0, 0)).as(as).containsAll(found);
            } else if (order == null) {
                assertThat(found).as(as).containsExactlyInAnyOrderElementsOf(wanted);
            } else {
                assertThat(found).as(as).containsExactlyElementsOf(wanted);
            }
            var options = new CountOptions().skip(skip);
            assertThat(indexed.countDocuments(filter, limit > 0 ? options.limit(limit) : options))
                    .as("count of " + as)
                    .isEqualTo(wanted.size());
        }

        /** An expression names no fields, so with one each document is read as a whole. */
        void assertSameAsReadWhole(Bson filter, long seed) {
            assertThat(indexed.countDocuments(filter))
                    .as("seed " + seed + ", " + filter.toBsonDocument())
                    .isEqualTo(plain.countDocuments(and(filter, new Document("$expr", true))));
        }

        private static List<Document> find(
                MongoCollection<Document> notes, Bson filter, Bson order, int skip, int limit) {
            return notes.find(filter)
                    .sort(order)
                    .skip(skip)
                    .limit(limit)
                    .batchSize(11)
                    .into(new ArrayList<>());
        }
    }

    private void change(MongoCollection<Document> notes, Random same) {
        var id = "n" + same.nextInt(120);
        switch (same.nextInt(6)) {
            case 0 -> notes.deleteOne(eq("_id", id));
            case 1 -> notes.updateOne(eq("_id", id), Updates.set("state", letter(same)));
            case 2 -> notes.updateMany(eq("state", letter(same)), Updates.inc("number", 1));
            case 3 -> notes.updateOne(eq("_id", id), Updates.unset("nested"));
            default -> notes.replaceOne(eq("_id", id), note(id, same), new ReplaceOptions().upsert(true));
        }
    }

    private static Document note(String id, Random same) {
        var note = new Document("_id", id).append("at", Date.from(Instant.EPOCH.plusSeconds(same.nextInt(20))));
        if (same.nextInt(5) > 0) {
            note.append("state", same.nextInt(8) == 0 ? null : letter(same));
        }
        if (same.nextInt(3) > 0) {
            note.append("number", same.nextBoolean() ? same.nextInt(10) : (Object) (long) same.nextInt(10));
        }
        if (same.nextInt(3) > 0) {
            note.append("nested", new Document("code", letter(same)));
        }
        if (same.nextInt(3) > 0) {
            note.append(
                    "tags",
                    Stream.generate(() -> letter(same)).limit(same.nextInt(3)).toList());
        }
        if (same.nextInt(3) > 0) {
            note.append(
                    "parts",
                    Stream.generate(() -> part(same)).limit(same.nextInt(3)).toList());
        }
        return note;
    }

    private static Document part(Random same) {
        var part = new Document("since", same.nextInt(20));
        return same.nextBoolean() ? part.append("who", letter(same)) : part;
    }

    private static String letter(Random same) {
        return String.valueOf((char) ('A' + same.nextInt(4)));
    }

    private Bson filter(int depth) {
        var parts = Stream.generate(() ->
                        depth > 0 && random.nextInt(6) == 0 ? or(filter(depth - 1), filter(depth - 1)) : condition())
                .limit(1L + random.nextInt(3))
                .toList();
        return parts.size() == 1 && random.nextBoolean() ? parts.get(0) : and(parts);
    }

    private Bson condition() {
        var field = List.of("state", "nested.code", "tags", "parts.who").get(random.nextInt(4));
        var when = Date.from(Instant.EPOCH.plusSeconds(random.nextInt(20)));
        return switch (random.nextInt(18)) {
            case 0 -> in(field, letter(random), letter(random), null);
            case 1 -> in(field, letter(random), letter(random));
            case 2 -> exists(field, random.nextInt(3) > 0);
            case 3 -> ne(field, letter(random));
            case 4 -> nin(field, letter(random), letter(random));
            case 5 -> gt("at", when);
            case 6 -> lte("at", when);
            case 7 -> and(gte("at", when), lt("at", Date.from(when.toInstant().plusSeconds(5))));
            case 8 -> gte("number", random.nextInt(10));
            case 9 -> eq("number", random.nextInt(10));
            case 10 -> lt("parts.since", random.nextInt(20));
            case 11 -> and(gt("parts.since", random.nextInt(20)), lt("parts.since", random.nextInt(20)));
            case 12 ->
                regex(random.nextBoolean() ? "state" : "nested.code", "[" + letter(random) + letter(random) + "]");
            case 16 -> regex("_id", "^n" + random.nextInt(10));
            case 13 -> gte("_id", "n" + random.nextInt(100));
            case 14 -> in("_id", "n" + random.nextInt(120), "n" + random.nextInt(120), "n" + random.nextInt(120));
            default -> eq(field, random.nextInt(6) == 0 ? null : letter(random));
        };
    }

    @Test
    void findByAFieldWhoseNameBeginsWithADigit() {
        try (var client = MongoClients.create(SharedParts.store().uri("test"))) {
            var notes = new Both(client).indexed;
            notes.insertOne(new Document("_id", "a")
                    .append("2nd", new Document("code", "x"))
                    .append("more", 1));

            assertThat(notes.find(eq("2nd.code", "x"))).hasSize(1);
        }
    }

    /** Always one that leaves no two documents equal, or none. */
    private Bson order() {
        if (random.nextInt(4) == 0) {
            return null;
        }
        var fields = new ArrayList<>(List.of("state", "at", "number", "nested.code"));
        Collections.shuffle(fields, random);
        var some = Stream.concat(fields.stream().limit(random.nextInt(3)), Stream.of("_id"));
        return orderBy(some.map(it -> random.nextBoolean() ? ascending(it) : descending(it))
                .toList());
    }
}
