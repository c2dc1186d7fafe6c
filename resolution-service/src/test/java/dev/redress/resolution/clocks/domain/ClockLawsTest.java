package dev.redress.resolution.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.clocks.domain.ClockEvent.Breached;
import dev.redress.resolution.clocks.domain.ClockEvent.Escalated;
import dev.redress.resolution.clocks.domain.ClockEvent.Retargeted;
import dev.redress.resolution.clocks.domain.ClockEvent.Warned;
import dev.redress.resolution.clocks.domain.Worlds.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** The laws of clocks, on random calendars and lives, against clocks that count every minute. */
class ClockLawsTest {
    private static final Clock.Key KEY = Clock.Key.of(Metric.RESOLUTION, 1);
    private static final int LAST = MinuteWalker.DAYS * 24 * 60;

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    // Calendars.

    @Property(tries = 300)
    void countsWorkingTimeAsOneWhoLooksEveryMinute(
            @ForAll("worlds") World world,
            @ForAll @IntRange(max = 6 * 1440) int from,
            @ForAll @IntRange(max = 9 * 1440) int length) {
        var walker = new MinuteWalker(world.calendar(), world.start());
        var counting = walker.counting(true, List.of(), from + length).stream()
                .filter(it -> it >= from)
                .count();

        assertThat(working(world, walker.at(from)).elapsed(walker.at(from + length)))
                .isEqualTo(Duration.ofMinutes(counting));
        assertThat(working(world, walker.at(from + length)).elapsed(walker.at(from)))
                .isEqualTo(Duration.ZERO);
    }

    private static ElapsedTime working(World world, Instant start) {
        return new ElapsedTime(world.calendar(), start, Target.working(Duration.ZERO), List.of(), null);
    }

