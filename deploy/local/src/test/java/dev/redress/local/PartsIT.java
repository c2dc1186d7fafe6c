package dev.redress.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
        stack = new Stack(Repository.root(), new Home(dir), Addresses.free(), false, System.out);
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
            // Acknowledged writes are in the file within a quarter of a second; a second is ample.
            Patience.await().pollDelay(Duration.ofSeconds(1)).until(() -> notes.countDocuments() == 1);

            stack.part(Part.STORE).kill();
            start(Part.STORE);

            assertThat(notes.countDocuments()).isEqualTo(1);
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
