package dev.redress.resolution.actions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Cause.RootCause;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The laws of an action, on random sequences of commands by random people at random, rising times. */
class ActionLawsTest {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    private static final Staff STAFF = Staff.of(
            Stream.of("E1", "E2", "E3")
                    .map(it -> new Person(it, List.of(), "REPAIRS", 0, List.of(), "", true))
                    .toList(),
            List.of(new Department("REPAIRS", "")));

    /** Asked for some days after the one before. */
    record Step(int days, Function<Instant, Function<Action, List<ActionEvent>>> command) {
        List<ActionEvent> on(Action it, Instant now) {
            try {
                return command.apply(now).apply(it);
            } catch (ActionRefusal refused) {
                return List.of();
            }
        }
    }

    @Property
    void isTheFoldOfItsEventsAndSaidTwiceIsDoneOnce(@ForAll @Size(max = 40) List<@From("steps") Step> steps) {
        var it = Action.unopened("A-1");
        var all = new ArrayList<ActionEvent>();
        var now = START;
        for (var step : steps) {
            now = now.plus(Duration.ofDays(step.days()));
            var events = step.on(it, now);
            var after = it.after(events);
            assertThat(events.isEmpty() || step.on(after, now).isEmpty()).isTrue();
            all.addAll(events);
            it = after;
        }

        assertThat(Action.unopened("A-1").after(all)).isEqualTo(it);
    }

    @Property
    void countsItsAttemptsAndNobodyJudgesOwnWork(@ForAll @Size(max = 40) List<@From("steps") Step> steps) {
        var it = Action.unopened("A-1");
        var now = START;
        for (var step : steps) {
            now = now.plus(Duration.ofDays(step.days()));
            it = it.after(step.on(it, now));
        }
        if (!it.opened()) {
            return;
        }
        var done = it.attempts();
        assertThat(it.attempt()).isEqualTo(it.state() == ActionState.OPEN ? done.size() + 1 : done.size());
        for (var at = 0; at < done.size(); at++) {
            var each = done.get(at);
            assertThat(each.number()).isEqualTo(at + 1);
            if (each.check() == null) {
                assertThat(it.state()).isEqualTo(ActionState.DONE);
                continue;
            }
            assertThat(each.check().stamp().by())
                    .isNotIn(it.order().owner(), each.done().by());
            assertThat(each.check().stamp().at())
                    .isAfterOrEqualTo(each.done().at().plus(WINDOW));
            assertThat(each.check().effective())
                    .isEqualTo(it.state() == ActionState.VERIFIED && each.number() == it.attempt());
        }
    }

    @Provide
    Arbitrary<Step> steps() {
        var days = Arbitraries.integers().between(0, 40);
        var people = Arbitraries.of("E1", "E2", "E3");
        var evidence = Arbitraries.of("att-1", "att-2");
        var rates = Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.of(30, 60))
                .as(Rate::new);
        Arbitrary<Function<Instant, Function<Action, List<ActionEvent>>>> open = people.map(
                who -> now -> it -> it.open(order(who), new Stamp("E3", now), STAFF, LocalDate.parse("2026-03-10")));
        Arbitrary<Function<Instant, Function<Action, List<ActionEvent>>>> done = Combinators.combine(people, evidence)
                .as((who, what) -> now -> it -> it.done(List.of(what), "", new Stamp(who, now)));
        Arbitrary<Function<Instant, Function<Action, List<ActionEvent>>>> check = Combinators.combine(
                        people, rates, rates)
                .as((who, before, after) -> now -> it -> it.verify(before, after, "", new Stamp(who, now), WINDOW));
        return Combinators.combine(days, Arbitraries.oneOf(open, done, check)).as(Step::new);
    }

    private static ActionOrder order(String owner) {
        return new ActionOrder(
                ActionOrder.Kind.PREVENTIVE,
                List.of("c-1"),
                "train the shift",
                RootCause.STAFF_TRAINING,
                "Dishwasher",
                "REPAIRS",
                owner,
                LocalDate.parse("2026-04-01"));
    }
}
