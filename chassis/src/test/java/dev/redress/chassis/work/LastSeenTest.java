package dev.redress.chassis.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LastSeenTest {
    private final List<String> store = new ArrayList<>(List.of("one"));
    private final AtomicInteger looks = new AtomicInteger();
    private boolean away;

    private final LastSeen<List<String>> seen = new LastSeen<>(List.of(), before -> {
        looks.incrementAndGet();
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        return List.copyOf(store);
    });

    @Test
    void looksWhenItIsFirstAsked() {
        assertThat(seen.current()).containsExactly("one");
        assertThat(seen.current()).containsExactly("one");
        assertThat(looks).hasValue(1);
    }

    @Test
    void seesWhatChangedAfterTheNextLook() {
        seen.refresh();
        store.add("two");
        assertThat(seen.current()).containsExactly("one");

        seen.refresh();

        assertThat(seen.current()).containsExactly("one", "two");
    }

    @Test
    void staysTheSameWhileNothingChanges() {
        var before = seen.current();

        seen.refresh();

        assertThat(seen.current()).isSameAs(before);
    }

    @Test
    void staysAsLastSeenWhileTheStoreIsAway() {
        seen.refresh();
        away = true;
        store.add("two");

        assertThatIllegalStateException().isThrownBy(seen::refresh);

        assertThat(seen.current()).containsExactly("one");
    }

    @Test
    void hasNothingToSayWhenTheStoreWasNeverThere() {
        away = true;

        assertThatIllegalStateException().isThrownBy(seen::current);
    }

    @Test
    void tellsOfTheFirstLookAndOfEachChangeOnce() {
        var told = new AtomicInteger();
        seen.onChange(told::incrementAndGet);
        assertThat(told).hasValue(0);

        seen.refresh();
        seen.refresh();
        assertThat(told).hasValue(1);

        store.add("two");
        seen.refresh();
        seen.refresh();
        assertThat(told).hasValue(2);
    }

    @Test
    void tellsWhoComesLater() {
        seen.refresh();
        var told = new AtomicInteger();
        seen.onChange(told::incrementAndGet);

        seen.refresh();

        assertThat(told).hasValue(1);
    }

    @Test
    void tellsAgainWhoFailed() {
        var calls = new AtomicInteger();
        seen.onChange(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
        });

        seen.refresh();
        seen.refresh();
        seen.refresh();

        assertThat(calls).hasValue(2);
    }

    @Test
    void tellsOthersWhenOneFails() {
        var told = new AtomicInteger();
        seen.onChange(() -> {
            throw new IllegalStateException("never");
        });
        seen.onChange(told::incrementAndGet);

        seen.refresh();

        assertThat(told).hasValue(1);
    }

    @Test
    void showsTheNewToWhomItTells() {
        var shown = new ArrayList<String>();
        seen.onChange(() -> shown.addAll(seen.current()));

        seen.refresh();

        assertThat(shown).containsExactly("one");
    }
}
