package dev.redress.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker and the store as processes that can be killed. */
class PartsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path dir;

    private Stack stack;

    @BeforeEach
    void prepare() {
        prepare(false, System.getenv());
    }

    private void prepare(boolean inMemory, Map<String, String> settings) {
        stack = new Stack(Repository.root(), new Home(dir), Addresses.free(), inMemory, settings, System.out);
        stack.home().prepare(Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void keepsRecordsWhenTheBrokerIsKilled() {
        start(Part.BROKER);
        try (var wire = Wire.to(stack.addresses().bootstrapServers()).topics("notes")) {
            wire.sendRaw("notes", "a", "before".getBytes(UTF_8), Map.of());

            stack.part(Part.BROKER).kill();
            start(Part.BROKER);
            wire.sendRaw("notes", "a", "after".getBytes(UTF_8), Map.of());

            assertThat(wire.of("notes", "a")).extracting(Received::value).containsExactly("before", "after");
        }
    }

    @Test
    void keepsWhatIsOlderThanAMomentWhenTheStoreIsKilled() {
        start(Part.STORE);
        withNotes(notes -> {
            notes.insertOne(new Document("_id", "old"));
            awaitTwoCommitsOf(notes);

            stack.part(Part.STORE).kill();
            start(Part.STORE);

            assertThat(notes.find(Filters.eq("_id", "old"))).hasSize(1);
        });
    }

    @Test
    void takesNothingMoreIntoAMemoryThatIsFullAndStillTellsWhatItHolds() {
        prepare(true, Map.of("REDRESS_JAVA_OPTS_STORE", "-Xmx64m -Xmn16m"));
        start(Part.STORE);
        withNotes(notes -> {
            var text = "a page of a complaint ".repeat(1000);
            var taken = new AtomicInteger();

            var refusal = catchThrowableOfType(
                    MongoWriteException.class,
                    () -> Stream.generate(() -> new Document("text", text))
                            .limit(10_000)
                            .forEach(it -> {
                                notes.insertOne(it);
                                taken.incrementAndGet();
                            }));

            assertThat(refusal.getCode()).isEqualTo(14031);
            assertThat(refusal).hasMessageContaining("the store in memory is full");
            assertThat(notes.countDocuments()).isEqualTo(taken.get());
            assertThat(notes.find(Filters.eq("text", text))).hasSize(taken.get());
            assertThat(stack.home().log(Part.STORE)).content().contains("the store in memory is full");
        });
    }

    @Test
    void endsPolitelyWhenAsked() {
        start(Part.BROKER);
        start(Part.STORE);
        var broker = stack.part(Part.BROKER);
        var store = stack.part(Part.STORE);

        stack.close();

        assertThat(broker.isAlive()).isFalse();
        assertThat(store.isAlive()).isFalse();
        assertThat(stack.addresses().firstTaken()).isEmpty();
        assertThat(stack.home().log(Part.BROKER)).content().contains("shut down completed");
    }

    /** The second one began after this was called, so what was acknowledged before is in the file. */
    private void awaitTwoCommitsOf(MongoCollection<Document> notes) {
        var file = stack.home().of(Part.STORE).resolve("redress.mv");
        var commits = new HashSet<FileTime>();
        var before = lastCommit(file);
        Patience.await("commits").until(() -> {
            notes.insertOne(new Document());
            commits.add(lastCommit(file));
            commits.remove(before);
            return commits.size() >= 2;
        });
    }

    private static FileTime lastCommit(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Part part) {
        stack.launch(part);
        stack.awaitHealthy(List.of(part), PATIENCE);
    }

    private void withNotes(Consumer<MongoCollection<Document>> use) {
        try (var client = MongoClients.create(stack.addresses().show(Part.STORE))) {
            use.accept(client.getDatabase("test").getCollection("notes"));
        }
    }
}
