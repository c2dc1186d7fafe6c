package dev.redress.analytics.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.alerts.domain.AlertHistory.Step;
import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertHistoryTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final AlertSubject SUBJECT = new AlertSubject(AlertSubject.Kind.BACKLOG, "", "", "backlog");

    /** What may be seen. */
    private enum Seen {
        ALARMING,
        BETWEEN,
        CALM
    }

    /**
     * A look.
     *
     * @param day on which
     * @param behind of how many messages this replica has not heard
     */
    private record Look(int day, int behind, Seen seen) {}

    /** A message on the topic: which alert about this it is of, and whether it raises or clears it. */
    private record Said(List<String> alert, boolean raised, LocalDate on) {}

    @ParameterizedTest
    @CsvSource({
        "false, , ALARMING, RAISE",
        "false, , BETWEEN, NOTHING",
        "false, , CALM, NOTHING",
        "false, 2026-03-01, ALARMING, RAISE",
        "false, 2026-03-02, ALARMING, NOTHING",
        // Another replica's clock is ahead.
        "false, 2026-03-03, ALARMING, NOTHING",
        "true, 2026-03-01, ALARMING, NOTHING",
        "true, 2026-03-01, BETWEEN, NOTHING",
        "true, 2026-03-01, CALM, CLEAR",
        "true, 2026-03-02, CALM, CLEAR"
    })
    void raisesWhatIsAlarmingAndNotOpenAndClearsWhatIsOpenAndCalm(
            boolean open, LocalDate lastRaised, Seen seen, Step step) {
        var history = new AlertHistory(lastRaised == null ? 0 : 1, open, lastRaised);

        assertThat(history.after(observation(seen), DAY)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"true, true, false", "false, true, true", "false, false, false"})
    void isNeverCalmWhileItIsAlarming(boolean alarming, boolean calm, boolean calmThen) {
        assertThat(observation(alarming, calm).calm()).isEqualTo(calmThen);
    }

    /**
     * Replicas look in any order, each with what it has heard so far, which a crash, a restart or a file that is filled anew
     * may have taken back to any point. Readers pass over what they heard before.
     */
    @Property
    void raisesAndClearsInTurnsWhoeverLooksAndWhateverItHasHeard(@ForAll("looks") List<Look> looks) {
        var topic = new ArrayList<Said>();
        var day = DAY;
        for (var it : looks) {
            day = day.plusDays(it.day());
            var heard = topic.subList(0, Math.max(0, topic.size() - it.behind()));
            var history = history(heard);
            var step = history.after(observation(it.seen()), day);
            if (step != Step.NOTHING) {
                var before = step == Step.RAISE ? history.raised() : history.raised() - 1;
                topic.add(new Said(AlertId.parts(SUBJECT, before), step == Step.RAISE, day));
            }
        }

        var once = heardOnce(topic);
        assertThat(IntStream.range(0, once.size()).mapToObj(it -> once.get(it).raised() == (it % 2 == 0)))
                .as("raised and cleared in turns: %s", once)
                .doesNotContain(false);
        assertThat(IntStream.range(1, once.size())
                        .filter(it -> !once.get(it).raised())
                        .mapToObj(it ->
                                once.get(it).alert().equals(once.get(it - 1).alert())))
                .as("what is cleared is what was raised")
                .doesNotContain(false);
        assertThat(once.stream().filter(Said::raised).map(Said::on))
                .as("one a day")
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Look>> looks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Seen.class))
                .as(Look::new)
                .list()
                .ofMaxSize(40);
    }

    private static List<Said> heardOnce(List<Said> topic) {
        var seen = new HashSet<List<Object>>();
        return topic.stream()
                .filter(it -> seen.add(List.of(it.alert(), it.raised())))
                .toList();
    }

    private static AlertHistory history(List<Said> heard) {
        var once = heardOnce(heard);
        var raised = once.stream().filter(Said::raised).toList();
        return new AlertHistory(
                raised.size(),
                once.size() < 2 * raised.size(),
                raised.isEmpty() ? null : raised.get(raised.size() - 1).on());
    }

    private static Observation observation(Seen seen) {
        return observation(seen == Seen.ALARMING, seen == Seen.CALM);
    }

    private static Observation observation(boolean alarming, boolean calm) {
        var now = Instant.parse("2026-03-02T08:00:00Z");
        return new Observation(SUBJECT, AlertNumbers.UNSAID, alarming, calm, new Window(now, now, null));
    }
}
