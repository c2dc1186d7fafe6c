package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.SKEW;
import static dev.redress.resolution.casework.domain.Given.ask;
import static dev.redress.resolution.casework.domain.Given.day;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.mediated;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.paused;
import static dev.redress.resolution.casework.domain.Given.rejection;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Given.votes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import dev.redress.resolution.casework.domain.ContactEvent.Noted;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is put on record after it happened. */
class LateEntryTest {
    private static final List<Board.Ballot> BOTH = votes(Board.Vote.FOR, Board.Vote.FOR);

    /** A fact that may be put on record, the case before it, what it builds on, and the clock that it stops; null for none. */
    private record Entry(
            String name,
            Case before,
            int since,
            Metric metric,
            BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> facts() {
        var tasked =
                then(in(Stage.CONTACTED), on(15), it -> it.execution(on(15)).setTask(ask(Purpose.CONSULT, 600)));
        var promised =
                then(in(Stage.CONTACTED), on(15), it -> it.contact(on(15)).promise("a call", minute(600)));
        return Stream.of(
                        new Entry(
                                "findings",
                                in(Stage.CAUSE_FOUND),
                                10,
                                Metric.FINDINGS_REPLY,
                                (it, at) -> it.contact(at)
                                        .tell(new Findings(Channel.PHONE, "a seal", "ours", null, at.stamp()))),
                        new Entry(
                                "promise kept",
                                promised,
                                15,
                                Metric.PROMISE,
                                (it, at) -> it.contact(at).keepPromise("promise-1")),
                        new Entry(
                                "task done",
                                tasked,
                                15,
                                Metric.TASK,
                                (it, at) -> it.execution(at).done("task-1-1", "", List.of())),
                        new Entry(
                                "resolution",
                                Given.communicative(),
                                10,
                                Metric.RESOLUTION,
                                (it, at) -> it.ending(at).resolve(Resolution.Outcome.SETTLED, "")),
                        new Entry(
                                "refusal",
                                in(Stage.CAUSE_FOUND),
                                10,
                                Metric.RESOLUTION,
                                (it, at) -> it.ending(at).reject(rejection(50))),
                        new Entry(
                                "decision of the board",
                                mediated(in(Stage.DECLINED), 50),
                                50,
                                Metric.MEDIATION,
                                (it, at) -> it.mediation(at).decideOwner(BOTH, "minutes", "E2012")),
                        new Entry(
                                "refusal by the board",
                                mediated(in(Stage.DECLINED), 50),
                                50,
                                Metric.RESOLUTION,
                                (it, at) -> it.mediation(at).decideRejection(BOTH, "minutes", rejection(50), null)),
                        new Entry(
                                "end of a wait",
                                paused(in(Stage.CONTACTED), 20, PauseReason.AWAITING_EXTERNAL),
                                20,
                                null,
                                (it, at) -> it.contact(at).resume()),
                        new Entry(
                                "cause",
                                in(Stage.CONTACTED),
                                0,
                                null,
                                (it, at) -> it.cause(at).findCause(Given.cause(Cause.RootCause.SUPPLIER, 50))),
                        new Entry(
                                "content",
                                in(Stage.CONTACTED),
                                10,
                                null,
                                (it, at) -> it.contact(at).confirm(new Confirmation("it leaks", "", null, at.stamp()))))
                .map(Arguments::of);
    }

    static Stream<Arguments> factsThatStopAClock() {
        return facts().filter(it -> ((Entry) it.get()[0]).metric() != null);
    }

    private static DecisionContext typed(int minute, int level, Instant happened, String reason) {
        return on(minute, level == 0 ? "E2011" : "E1000", level)
                .withFact(new FactTime("doneAt", happened, reason, SKEW));
    }

    @ParameterizedTest
    @MethodSource("factsThatStopAClock")
    void stopsItsClockWhenItHappenedAndNotWhenItWasTyped(Entry fact) {
        var context = typed(300, 3, minute(60), "");

        var after = then(fact.before(), context, it -> fact.decide().apply(it, context));

        assertThat(after.clocks().all())
                .filteredOn(it -> it.key().metric() == fact.metric())
                .extracting(Clock::stoppedAt)
                .containsExactly(minute(60));
        assertThat(after.updatedAt()).as("when it was put on record").isEqualTo(minute(300));
        assertThat(fact.decide().apply(fact.before(), context).get(0).stamp())
                .isEqualTo(new Stamp("E1000", minute(60), minute(300)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void liesBetweenWhatItBuildsOnAndNow(Entry fact) {
        var future = typed(300, 3, minute(302), "");
        var early = typed(300, 3, minute(fact.since()).minusMillis(1), "");

        for (var context : List.of(future, early)) {
            assertThatThrownBy(() -> fact.decide().apply(fact.before(), context))
                    .isInstanceOfSatisfying(CaseRefusal.class, it -> {
                        assertThat(it.code()).isEqualTo(Code.INVALID);
                        assertThat(it.field()).isEqualTo("doneAt");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void goesFurtherBackOnlyWithALeadAndAReason(Entry fact) {
        var typedAt = day(3);
        var unexplained = typed(typedAt, 3, minute(60), "");
        var explained = typed(typedAt, 3, minute(60), "the phone system was down");
        var inTime = typed(day(1) + 60, 3, minute(60), "");

        assertThatThrownBy(() -> fact.decide().apply(fact.before(), unexplained))
                .isInstanceOfSatisfying(
                        CaseRefusal.class, it -> assertThat(it.field()).isEqualTo("lateReason"));
        assertThat(fact.decide().apply(fact.before(), inTime)).isNotEmpty();
        assertThat(fact.before().decide(explained, it -> fact.decide().apply(it, explained)))
                .filteredOn(Noted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Noted.class, it -> assertThat(it.note().text()).isEqualTo("the phone system was down"));
    }

    @Test
    void clocksRunAgainFromWhenAWaitWasOverAndNotFromWhenThatWasTyped() {
        var context = typed(300, 3, minute(60), "");
        var waiting = paused(in(Stage.CONTACTED), 20, PauseReason.AWAITING_EXTERNAL);

        var over = then(waiting, context, it -> it.contact(context).resume());

        assertThat(over.clocks().all())
                .filteredOn(it -> it.key().metric() == Metric.RESOLUTION)
                .singleElement()
                .satisfies(it -> assertThat(it.due()).isEqualTo(minute(day(2) + 40)));
    }

    @Test
    void theCustomerIsToldOfARefusalByTheBoardWhenItIsDecidedOrLater() {
        var context = typed(300, 3, minute(60), "");
        var sitting = mediated(in(Stage.DECLINED), 50);

        assertThat(sitting.mediation(context).decideRejection(BOTH, "minutes", rejection(50), minute(90)))
                .extracting(it -> it.stamp().at())
                .containsExactly(minute(60), minute(90));
        assertThatThrownBy(() -> sitting.mediation(context).decideRejection(BOTH, "minutes", rejection(50), minute(59)))
                .isInstanceOfSatisfying(
                        CaseRefusal.class, it -> assertThat(it.field()).isEqualTo("refusal.toldAt"));
    }

    @Test
    void lateWordOfAHandlerIsRefused() {
        var context = typed(day(3), 0, minute(60), "I forgot");
        var call = Given.call(true, 5);

        assertThatThrownBy(() -> in(Stage.CAUSE_FOUND)
                        .contact(context)
                        .tell(new Findings(Channel.PHONE, "a seal", "ours", null, context.stamp())))
                .isInstanceOfSatisfying(
                        CaseRefusal.class, it -> assertThat(it.code()).isEqualTo(Code.NOT_ALLOWED));
        assertThatThrownBy(() -> in(Stage.CONTACTED).contact(on(day(3))).contact(call, SKEW))
                .isInstanceOfSatisfying(
                        CaseRefusal.class, it -> assertThat(it.code()).isEqualTo(Code.NOT_ALLOWED));
    }
}
