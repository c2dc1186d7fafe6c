package dev.redress.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final long NEVER = Long.MAX_VALUE;

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = dir.resolve("journal");
    }

    @Test
    void isAsItWasWhenItIsOpenedAgain() {
        try (var journal = Journal.open(file, NEVER)) {
            journal.add("a", new Document("n", 1));
            journal.add("a", new Document("n", 2));
            journal.add("b", new Document("n", 3));
            journal.put("a", 0, new Document("n", 4));
            journal.remove("a", 1);
        }
        try (var journal = Journal.open(file, NEVER)) {
            assertThat(journal.names()).containsExactlyInAnyOrder("a", "b");
            assertThat(journal.positions("a")).containsExactly(0);
            assertThat(journal.get("a", 0)).isEqualTo(new Document("n", 4));
            assertThat(journal.get("a", 1)).isNull();
            assertThat(journal.get("b", 0)).isEqualTo(new Document("n", 3));
        }
    }

    /** Whatever part of the last record a kill cut off, all before it is there, and writing goes on behind it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 8, 9, 20})
    void losesNoMoreThanTheRecordThatWasNotWrittenToItsEnd(int missing) throws IOException {
        try (var journal = Journal.open(file, NEVER)) {
            journal.add("a", new Document("n", 1));
            journal.add("a", new Document("n", 2));
        }
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - missing));

        try (var journal = Journal.open(file, NEVER)) {
            assertThat(journal.positions("a")).containsExactly(0);
            journal.add("a", new Document("n", 3));
        }
        try (var journal = Journal.open(file, NEVER)) {
            assertThat(journal.get("a", 0)).isEqualTo(new Document("n", 1));
            assertThat(journal.get("a", 1)).isEqualTo(new Document("n", 3));
        }
    }

    @Test
    void cutsOffWhatIsNoRecord() throws IOException {
        try (var journal = Journal.open(file, NEVER)) {
            journal.add("a", new Document("n", 1));
        }
        Files.write(file, new byte[100], StandardOpenOption.APPEND);

        try (var journal = Journal.open(file, NEVER)) {
            assertThat(journal.positions("a")).containsExactly(0);
        }
    }

    @Test
    void dropsHistoryWhenThatIsMostOfIt() throws IOException {
        try (var journal = Journal.open(file, NEVER)) {
            journal.add("a", new Document("n", 0));
            for (var n = 1; n < 100; n++) {
                journal.put("a", 0, new Document("n", n));
            }
        }
        var before = Files.size(file);

        try (var journal = Journal.open(file, 100)) {
            assertThat(journal.get("a", 0)).isEqualTo(new Document("n", 99));
        }

        assertThat(Files.size(file)).isLessThan(before / 50);
        try (var journal = Journal.open(file, NEVER)) {
            assertThat(journal.get("a", 0)).isEqualTo(new Document("n", 99));
        }
    }
}
