package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.aggregates.Where;
import dev.redress.chassis.jars.Jar;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of what a search found, with the store that it is read from. */
class PageIT {
    private final JarShop shop = JarShop.shared();

    @ParameterizedTest
    @CsvSource({"0, 3, 3", "1, 3, 3", "2, 3, 1", "3, 3, 0", "0, 7, 7", "1, 7, 0", "0, 50, 7", "4, 50, 0"})
    void saysHowManyThereAreWhicheverPageIsAskedFor(int page, int size, int items) {
        var capacity = 71_000;
        var present = shop.jars().count(sized(capacity));
        IntStream.range(0, (int) (7 - present)).forEach(it -> open(capacity));

        var found = page(capacity, page, size);

        assertThat(found.items()).hasSize(items);
        assertThat(found.total()).isEqualTo(7);
    }

    @Test
    void neverCountsOthersThanItShowsWhileMoreCome() {
        var capacity = 72_000;
        var coming = CompletableFuture.runAsync(() -> IntStream.range(0, 60).forEach(it -> open(capacity)));

        while (!coming.isDone()) {
            var found = page(capacity, 0, 100);
            assertThat(found.total()).isEqualTo(found.items().size());
            var first = page(capacity, 0, 2);
            assertThat(first.total()).isGreaterThanOrEqualTo(first.items().size());
        }

        coming.join();
        assertThat(page(capacity, 0, 100).total()).isEqualTo(60);
    }

    private void open(int capacity) {
        shop.jars().change(JarShop.newId(), "a-request", jar -> Jars.open(jar, capacity, shop.now()));
    }

    private Page<Jar> page(int capacity, int page, int size) {
        return AggregatePages.of(shop.jars(), sized(capacity), Sorts.ascending("_id"), new Paging(page, size));
    }

    private static Where sized(int capacity) {
        return Where.all().is("state.size", capacity);
    }
}
