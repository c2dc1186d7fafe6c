package dev.redress.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Fact.Placement;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.domain.Survey;
import dev.redress.analytics.domain.Survey.HandledBy;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.FollowupFigure.Group;
import dev.redress.analytics.figures.FollowupFigure.Reopened;
import dev.redress.analytics.figures.FollowupFigure.Satisfaction;
import dev.redress.analytics.figures.FollowupFigure.Score;
import dev.redress.analytics.figures.FollowupFigure.Scores;
import dev.redress.analytics.figures.FollowupFigure.Solved;
import dev.redress.analytics.figures.FollowupFigure.Way;
import dev.redress.analytics.ingest.Progress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FollowUpFiguresTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-20T08:00:00Z");
    private static final int DISSATISFIED_AT = 2;

    @TempDir
    Path dir;

    private FactFile file;
    private Figures figures;

    @BeforeEach
    void open() {
        file = new FactFile(new DuckFile(dir.resolve("analytics.duckdb"), DataSize.ofMegabytes(64), 2), 2);
        figures = new Figures(
                file,
                new Watermarks(new Progress(new SimpleMeterRegistry())),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        file.close();
    }

    /** The visits of one complaint, as they are told. */
    private static final class Visited {
        private final Ledger ledger;
        private final UUID about;
        private int version;
        private int cycle;

        Visited(Ledger ledger, int n) {
            this.ledger = ledger;
            this.about = new UUID(5, n);
        }

        Visited complaint(String channel, String severity, String department) {
            ledger.complaint(about, channel, severity, department, MARCH);
            return this;
        }

        Visited planned() {
            return planned(ENDED);
        }

        Visited planned(Instant at) {
            cycle++;
            return add("followup.planned.v1", at, cycle, "", "");
        }

        Visited attempted(String... results) {
            Stream.of(results).forEach(it -> add("followup.attempted.v1", LATER, cycle, it, ""));
            return this;
        }

        Visited answered(String way, String solved, int result, int speed, int attitude, String department) {
            version++;
            ledger.add(
                    Ledger.fact("followup", "complaint.surveyed.v1", about, version, LATER)
                            .in(cycle),
                    new Survey(
                            about,
                            version,
                            cycle,
                            solved,
                            new Survey.Scores(result, speed, attitude),
                            way,
                            new HandledBy("", department)));
            return this;
        }

        Visited said(String kind) {
            return add("followup.feedback-heard.v1", LATER, cycle, kind, "");
        }

        Visited closed(String reason) {
            return add("complaint.closed.v1", LATER, cycle, reason, "");
        }

        Visited reopened(String reason, String trigger) {
            return add("complaint.reopened.v1", LATER, cycle + 1, reason, trigger);
        }

        private Visited add(String type, Instant at, int cycle, String outcome, String trigger) {
            version++;
            ledger.add(
                    Ledger.fact("followup", type, about, version, at).in(cycle).ending(outcome, trigger));
            return this;
        }
    }

    private static Ledger march() {
        var ledger = new Ledger();
        new Visited(ledger, 1)
                .complaint("PHONE", "S2", "REPAIRS")
                .planned()
                .attempted("NO_ANSWER", "REACHED_SATISFIED")
                .answered("INTERVIEW", "YES", 5, 4, 5, "REPAIRS")
                .said("PRAISE")
                .closed("SATISFIED");
        // Not content, though the mark is fair; handed on in the second cycle, not solved then; the third is not asked
        // yet.
        var twice = new Visited(ledger, 2)
                .complaint("EMAIL", "S3", "SALES")
                .planned()
                .attempted("REACHED_DISSATISFIED")
                .answered("INTERVIEW", "PARTLY", 3, 3, 4, "SALES")
                .reopened("DISSATISFIED", "SURVEY")
                .planned()
                .answered("LINK", "NO", 1, 2, 2, "REPAIRS")
                .reopened("NOT_SOLVED", "SURVEY")
                .planned();
        ledger.add(handed(twice.about, 10, "SALES", MARCH))
                .add(ended(twice.about, 11, 1, ENDED.minusSeconds(300)))
                .add(handed(twice.about, 12, "LEGAL", ENDED.minusSeconds(200)))
                .add(handed(twice.about, 13, "REPAIRS", ENDED.minusSeconds(100)))
                .add(ended(twice.about, 14, 2, ENDED.minusSeconds(50)))
                .add(handed(twice.about, 15, "LEGAL", LATER));
        new Visited(ledger, 3)
                .complaint("PHONE", "S2", "REPAIRS")
                .planned()
                .attempted("NO_ANSWER", "NO_ANSWER", "WRONG_NUMBER")
                .closed("UNREACHABLE");
        // Answers after the visit was closed.
        new Visited(ledger, 4)
                .complaint("WEB", "S2", "REPAIRS")
                .planned()
                .attempted("NO_ANSWER", "NO_ANSWER", "NO_ANSWER")
                .closed("UNREACHABLE")
                .answered("LINK", "YES", 4, 5, 4, "REPAIRS")
                .said("SUGGESTION");
        new Visited(ledger, 5)
                .complaint("PHONE", "S3", "SALES")
                .planned()
                .attempted("REFUSED")
                .closed("SURVEY_REFUSED")
                .reopened("NOT_SOLVED", "CUSTOMER_REQUEST");
        // Of this one intake and triage have told nothing yet.
        new Visited(ledger, 6).planned().attempted("CALL_LATER");
        new Visited(ledger, 7).complaint("PHONE", "S3", "SALES").planned().reopened("DISSATISFIED", "CUSTOMER_REQUEST");
        new Visited(ledger, 8)
                .complaint("PHONE", "S2", "REPAIRS")
                .planned(APRIL)
                .answered("LINK", "YES", 5, 5, 5, "REPAIRS")
                .closed("SATISFIED");
        return ledger;
    }

    @Test
    void countsVisitsOfALedger() {
        march().tell(file);
        assertThat(total())
                .isEqualTo(new Group(
                        "ALL",
                        Map.of(),
                        9, // planned
                        2, // open
                        7, // asked
                        4, // answered
                        1, // refused
                        1, // unreachable
                        1, // reopened by request
                        6 / 9.0,
                        4 / 6.0,
                        new Solved(2, 1, 1),
                        new Satisfaction(2, 2, 0.5, 0.5),
                        scores(4, 3.25, 3.5, 3.75),
                        List.of(
                                new Way("INTERVIEW", 2, new Satisfaction(1, 1, 0.5, 0.5), scores(2, 4.0, 3.5, 4.5)),
                                new Way("LINK", 2, new Satisfaction(1, 1, 0.5, 0.5), scores(2, 2.5, 3.5, 3.0))),
                        new Reopened(4, 2, 2, 2),
                        1,
                        1));
    }

    @Test
    void groupsByTheDepartmentThatHadTheComplaintWhenTheCycleEnded() {
        march().tell(file);
        assertThat(of(Dimension.DEPARTMENT).groups())
                .extracting(
                        Group::code,
                        Group::planned,
                        Group::answered,
                        Group::unreachable,
                        Group::coverage,
                        it -> it.satisfaction().satisfiedShare())
                .containsExactly(
                        tuple("NONE", 1L, 0L, 0L, 0.0, null),
                        tuple("REPAIRS", 5L, 3L, 1L, 0.8, 2 / 3.0),
                        tuple("SALES", 3L, 1L, 0L, 2 / 3.0, 0.0));
        assertThat(of(Dimension.SEVERITY).groups())
                .extracting(Group::code, Group::planned)
                .containsExactly(tuple("NONE", 1L), tuple("S2", 3L), tuple("S3", 5L));
        assertThat(of(Dimension.CHANNEL).groups())
                .extracting(Group::code, Group::planned)
                .containsExactly(tuple("EMAIL", 3L), tuple("NONE", 1L), tuple("PHONE", 4L), tuple("WEB", 1L));
        assertThat(of(Dimension.CATEGORY).groups())
                .extracting(Group::code, Group::planned)
                .containsExactly(tuple("BILLING", 8L), tuple("NONE", 1L));
    }

    @Test
    void keepsThoseWhoCouldNotBeReachedOutOfSatisfaction() {
        var ledger = new Ledger();
        new Visited(ledger, 1).planned().answered("LINK", "YES", 5, 5, 5, "").closed("SATISFIED");
        for (var n = 2; n <= 10; n++) {
            new Visited(ledger, n).planned().attempted("NO_ANSWER").closed("UNREACHABLE");
        }
        ledger.tell(file);
        assertThat(total().unreachable()).isEqualTo(9);
        assertThat(total().coverage()).isEqualTo(1.0);
        assertThat(total().response()).isEqualTo(0.1);
        assertThat(total().satisfaction()).isEqualTo(new Satisfaction(1, 0, 1.0, 0.0));
    }

    @Test
    void movesAVisitToTheAnsweredWhenTheAnswerComesLate() {
        var ledger = new Ledger();
        var refused = new Visited(ledger, 1).planned().attempted("REFUSED").closed("SURVEY_REFUSED");
        ledger.tell(file);
        assertThat(total().refused()).isEqualTo(1);
        assertThat(total().satisfaction()).isEqualTo(new Satisfaction(0, 0, null, null));

        refused.answered("LINK", "NO", 4, 4, 4, "").reopened("NOT_SOLVED", "SURVEY");
        ledger.tell(file);
        assertThat(total().refused()).isZero();
        assertThat(total().answered()).isEqualTo(1);
        assertThat(total().satisfaction()).isEqualTo(new Satisfaction(0, 1, 0.0, 1.0));
        assertThat(total().reopened()).isEqualTo(new Reopened(1, 1, 0, 0));
    }

    @Test
    void takesAsDissatisfiedWhoGaveTheResultAMarkUpToTheOneSet() {
        var ledger = new Ledger();
        for (var mark = 1; mark <= 5; mark++) {
            new Visited(ledger, mark).planned().answered("LINK", "YES", mark, 5, 5, "");
        }
        ledger.tell(file);
        for (var at = 1; at <= 5; at++) {
            assertThat(figures.followups(Dimension.NONE, period(), at)
                            .total()
                            .satisfaction()
                            .dissatisfied())
                    .isEqualTo(at);
        }
    }

    @Test
    void countsAnswersOfWhichTheWayIsNotKnownApart() {
        var ledger = new Ledger();
        new Visited(ledger, 1).planned().answered("", "YES", 5, 5, 5, "");
        ledger.tell(file);
        assertThat(total().ways())
                .extracting(Way::way, Way::answered, it -> it.scores().result().mean())
                .containsExactly(tuple("INTERVIEW", 0L, null), tuple("LINK", 0L, null), tuple("NONE", 1L, 5.0));
    }

    @Test
    void takesPeriodsAsHalfOpenByWhenVisitsWerePlanned() {
        var ledger = new Ledger();
        new Visited(ledger, 1).planned(MARCH);
        new Visited(ledger, 2).planned(APRIL.minusMillis(1));
        new Visited(ledger, 3).planned(APRIL);
        ledger.tell(file);
        assertThat(total().planned()).isEqualTo(2);
    }

    @Test
    void answersWithNothingWhenThereIsNothing() {
        var none = new Satisfaction(0, 0, null, null);
        var noScores = scores(0, null, null, null);
        assertThat(total())
                .isEqualTo(new Group(
                        "ALL",
                        Map.of(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        null,
                        null,
                        new Solved(0, 0, 0),
                        none,
                        noScores,
                        List.of(new Way("INTERVIEW", 0, none, noScores), new Way("LINK", 0, none, noScores)),
                        new Reopened(0, 0, 0, 0),
                        0,
                        0));
        assertThat(of(Dimension.DEPARTMENT).groups()).isEmpty();
    }

    @Test
    void countsWhatWasToldTwiceOnce() {
        march().tell(file);
        var before = answers();
        march().tell(file);
        march().tell(file);
        assertThat(answers()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void doesNotMindTheOrderOfTopics(int seed) {
        march().tellByTopic(file, new Random(seed));
        var answers = answers();
        try (var other = new FactFile(new DuckFile(dir.resolve("other"), DataSize.ofMegabytes(64), 2), 2)) {
            march().tell(other);
            figures = new Figures(
                    other,
                    new Watermarks(new Progress(new SimpleMeterRegistry())),
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
            assertThat(answers()).isEqualTo(answers);
        }
    }

    private List<FollowupFigure> answers() {
        return Stream.of(Dimension.values()).map(this::of).toList();
    }

    private Group total() {
        return of(Dimension.NONE).total();
    }

    private FollowupFigure of(Dimension by) {
        return figures.followups(by, period(), DISSATISFIED_AT);
    }

    private static Period period() {
        return new Period(MARCH, APRIL, ZoneOffset.UTC);
    }

    private static Scores scores(long count, Double result, Double speed, Double attitude) {
        return new Scores(new Score(count, result), new Score(count, speed), new Score(count, attitude));
    }

    private static Fact handed(UUID about, int version, String department, Instant at) {
        return Ledger.fact("resolution", "complaint.handler-changed.v1", about, version, at)
                .placed(new Placement("", "", department));
    }

    private static Fact ended(UUID about, int version, int cycle, Instant at) {
        return Ledger.fact("resolution", "complaint.resolved.v1", about, version, at)
                .in(cycle);
    }
}
