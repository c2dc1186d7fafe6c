package dev.redress.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.testing.LocalParts;
import dev.redress.chassis.testing.Wire;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Rules on the real store, seen by two replicas. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LocalParts.class)
@AutoConfigureWebTestClient(timeout = "30s")
class RuleBookIT {
    private record Recipe(String name, List<String> steps) {}

    private static final Recipe TEA = new Recipe("Tea", List.of("boil", "pour"));
    private static final Recipe STRONG_TEA = new Recipe("Tea", List.of("boil", "pour", "wait"));

    @BeforeAll
    static void makeTopics() {
        try (var wire = Wire.shared()) {
            wire.topics("complaints.directory", "complaints.intake", "complaints.triage", "complaints.resolution");
        }
    }

    @Autowired
    Messaging messaging;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Clock clock;

    private final String id = "R-" + UUID.randomUUID();
    private RuleBook<Recipe> here;
    private RuleBook<Recipe> there;

    @BeforeEach
    void open() {
        here = book();
        there = book();
    }

    @AfterEach
    void close() {
        here.stop();
        there.stop();
    }

    private RuleBook<Recipe> book() {
        var book = new RuleBook<>(messaging, mongo, "recipes", Recipe.class, clock);
        book.start();
        return book;
    }

    private Versioned<Recipe> define(RuleBook<Recipe> book, Recipe recipe, int read) {
        return book.define(id, recipe, read, "E1", "");
    }

    @Test
    void keepsEachVersion() {
        var first = define(here, TEA, 0);
        var second = define(here, STRONG_TEA, 1);

        assertThat(first.version()).isEqualTo(1);
        assertThat(first.by()).isEqualTo("E1");
        assertThat(second).isEqualTo(here.current(id).orElseThrow());
        assertThat(here.version(id, 1)).hasValue(first);
        assertThat(here.version(id, 2)).hasValue(second);
        assertThat(here.all()).contains(second).doesNotContain(first);
    }

    @Test
    void makesNoVersionOfWhatIsTheSame() {
        var first = define(here, TEA, 0);

        assertThat(define(here, TEA, 0)).isEqualTo(first);
        assertThat(define(here, TEA, 1)).isEqualTo(first);
    }

    @Test
    void isNotReplacedByWhoHasNotSeenTheNewest() {
        define(here, TEA, 0);
        define(here, STRONG_TEA, 1);

        assertThatThrownBy(() -> define(here, new Recipe("Milk", List.of()), 1))
                .isInstanceOf(Overtaken.class)
                .hasMessageContaining("2 is the newest");
        assertThat(define(here, new Recipe("Milk", List.of()), 0).version()).isEqualTo(3);
    }

    @Test
    void isSeededOnce() {
        here.seed(id, TEA);
        there.seed(id, STRONG_TEA);

        assertThat(here.current(id).orElseThrow().rule()).isEqualTo(TEA);
        assertThat(there.current(id)).isEqualTo(here.current(id));
        assertThat(here.current(id).orElseThrow().by()).isEqualTo("redress");
    }

    @Test
    void doesNotSeedWhatIsDefined() {
        define(here, STRONG_TEA, 0);
        here.seed(id, TEA);

        assertThat(here.current(id).orElseThrow().rule()).isEqualTo(STRONG_TEA);
    }

    @Test
    void seesWhatAnotherReplicaDefinedAfterLooking() {
        var defined = define(there, TEA, 0);
        assertThat(here.current(id)).isEmpty();
        assertThat(here.version(id, 1)).hasValue(defined);

        here.refresh();

        assertThat(here.current(id)).hasValue(defined);
    }

    @Test
    void knowsNothingOfWhatWasNeverDefined() {
        define(here, TEA, 0);

        assertThat(here.current("none")).isEmpty();
        assertThat(here.version("none", 1)).isEmpty();
        assertThat(here.version(id, 0)).isEmpty();
        assertThat(here.version(id, 2)).isEmpty();
    }

    @Test
    void countsOnWhenMoreThanOneDefineAtOnce() {
        var versions = IntStream.range(0, 12)
                .mapToObj(it -> CompletableFuture.supplyAsync(
                        () -> define(it % 2 == 0 ? here : there, new Recipe("Tea " + it, List.of()), 0)
                                .version()))
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }
}