    @Property(tries = 300)
    void walksAsOneWhoLooksEveryMinute(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 6000) int minutes) {
        var walker = new MinuteWalker(world.calendar(), world.start());
        var counting = walker.counting(true, List.of(), LAST);

        var due = working(world, world.start())
                .reaches(Duration.ofMinutes(minutes))
                .orElseThrow();

        if (counting.size() >= minutes) {
            assertThat(due).isEqualTo(walker.at(counting.get(minutes - 1) + 1));
        } else {
            assertThat(due).isAfter(walker.at(LAST));
        }
    }

    @Property(tries = 300)
    void endsDaysLaterByTheWall(@ForAll("worlds") World world, @ForAll @IntRange(min = 1, max = 10) int days) {
        var walker = new MinuteWalker(world.calendar(), world.start());

        assertThat(due(world, Target.calendarDays(days, Target.DayRule.SAME_TIME)))
                .isEqualTo(walker.at(walker.daysLater(days)));
        assertThat(due(world, Target.calendarDays(days, Target.DayRule.END_OF_DAY)))
                .isEqualTo(walker.at(walker.endOfDay(days)));
    }

    private static Instant due(World world, Target target) {
        return Clocks.NONE
                .after(Clock.start(KEY, world.start(), terms(world, target, null, 1)))
                .find(KEY)
                .orElseThrow()
                .due();
    }

    private static ClockRules terms(World world, Target target, Duration cap, int version) {
        return new ClockRules(new VersionRef("P", version), world.calendar(), target, EscalationPlan.DEFAULT, cap);
    }

    // Pauses in any order, put on record late.

    record Stretch(int from, int length, PauseReason reason) {}

    @Provide
    Arbitrary<List<Stretch>> stretches() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8 * 1440),
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.of(PauseReason.class))
                .as(Stretch::new)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 200)
    void leavesOutTheUnionOfPausesInWhateverOrderTheyAreRecorded(
            @ForAll("worlds") World world,
            @ForAll("stretches") List<Stretch> stretches,
            @ForAll boolean working,
            @ForAll @IntRange(min = 1, max = 5000) int minutes,
            @ForAll @IntRange(max = LAST) int at) {
        var walker = new MinuteWalker(world.calendar(), world.start());
        var pauses = stretches.stream()
                .map(it -> new Pause(walker.at(it.from()), walker.at(it.from() + it.length()), it.reason()))
                .toList();
        var time = Duration.ofMinutes(minutes);
        var target = working ? Target.working(time) : Target.physical(time);
        var counting = walker.counting(
                working,
                stretches.stream()
                        .map(it -> new int[] {it.from(), it.from() + it.length()})
                        .toList(),
                LAST);

        var course = new ElapsedTime(world.calendar(), world.start(), target, pauses, null);

        assertThat(course.elapsed(walker.at(at)))
                .isEqualTo(Duration.ofMinutes(
                        counting.stream().filter(it -> it < at).count()));
        if (counting.size() > minutes) {
            assertThat(course.reaches(time)).contains(walker.at(counting.get(minutes - 1) + 1));
            assertThat(course.exceeds(time)).contains(walker.at(counting.get(minutes)));
        }
    }

    // Whole lives.

    /** Something that is done to a clock at a minute after its start. */
    record Step(int minute, What what, PauseReason reason, int minutes) {
        enum What {
            PAUSE,
            RESUME,
            RETARGET,
            TICK
        }
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10 * 1440),
                        Arbitraries.of(Step.What.class),
                        Arbitraries.of(PauseReason.AWAITING_CUSTOMER_INFO, PauseReason.AWAITING_EXTERNAL),
                        Arbitraries.integers().between(1, 4000))
                .as(Step::new)
                .list()
                .ofMaxSize(14)
                .map(all -> all.stream()
                        // Within a minute, what is done comes before what is noticed.
                        .sorted(Comparator.comparingInt(Step::minute).thenComparing(it -> it.what() == Step.What.TICK))
                        .toList());
    }

    /** A clock that lives such a life, what happened, and one that counts every minute beside it. */
    private static final class Life {
        final World world;
        final MinuteWalker walker;
        final NaiveClock naive;
        final List<ClockEvent> events = new ArrayList<>();
        final boolean working;
        final Duration cap;
        ClockRules terms;
        Clock clock;
        int version = 1;

        Life(World world, boolean working, int minutes, int cap) {
            this(world, new MinuteWalker(world.calendar(), world.start()), working, minutes, cap);
        }

        Life(World world, MinuteWalker walker, boolean working, int minutes, int cap) {
            this.world = world;
            this.walker = walker;
            this.working = working;
            this.cap = cap == 0 ? null : Duration.ofMinutes(cap);
            naive = new NaiveClock(walker, working, minutes, cap == 0 ? Integer.MAX_VALUE : cap);
            terms = terms(world, target(minutes), this.cap, version);
            events.addAll(Clock.start(KEY, world.start(), terms));
            clock = fold(events);
        }

        private Target target(int minutes) {
            var time = Duration.ofMinutes(minutes);
            return working ? Target.working(time) : Target.physical(time);
        }

        void live(List<Step> steps) {
            steps.forEach(this::take);
        }

        private void take(Step it) {
            naive.passTo(it.minute());
            var now = walker.at(it.minute());
            switch (it.what()) {
                case PAUSE -> {
                    naive.pause(it.reason());
                    happen(clock.pause(now, it.reason(), terms, now));
                }
                case RESUME -> {
                    naive.resume(it.reason());
                    happen(clock.resume(now, it.reason(), terms));
                }
                case RETARGET -> {
                    naive.retarget(it.minutes());
                    var wanted = terms(world, target(it.minutes()), cap, ++version);
                    happen(clock.retarget(terms, wanted, Retargeted.Reason.RECLASSIFIED, now));
                    if (clock.basis().equals(wanted.basis())) {
                        terms = wanted;
                    }
                }
                case TICK -> happen(clock.tick(terms, now));
            }
        }

        void happen(List<ClockEvent> happened) {
            events.addAll(happened);
            clock = clock.after(happened);
        }
    }

    private static Clock fold(List<ClockEvent> events) {
        return Clocks.NONE.after(events).find(KEY).orElseThrow();
    }

    @Property(tries = 600)
    void agreesWithAClockThatIsToldEveryMinute(
            @ForAll("worlds") World world,
            @ForAll boolean working,
            @ForAll @IntRange(min = 1, max = 4000) int minutes,
            @ForAll("caps") int cap,
            @ForAll("lives") List<Step> steps,
            @ForAll @IntRange(min = 10 * 1440, max = 14 * 1440) int end) {
        var life = new Life(world, working, minutes, cap);

        life.live(steps);
        life.naive.passTo(end);
        var stop = life.walker.at(end);
        var open = life.clock;
        life.happen(life.clock.stop(stop, life.terms, Worlds.typed(stop)));

        var clock = life.clock;
        assertThat(clock.took().elapsed()).isEqualTo(Duration.ofMinutes(life.naive.elapsed()));
        var cutThen = life.naive.tightened() && life.naive.breachedAt().getAsInt() == end;
        if (life.naive.breachedAt().isEmpty() || cutThen) {
            assertThat(clock.status()).isEqualTo(Clock.Status.MET);
            var standing = ElapsedTime.of(open, world.calendar())
                    .pausedUntil()
                    .filter(it -> !it.isAfter(stop))
                    .isEmpty();
            assertThat(standing).isEqualTo(life.naive.standing());
        } else {
            assertThat(clock.status()).isEqualTo(Clock.Status.BREACHED);
            assertThat(clock.breach().breachedAt())
                    .isEqualTo(life.walker.at(life.naive.breachedAt().getAsInt()));
            assertThat(clock.breach().reason() == Clock.Breach.Reason.TARGET_TIGHTENED)
                    .isEqualTo(life.naive.tightened());
        }
        Statistics.label("verdict").collect(clock.status());
        Statistics.label("verdict").coverage(seen -> {
            seen.check(Clock.Status.MET).percentage(it -> it > 5);
            seen.check(Clock.Status.BREACHED).percentage(it -> it > 5);
        });
    }

    /** A stop, or the customer's word that ends a pause; told at some time after it happened, or at once. */
    record LateFact(boolean stop, int minute, int toldAt) {}

    @Provide
    Arbitrary<List<LateFact>> lateFacts() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 4000),
                        Arbitraries.integers().between(0, 4000))
                .as((stop, minute, after) -> new LateFact(stop, minute, minute + after))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** What was known when, and what the time said meanwhile, leaves no trace in the verdict. */
    @Property(tries = 400)
    void theOrderOfTypingDoesNotChangeTheVerdict(
            @ForAll("worlds") World world,
            @ForAll boolean working,
            @ForAll @IntRange(min = 1, max = 3000) int minutes,
            @ForAll @IntRange(max = 3000) int paused,
            @ForAll("lateFacts") List<LateFact> facts,
            @ForAll Random chance) {
        var atOnce =
                facts.stream().sorted(Comparator.comparing(LateFact::minute)).toList();
        var late = facts.stream().sorted(Comparator.comparing(LateFact::toldAt)).toList();
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, chance);

        var walker = new MinuteWalker(world.calendar(), world.start());
        var first = judged(new Life(world, walker, working, minutes, 0), paused, atOnce, LateFact::minute);

        for (var other : List.of(
                judged(new Life(world, walker, working, minutes, 0), paused, late, LateFact::toldAt),
                judged(new Life(world, walker, working, minutes, 0), paused, shuffled, it -> 20_000))) {
            assertThat(other.status()).isEqualTo(first.status());
            assertThat(other.stoppedAt()).isEqualTo(first.stoppedAt());
            if (first.status() == Clock.Status.MET) {
                assertThat(other.took()).isEqualTo(first.took());
            }
        }
        Statistics.label("verdict").collect(first.status());
    }

    /** A clock that stood still from a minute on, until the customer spoke or people went on, and was told of these. */
    private static Clock judged(Life life, int paused, List<LateFact> facts, ToIntFunction<LateFact> typedAt) {
        var reason = PauseReason.AWAITING_CUSTOMER_INFO;
        var wentOn = paused + 2000;
        var pending = new ArrayDeque<>(facts);
        var steps = new ArrayList<Integer>(List.of(paused, wentOn));
        facts.forEach(it -> steps.add(typedAt.applyAsInt(it)));
        var moments = steps.stream().distinct().sorted().toList();
        for (var moment : moments) {
            var now = life.walker.at(moment);
            life.happen(life.clock.tick(life.terms, now));
            if (moment == paused) {
                life.happen(life.clock.pause(now, reason, life.terms, now));
            }
            while (!pending.isEmpty() && typedAt.applyAsInt(pending.peek()) <= moment) {
                var it = pending.remove();
                var at = life.walker.at(it.minute());
                if (it.stop()) {
                    life.happen(life.clock.stop(at, life.terms, Worlds.typed(now)));
                } else {
                    life.happen(life.clock.resume(at, reason, life.terms));
                    life.happen(life.clock.resumeEarlier(at, reason, life.terms, Worlds.typed(now)));
                }
            }
            if (moment == wentOn) {
                life.happen(life.clock.resume(now, reason, life.terms));
            }
        }
        var end = life.walker.at(40_000);
        life.happen(life.clock.tick(life.terms, end));
        VerdictLaw.holds(life.events);
        return life.clock;
    }

    @Provide
    Arbitrary<Integer> caps() {
        return Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(1, 3000));
    }

    @Property(tries = 300)
    void tellsEachLevelOnceAndNoneIsLost(
            @ForAll("worlds") World world,
            @ForAll boolean working,
            @ForAll @IntRange(min = 1, max = 4000) int minutes,
            @ForAll("caps") int cap,
            @ForAll("lives") List<Step> steps) {
        var life = new Life(world, working, minutes, cap);

        life.live(steps);
        var last = 14 * 1440;
        life.naive.passTo(last);
        life.happen(life.clock.tick(life.terms, life.walker.at(last)));

        assertThat(life.clock.tick(life.terms, life.walker.at(last))).isEmpty();
        var told = life.events.stream().flatMap(ClockLawsTest::level).toList();
        assertThat(told).doesNotHaveDuplicates();
        assertThat(life.clock.levels()).containsExactlyInAnyOrderElementsOf(told);
        var breached = life.clock.status() == Clock.Status.BREACHED;
        assertThat(life.events.stream().filter(Breached.class::isInstance)).hasSize(breached ? 1 : 0);
        for (var step : EscalationPlan.DEFAULT.steps()) {
            var threshold = step.threshold(Duration.ofMinutes(life.naive.allowed()));
            var reached = Duration.ofMinutes(life.naive.elapsed()).compareTo(threshold) >= 0;
            if (reached && (breached || (step.warning() && life.clock.status() == Clock.Status.RUNNING))) {
                assertThat(told).contains(step.level());
            }
        }
    }

    private static Stream<Integer> level(ClockEvent it) {
        return it instanceof Warned warned
                ? Stream.of(warned.level())
                : it instanceof Escalated escalated ? Stream.of(escalated.level()) : Stream.of();
    }

    @Property(tries = 300)
    void knowsWhenToWake(
            @ForAll("worlds") World world,
            @ForAll boolean working,
            @ForAll @IntRange(min = 1, max = 4000) int minutes,
            @ForAll("caps") int cap,
            @ForAll("lives") List<Step> steps) {
        var life = new Life(world, working, minutes, cap);
        life.live(steps);

        // Woken in time, over and over, it says something each time and in the end falls asleep.
        for (var woken = 0; life.clock.wakeAt() != null; woken++) {
            var now = life.clock.wakeAt();
            assertThat(life.clock.tick(life.terms, now.minusMillis(1))).isEmpty();
            var happened = life.clock.tick(life.terms, now);
            assertThat(happened).isNotEmpty().noneMatch(ClockEvent.Noted.class::isInstance);
            life.happen(happened);
            assertThat(woken).isLessThan(12);
        }
        assertThat(life.clock.status()).isIn(Clock.Status.BREACHED, Clock.Status.PAUSED);
    }

    // Events.

    @Property(tries = 300)
    void anySplitRepeatOrRestartFoldsToTheSame(
            @ForAll("worlds") World world,
            @ForAll @IntRange(min = 1, max = 4000) int minutes,
            @ForAll("caps") int cap,
            @ForAll("lives") List<Step> steps,
            @ForAll @IntRange(max = 40) int at,
            @ForAll @Size(max = 6) List<@IntRange(max = 40) Integer> again) {
        var life = new Life(world, true, minutes, cap);
        life.live(steps);
        life.happen(life.clock.stop(life.walker.at(10 * 1440), life.terms, Worlds.typed(life.walker.at(10 * 1440))));
        var events = life.events;
        var split = Math.min(at, events.size());
        var whole = Clocks.NONE.after(events);

        assertThat(whole.find(KEY)).contains(life.clock);
        assertThat(Clocks.NONE.after(events.subList(0, split)).after(events.subList(split, events.size())))
                .isEqualTo(whole);
        assertThat(Clocks.NONE.after(
                        events.stream().flatMap(it -> Stream.of(it, it)).toList()))
                .isEqualTo(whole);
        assertThat(Clocks.NONE.after(events.subList(0, split)).after(events)).isEqualTo(whole);
        for (var index : again) {
            assertThat(whole.after(events.subList(0, Math.min(index, events.size()))))
                    .isEqualTo(whole);
        }
        for (var i = 0; i < events.size(); i++) {
            assertThat(events.get(i).stamp().number()).isEqualTo(i + 1);
        }
    }

    @Property(tries = 300)
    void whatIsSaidTwiceIsDoneOnce(
            @ForAll("worlds") World world,
            @ForAll @IntRange(min = 1, max = 4000) int minutes,
            @ForAll("caps") int cap,
            @ForAll("lives") List<Step> steps) {
        var life = new Life(world, true, minutes, cap);
        for (var step : steps) {
            life.take(step);
            var now = life.walker.at(step.minute());
            switch (step.what()) {
                case PAUSE ->
                    assertThat(life.clock.pause(now, step.reason(), life.terms, now))
                            .isEmpty();
                case RESUME ->
                    assertThat(life.clock.resume(now, step.reason(), life.terms))
                            .isEmpty();
                case RETARGET ->
                    assertThat(life.clock.retarget(life.terms, life.terms, Retargeted.Reason.RECLASSIFIED, now))
                            .isEmpty();
                case TICK -> assertThat(life.clock.tick(life.terms, now)).isEmpty();
            }
        }
        var end = life.walker.at(10 * 1440);
        life.happen(life.clock.stop(end, life.terms, Worlds.typed(end)));

        assertThat(life.clock.stop(end, life.terms, Worlds.typed(end))).isEmpty();
        assertThat(life.clock.tick(life.terms, end)).isEmpty();
        assertThat(life.clock.wakeAt()).isNull();
    }

    // What is explained.

    @Property(tries = 200)
    void explainsFiguresThatAddUp(
            @ForAll("worlds") World world,
            @ForAll boolean working,
            @ForAll @IntRange(min = 1, max = 4000) int minutes,
            @ForAll("lives") List<Step> steps,
            @ForAll @IntRange(min = 10 * 1440, max = 14 * 1440) int end) {
        var life = new Life(world, working, minutes, 0);
        life.live(steps);
        var now = life.walker.at(end);
        life.happen(life.clock.tick(life.terms, now));

        var it = Explanation.of(life.clock, life.terms, now);

        assertThat(it.days().stream().map(Explanation.Day::elapsed).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(it.elapsed());
        if (it.due() != null && it.due().isAfter(now)) {
            assertThat(it.days().stream().map(Explanation.Day::counts).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(it.allowed());
            assertThat(it.elapsed().plus(it.remaining())).isEqualTo(it.allowed());
        }
        assertThat(it.steps())
                .allSatisfy(step ->
                        assertThat(step.fired()).isEqualTo(life.clock.levels().contains(step.level())));
    }
}
