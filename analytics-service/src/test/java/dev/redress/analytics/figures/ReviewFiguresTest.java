package dev.redress.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.GradedReview;
import dev.redress.analytics.domain.GradedReview.Mark;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.domain.Review;
import dev.redress.analytics.domain.Review.Stratum;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.FollowupFigure.Score;
import dev.redress.analytics.figures.ReviewFigure.Group;
import dev.redress.analytics.figures.ReviewFigure.Item;
import dev.redress.analytics.ingest.Progress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ReviewFiguresTest {
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant DONE = Instant.parse("2026-04-10T08:00:00Z");

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

    /** One review, as it is told. */
    private static final class Reviewed {
        private final Ledger ledger;
        private final UUID about;
        private int version;

        Reviewed(Ledger ledger, int n) {
            this.ledger = ledger;
            this.about = new UUID(6, n);
        }

        Reviewed drawn(String department, String severity, Stratum stratum) {
            return drawn("2026-03", department, severity, stratum);
        }

        Reviewed drawn(String month, String department, String severity, Stratum stratum) {
            version++;
            ledger.add(
                    Ledger.fact("reviews", "review.opened.v1", about, version, APRIL),
                    new Review(
                            about,
                            version,
                            new UUID(8, about.getLeastSignificantBits()),
                            month,
                            department,
                            severity,
                            "",
                            stratum));
            return this;
        }

        Reviewed completed(int hundredths, Mark... marks) {
            return completedAt(DONE, hundredths, marks);
        }

        Reviewed completedAt(Instant at, int hundredths, Mark... marks) {
            version++;
            ledger.add(
                    Ledger.fact("reviews", "review.completed.v1", about, version, at),
                    new GradedReview(about, version, hundredths, List.of(marks)));
            return this;
        }

        Reviewed disputed() {
            version++;
            ledger.add(Ledger.fact("reviews", "review.disputed.v1", about, version, MAY));
            return this;
        }

        Reviewed upheld(int hundredths, Mark... marks) {
            version++;
            ledger.add(
                    Ledger.fact("reviews", "review.dispute-decided.v1", about, version, MAY)
                            .ending("UPHELD", ""),
                    new GradedReview(about, version, hundredths, List.of(marks)));
            return this;
        }

        Reviewed dismissed() {
            version++;
            ledger.add(Ledger.fact("reviews", "review.dispute-decided.v1", about, version, MAY)
                    .ending("DISMISSED", ""));
            return this;
        }
    }

    private static Ledger april() {
        var ledger = new Ledger();
        var repairs = new Stratum("REPAIRS S2", 40, 3);
        var sales = new Stratum("SALES S3", 10, 1);
        new Reviewed(ledger, 1)
                .drawn("REPAIRS", "S2", repairs)
                .completed(400, new Mark("COURTESY", 5), new Mark("LISTENING", 3));
        // Better after a dispute that was upheld; another is dismissed, and a third one waits.
        new Reviewed(ledger, 2)
                .drawn("REPAIRS", "S2", repairs)
                .completed(300, new Mark("COURTESY", 3), new Mark("LISTENING", 3))
                .disputed()
                .upheld(500, new Mark("COURTESY", 5))
                .disputed()
                .dismissed()
                .disputed();
        new Reviewed(ledger, 3).drawn("SALES", "S3", sales).completed(200, new Mark("COURTESY", 2));
        // Not completed; completed in another month; of a stratum of which nothing is completed.
        new Reviewed(ledger, 4).drawn("REPAIRS", "S2", repairs);
        new Reviewed(ledger, 5)
                .drawn("2026-04", "REPAIRS", "S2", new Stratum("REPAIRS S2", 7, 1))
                .completedAt(MAY, 100, new Mark("COURTESY", 1));
        new Reviewed(ledger, 6).drawn("LEGAL", "S1", new Stratum("LEGAL S1", 1000, 1));
        return ledger;
    }

    @Test
    void countsReviewsOfALedger() {
        april().tell(file);
        assertThat(of(Dimension.NONE).total())
                .isEqualTo(new Group(
                        "ALL",
                        Map.of(),
                        3,
                        1100 / 3.0 / 100, // 4, 5 and 2
                        4.0, // (40 x 4.5 + 10 x 2) / 50
                        List.of(new Item("COURTESY", new Score(3, 4.0)), new Item("LISTENING", new Score(1, 3.0))),
                        3,
                        1,
                        1));
        assertThat(of(Dimension.NONE).groups()).isEmpty();
    }

    @Test
    void groupsByWhatTheComplaintWasDrawnWith() {
        april().tell(file);
        assertThat(of(Dimension.DEPARTMENT).groups())
                .extracting(Group::code, Group::completed, Group::mean, Group::weightedMean, Group::upheld)
                .containsExactly(tuple("REPAIRS", 2L, 4.5, 4.5, 1L), tuple("SALES", 1L, 2.0, 2.0, 0L));
        assertThat(of(Dimension.SEVERITY).groups())
                .extracting(Group::code, it -> it.items().get(0))
                .containsExactly(
                        tuple("S2", new Item("COURTESY", new Score(2, 5.0))),
                        tuple("S3", new Item("COURTESY", new Score(1, 2.0))));
        assertThat(of(Dimension.SEVERITY).total()).isEqualTo(of(Dimension.NONE).total());
    }

    /** A group may cut across the strata: then it has its part of the population of each. */
    @Test
    void weighsThePartThatAGroupHasOfAStratum() {
        var ledger = new Ledger();
        var grave = new Stratum("S1", 12, 3);
        var light = new Stratum("S4", 100, 2);
        new Reviewed(ledger, 1).drawn("A", "S1", grave).completed(500);
        new Reviewed(ledger, 2).drawn("A", "S1", grave).completed(300);
        new Reviewed(ledger, 3).drawn("B", "S1", grave).completed(200);
        new Reviewed(ledger, 4).drawn("A", "S4", light).completed(100);
        new Reviewed(ledger, 5).drawn("B", "S4", light).completed(400);
        ledger.tell(file);
        var answer = of(Dimension.DEPARTMENT);
        // Weights: 12 / 3 = 4 and 100 / 2 = 50.
        assertThat(answer.total().weightedMean()).isCloseTo((12 * 10 / 3.0 + 100 * 2.5) / 112, within(1e-12));
        assertThat(answer.groups().get(0).weightedMean()).isCloseTo((4 * 8 + 50 * 1) / 58.0, within(1e-12));
        assertThat(answer.groups().get(1).weightedMean()).isCloseTo((4 * 2 + 50 * 4) / 54.0, within(1e-12));
    }

    /** The strata of two months have the same names and are different strata. */
    @Test
    void tellsTheStrataOfMonthsApart() {
        var ledger = new Ledger();
        new Reviewed(ledger, 1)
                .drawn("2026-02", "A", "S1", new Stratum("A S1", 30, 1))
                .completed(500);
        new Reviewed(ledger, 2)
                .drawn("2026-03", "A", "S1", new Stratum("A S1", 10, 1))
                .completed(100);
        ledger.tell(file);
        assertThat(of(Dimension.NONE).total().weightedMean()).isEqualTo(4.0);
    }

    @Test
    void takesPeriodsAsHalfOpenByWhenReviewsWereCompleted() {
        var ledger = new Ledger();
        var stratum = new Stratum("A S1", 30, 3);
        new Reviewed(ledger, 1).drawn("A", "S1", stratum).completedAt(APRIL, 500);
        new Reviewed(ledger, 2).drawn("A", "S1", stratum).completedAt(MAY.minusMillis(1), 400);
        new Reviewed(ledger, 3).drawn("A", "S1", stratum).completedAt(MAY, 300);
        ledger.tell(file);
        assertThat(of(Dimension.NONE).total().completed()).isEqualTo(2);
    }

    @Test
    void answersWithNothingWhenThereIsNothing() {
        assertThat(of(Dimension.DEPARTMENT).total())
                .isEqualTo(new Group("ALL", Map.of(), 0, null, null, List.of(), 0, 0, 0));
        assertThat(of(Dimension.DEPARTMENT).groups()).isEmpty();
    }

    @Test
    void countsWhatWasToldTwiceOnce() {
        april().tell(file);
        var before = answers();
        april().tell(file);
        april().tell(file);
        assertThat(answers()).isEqualTo(before);
    }

    private List<ReviewFigure> answers() {
        return Stream.of(Dimension.NONE, Dimension.DEPARTMENT, Dimension.SEVERITY)
                .map(this::of)
                .toList();
    }

    private ReviewFigure of(Dimension by) {
        return figures.reviews(by, new Period(APRIL, MAY, ZoneOffset.UTC));
    }
}
