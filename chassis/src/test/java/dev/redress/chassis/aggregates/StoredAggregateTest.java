package dev.redress.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.outbox.OutboxEntry;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StoredAggregateTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:15:30.120Z");
    private static final StoredAggregate<String> BLANK = StoredAggregate.blank("c-1", "empty");

    private static InboundEvent event(String topic, long version, boolean redriven) {
        return new InboundEvent(
                topic,
                topic + version,
                "/redress/test",
                "thing.done.v1",
                "c-1",
                version,
                AT,
                "",
                JsonNodeFactory.instance.objectNode().put("version", version),
                redriven);
    }

    private static InboundEvent event(long version) {
        return event("complaints.intake", version, false);
    }

    private static OutboxEntry.Message message(String topic, long version) {
        return new OutboxEntry.Message(
                topic + version, "/redress/test", topic, "thing.done.v1", "c-1", version, AT, "", "{}");
    }

    private static OutboxEntry.Wake wake(long revision, Instant at) {
        return OutboxEntry.Wake.of("things", "c-1", revision, at);
    }

    @Test
    void knowsWhatItHasSeenOfEachTopicAlone() {
        var after = BLANK.withSeen(event(3));

        assertThat(after.knows(event(2))).isTrue();
        assertThat(after.knows(event(3))).isTrue();
        assertThat(after.knows(event(4))).isFalse();
        assertThat(after.knows(event("complaints.triage", 1, false))).isFalse();
    }

    @Property
    void forgetsNothingThatItHasSeenInWhateverOrder(@ForAll List<@IntRange(min = 1, max = 50) Integer> versions) {
        var after = BLANK;
        for (var version : versions) {
            after = after.withSeen(event(version));
        }

        for (var version : versions) {
            assertThat(after.knows(event(version))).isTrue();
        }
        assertThat(after.knows(event(51))).isFalse();
    }

    @Test
    void takesADeadLetterOnceMoreWhenItIsSentAgainByAnOperatorAndOwed() {
        var owing = BLANK.withSeen(event(1)).withOwed(event(1)).withSeen(event("complaints.intake", 2, false));
        var again = event("complaints.intake", 1, true);

        assertThat(owing.knows(event(1))).isTrue();
        assertThat(owing.knows(again)).isFalse();
        assertThat(owing.withSeen(again).knows(again)).isTrue();
        assertThat(owing.withSeen(again).owed()).isEmpty();
    }

    @Test
    void numbersWhatItPublishesByTopicFromOne() {
        var after = BLANK.publishing(message("complaints.triage", BLANK.nextVersion("complaints.triage")));
        after = after.publishing(message("complaints.triage", after.nextVersion("complaints.triage")));

        assertThat(after.outbox())
                .extracting(it -> ((OutboxEntry.Message) it).version())
                .containsExactly(1L, 2L);
        assertThat(after.nextVersion("complaints.triage")).isEqualTo(3);
        assertThat(after.nextVersion("complaints.cases")).isEqualTo(1);
    }

    @Test
    void countsNoDeadLetterAmongWhatItPublishes() {
        var letter = new OutboxEntry.DeadLetter(message("group.complaints.triage-dlt", 7), "because");

        var after = BLANK.deadLettering(letter);

        assertThat(after.outbox()).containsExactly(letter);
        assertThat(after.published()).isEmpty();
    }

    @Test
    void keepsTheLastWishToBeWokenAlone() {
        var letter = message("complaints.triage", 1);

        var after = BLANK.scheduling(wake(1, AT)).publishing(letter).scheduling(wake(2, null));

        assertThat(after.outbox()).containsExactly(letter, wake(2, null));
    }

    @Test
    void parksWhatCameTooEarlyAsItCame() {
        var parked = BLANK.parking(event(4)).parking(event(5)).parked();

        assertThat(parked).extracting(ParkedEvent::version).containsExactly(4L, 5L);
        assertThat(parked.get(0).data()).isEqualTo("{\"version\":4}");
        assertThat(parked.get(0).time()).isEqualTo(AT);
    }

    @Test
    void countsItsWrites() {
        assertThat(BLANK.saved().saved().revision()).isEqualTo(2);
        assertThat(BLANK.withState("full").saved().state()).isEqualTo("full");
    }
}
