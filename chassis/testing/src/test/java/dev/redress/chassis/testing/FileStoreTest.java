package dev.redress.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest extends StoreContract {
    @TempDir
    static Path dir;

    private static Store store;

    @BeforeAll
    static void start() {
        store = Store.at(dir.resolve("deep").resolve("store"), FreePort.next());
        store.start();
    }

    @AfterAll
    static void stop() {
        store.stop();
    }

    @Override
    Store store() {
        return store;
    }

    @Test
    void takesUpTheFileOfAnEarlierStore() {
        var file = dir.resolve("other");
        try (var first = Store.at(file, FreePort.next())) {
            first.start();
            try (var client = MongoClients.create(first.uri("test"))) {
                client.getDatabase("test").getCollection("notes").insertOne(new Document("_id", "a"));
            }
        }
        try (var second = Store.at(file, FreePort.next())) {
            second.start();
            try (var client = MongoClients.create(second.uri("test"))) {
                assertThat(client.getDatabase("test").getCollection("notes").countDocuments())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void refusesAFileThatIsOpenAlready() {
        var file = dir.resolve("taken");
        try (var first = Store.at(file, FreePort.next());
                var second = Store.at(file, FreePort.next())) {
            first.start();
            assertThatThrownBy(second::start).isInstanceOf(RuntimeException.class);
        }
    }
}
