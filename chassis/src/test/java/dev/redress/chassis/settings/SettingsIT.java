package dev.redress.chassis.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;

/** Settings on the real store, seen by two replicas. */
class SettingsIT {
    private record Recipe(String name, List<String> steps) {}

    private static final Recipe TEA = new Recipe("Tea", List.of("boil", "pour"));
    private static final Recipe STRONG_TEA = new Recipe("Tea", List.of("boil", "pour", "wait"));

    private final JarShop shop = JarShop.shared();
    private final String id = "R-" + UUID.randomUUID();
    private Settings<Recipe> here;
    private Settings<Recipe> there;

    @BeforeEach
    void open() {
        here = replica();
        there = replica();
    }

    @AfterEach
    void close() {
        here.stop();
        there.stop();
    }

    private Settings<Recipe> replica() {
        var settings = new Settings<>(
                shop.bean(Messaging.class),
                shop.bean(MongoTemplate.class),
                "recipes",
                Recipe.class,
                shop.bean(Clock.class));
        settings.start();
        settings.refresh();
        return settings;
    }

    private Versioned<Recipe> define(Settings<Recipe> settings, Recipe recipe, int read) {
        return settings.define(id, recipe, read, "E1", "");
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
        assertThat(here.allVersions()).contains(first, second);
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
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.status()).isEqualTo(HttpStatus.CONFLICT))
                .hasMessageContaining("2 is the newest");
        assertThat(define(here, new Recipe("Milk", List.of()), 0).version()).isEqualTo(3);
    }

    @Test
    void isSeededOnce() {
        here.seed(Map.of(id, TEA));
        there.seed(Map.of(id, STRONG_TEA));

        assertThat(here.current(id).orElseThrow().value()).isEqualTo(TEA);
        assertThat(there.current(id)).isEqualTo(here.current(id));
        assertThat(here.current(id).orElseThrow().by()).isEqualTo("redress");
        assertThat(here.current(id).orElseThrow().shipped()).isTrue();
    }

    @Test
    void doesNotSeedWhatIsDefined() {
        define(here, STRONG_TEA, 0);
        here.seed(Map.of(id, TEA));

        assertThat(here.current(id).orElseThrow().value()).isEqualTo(STRONG_TEA);
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
    void tellsWhoWantsToKnowOnceForEachChangeWhereverItWasMade() {
        var told = new AtomicInteger();
        here.refresh();
        here.onChange(told::incrementAndGet);
        define(here, TEA, 0);
        assertThat(told).hasValue(1);

        here.refresh();
        define(here, TEA, 0);
        assertThat(told).hasValue(1);

        define(there, STRONG_TEA, 0);
        here.refresh();
        assertThat(told).hasValue(2);
        assertThat(here.current(id).orElseThrow().value()).isEqualTo(STRONG_TEA);
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
