package dev.redress.intake.webhooks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.webhooks.domain.HookDelivery.Fact;
import dev.redress.intake.webhooks.domain.HookDelivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HookQueueTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofHours(1);

    private HookQueue it = HookQueue.none("c-1");

    private boolean after(Function<HookQueue, List<HookQueue>> step) {
        var done = step.apply(it);
        it = done.isEmpty() ? it : done.get(0);
        return !done.isEmpty();
    }

    private boolean happens(int version, HookKind kind, String... whom) {
        return after(queue -> queue.queue("resolution", version, new Fact(kind, NOON, 1, ""), List.of(whom), NOON));
    }

    private boolean begins(int number, int tries, Instant at) {
        return after(queue -> queue.begin("a", number, tries, at, at.plusSeconds(60)));
    }

    private boolean fails(int number, int tries, Instant at) {
        return after(queue -> queue.failed("a", number, tries, "HTTP 500", at, at.plusSeconds(10), PATIENCE));
    }

    private boolean delivers(String whom, int number) {
        return after(queue -> queue.delivered(whom, number));
    }

    private List<String> due(Instant at) {
        return it.due(at).stream()
                .map(each -> each.subscription() + each.number())
                .toList();
    }

    private List<State> states() {
        return it.all().stream().map(each -> each.progress().state()).toList();
    }

    @Test
    void queuesWhatIsHeardTwiceOnce() {
        assertThat(happens(1, HookKind.PAUSED, "a", "b")).isTrue();
        assertThat(happens(1, HookKind.PAUSED, "a", "b")).isFalse();
        assertThat(it.all()).hasSize(2);
    }

    @Test
    void tellsEachOneThingAtATimeInItsOrder() {
        happens(1, HookKind.PAUSED, "a", "b");
        happens(2, HookKind.RESOLVED, "a", "b");
        assertThat(due(NOON)).containsExactly("a1", "b1");

        begins(1, 0, NOON);
        assertThat(due(NOON)).containsExactly("b1");
        assertThat(begins(2, 0, NOON)).as("it is not its turn").isFalse();

        delivers("a", 1);
        assertThat(due(NOON)).containsExactlyInAnyOrder("a2", "b1");
    }

    @Test
    void letsOneThatFailsDelayItselfAlone() {
        happens(1, HookKind.PAUSED, "a", "b");
        begins(1, 0, NOON);
        fails(1, 1, NOON);

        assertThat(due(NOON)).containsExactly("b1");
        assertThat(it.nextAt()).isEqualTo(NOON);
        assertThat(due(NOON.plusSeconds(10))).containsExactly("a1", "b1");
    }

    @Test
    void isBegunByOneAloneAndAgainWhenThatOneDied() {
        happens(1, HookKind.PAUSED, "a");

        assertThat(begins(1, 0, NOON)).isTrue();
        assertThat(begins(1, 0, NOON)).as("somebody was faster").isFalse();
        assertThat(begins(1, 1, NOON.plusSeconds(60)))
                .as("the lease has run out")
                .isTrue();
        assertThat(fails(1, 1, NOON.plusSeconds(61))).as("the one that died").isFalse();
        assertThat(delivers("a", 1)).as("but what it delivered is a fact").isTrue();
    }

    @Test
    void isGivenUpAfterPatienceAndTheNextGoesOn() {
        happens(1, HookKind.PAUSED, "a");
        happens(2, HookKind.RESOLVED, "a");
        begins(1, 0, NOON);
        fails(1, 1, NOON);
        begins(1, 1, NOON.plus(PATIENCE));
        fails(1, 2, NOON.plus(PATIENCE));

        assertThat(states()).containsExactly(State.DEAD, State.PENDING);
        assertThat(it.dead()).containsExactly("a");
        assertThat(due(NOON.plus(PATIENCE))).containsExactly("a2");
    }

    @Test
    void replaysWhatHasEndedAndNothingThatIsOnItsWay() {
        happens(1, HookKind.PAUSED, "a");
        happens(2, HookKind.RESOLVED, "a");
        begins(1, 0, NOON);
        delivers("a", 1);

        assertThat(after(queue -> queue.replay(each -> true, NOON))).isTrue();
        assertThat(states()).containsExactly(State.PENDING, State.PENDING);
        assertThat(due(NOON)).containsExactly("a1");
        assertThat(after(queue -> queue.replay(each -> true, NOON))).isFalse();
    }

    @Test
    void forgetsTheOldestThatWereDeliveredAndCountsOn() {
        happens(1, HookKind.PAUSED, "a");
        for (var version = 2; version <= HookQueue.MOST + 20; version++) {
            happens(version, HookKind.RESUMED, "b");
            delivers("b", version - 1);
        }

        assertThat(it.all()).hasSize(HookQueue.MOST);
        assertThat(it.find("a", 1)).isPresent();
        assertThat(it.find("b", 1)).isEmpty();
        assertThat(it.find("b", HookQueue.MOST + 19)).isPresent();
    }
}
