package dev.redress.resolution.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.mongo.StateCodecs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;

/** Clocks go into a document and come out of it as they were. */
class ClockStoreTest {
    private static final Codec<Clocks> CLOCKS = StateCodecs.of(Clocks.class);

    @Provide
    Arbitrary<Worlds.World> worlds() {
        return Worlds.worlds();
    }

    @Property(tries = 50)
    void comesBackAsItWas(@ForAll("worlds") Worlds.World world, @ForAll @IntRange(min = 1, max = 20_000) int minute) {
        var terms = new ClockRules(
                new VersionRef("P", 1),
                world.calendar(),
                Target.working(Duration.ofHours(9)),
                EscalationPlan.DEFAULT,
                Duration.ofDays(3));
        var key = new Clock.Key(Metric.RESOLUTION, 2, "");
        var start = world.start();
        var some = start.plus(Duration.ofMinutes(minute));
        var clocks = new ArrayList<Clocks>();
        clocks.add(Clocks.NONE.after(Clock.start(key, start, terms)));
        clocks.add(with(clocks.get(0), it -> it.pause(some, PauseReason.FORCE_MAJEURE, terms, some)));
        clocks.add(with(clocks.get(1), it -> it.resume(some.plusSeconds(7200), PauseReason.FORCE_MAJEURE, terms)));
        clocks.add(with(clocks.get(0), it -> it.tick(terms, some)));
        clocks.add(with(
                clocks.get(2), it -> it.stop(some.plusSeconds(9000), terms, Worlds.typed(some.plusSeconds(9000)))));
        clocks.add(Clocks.NONE.after(
                Clock.start(key, start, to(terms, Target.calendarDays(3, Target.DayRule.END_OF_DAY)))));
        clocks.add(Clocks.NONE.after(Clock.start(key, start, to(terms, Target.until(some)))));

        assertThat(clocks).allSatisfy(it -> assertThat(throughTheStore(it)).isEqualTo(it));
    }

    private static ClockRules to(ClockRules it, Target target) {
        return new ClockRules(it.policy(), it.calendar(), target, it.plan(), it.pauseCap());
    }

    private static Clocks with(Clocks before, Function<Clock, List<ClockEvent>> decide) {
        return before.after(before.each(decide));
    }

    private static Clocks throughTheStore(Clocks it) {
        var bytes = new RawBsonDocument(it, CLOCKS);
        return CLOCKS.decode(bytes.asBsonReader(), DecoderContext.builder().build());
    }
}
