package dev.redress.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.redress.analytics.domain.Department;
import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Fact.Elapsed;
import dev.redress.analytics.domain.Fact.Matter;
import dev.redress.analytics.domain.Fact.Placement;
import dev.redress.analytics.domain.Metric;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.domain.Position;
import dev.redress.analytics.domain.Recurrence;
import dev.redress.analytics.domain.RootCause;
import dev.redress.analytics.facts.Batch;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.Figures.Durations;
import dev.redress.analytics.ingest.Progress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FiguresTest {
    private static final Instant T0 = Instant.parse("2026-03-02T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path dir;

    private FactFile file;
    private Figures figures;
    private final Progress progress = new Progress(new SimpleMeterRegistry());

    @BeforeEach
    void open() {
        file = new FactFile(new DuckFile(dir.resolve("analytics.duckdb"), DataSize.ofMegabytes(64), 2), 2);
        figures = new Figures(file, new Watermarks(progress), CLOCK);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void measuresFromReceiptToTheFirstContactThatWasAResponse() {
        var a = new UUID(1, 1);
        keep(
                received(a, "PHONE", T0),
                contacted(a, 1, false, T0.plusSeconds(60)),
                contacted(a, 2, true, T0.plusSeconds(300)),
                contacted(a, 3, true, T0.plusSeconds(900)));
        var answer = figures.durations(Durations.RESPONSE, Dimension.NONE, always());
        assertThat(answer.total().count()).isEqualTo(1);
        assertThat(answer.total().meanSeconds()).isEqualTo(300.0);
        assertThat(answer.groups()).isEmpty();
        assertThat(answer.asOf()).isEqualTo(CLOCK.instant());
        assertThat(answer.cycles()).isNull();
    }

    @Test
    void takesTheEarliestResponseEvenWhenItWasNotedLater() {
        var a = new UUID(1, 1);
        keep(
                received(a, "PHONE", T0),
                contacted(a, 1, true, T0.plusSeconds(900)),
                contacted(a, 2, true, T0.plusSeconds(300)));
        assertThat(figures.durations(Durations.RESPONSE, Dimension.NONE, always())
                        .total()
                        .medianSeconds())
                .isEqualTo(300.0);
    }

    @Test
    void measuresTheFirstCycleOrEveryCycle() {
        var a = new UUID(1, 1);
        keep(
                received(a, "PHONE", T0),
                ended("complaint.resolved.v1", a, 1, 1, T0.plusSeconds(1000)),
                reopened(a, 2, T0.plusSeconds(5000)),
                ended("complaint.rejected.v1", a, 2, 2, T0.plusSeconds(5400)));
        var first = figures.durations(Durations.FIRST_RESOLUTION, Dimension.NONE, always());
        assertThat(first.cycles()).isEqualTo("first");
        assertThat(first.total().count()).isEqualTo(1);
        assertThat(first.total().meanSeconds()).isEqualTo(1000.0);
        var all = figures.durations(Durations.EVERY_RESOLUTION, Dimension.NONE, always());
        assertThat(all.cycles()).isEqualTo("all");
        assertThat(all.total().count()).isEqualTo(2);
        assertThat(all.total().meanSeconds()).isEqualTo(700.0);
    }

    @Test
    void waitsForTheEventsThatOtherTopicsStillOwe() {
        var a = new UUID(1, 1);
        keep(contacted(a, 1, true, T0.plusSeconds(300)), ended("complaint.resolved.v1", a, 2, 2, T0.plusSeconds(900)));
        assertThat(figures.durations(Durations.RESPONSE, Dimension.NONE, always())
                        .total()
                        .count())
                .isZero();
        keep(received(a, "PHONE", T0));
        assertThat(figures.durations(Durations.RESPONSE, Dimension.NONE, always())
                        .total()
                        .count())
                .isEqualTo(1);
        assertThat(figures.durations(Durations.EVERY_RESOLUTION, Dimension.NONE, always())
                        .total()
                        .count())
                .as("the reopening is not known yet")
                .isZero();
        keep(reopened(a, 2, T0.plusSeconds(800)));
        assertThat(figures.durations(Durations.EVERY_RESOLUTION, Dimension.NONE, always())
                        .total()
                        .meanSeconds())
                .isEqualTo(100.0);
    }

    @Test
    void chargesWhoHadItWhenItWasAnsweredSolvedOrLateWhateverCameFirst() {
        var a = new UUID(1, 1);
        var story = new ArrayList<>(List.of(
                received(a, "PHONE", T0),
                triaged(a, 1, "S2", "SALES"),
                contacted(a, 1, true, T0.plusSeconds(100)),
                handed(a, 2, "REPAIRS", T0.plusSeconds(200)),
                clock(a, 1, "started", Metric.RESOLUTION, 1, "", T0),
                clock(a, 2, "breached", Metric.RESOLUTION, 1, "", T0.plusSeconds(250)),
                clock(a, 3, "started", Metric.FIRST_RESPONSE, 1, "", T0),
                clock(a, 4, "met", Metric.FIRST_RESPONSE, 1, "", T0.plusSeconds(100), 100),
                found(a, 3, 1, "SUPPLIER").placed(new Placement("", "", "PURCHASE")),
                handed(a, 4, "LEGAL", T0.plusSeconds(300)),
                ended("complaint.resolved.v1", a, 5, 1, T0.plusSeconds(400)),
                handed(a, 6, "ARCHIVES", T0.plusSeconds(500))));
        Collections.shuffle(story, new Random(7));
        story.forEach(this::keep);

        assertThat(charged(figures.durations(Durations.RESPONSE, Dimension.DEPARTMENT, always())
                        .groups()))
                .containsExactly("SALES");
        assertThat(charged(figures.durations(Durations.FIRST_RESOLUTION, Dimension.DEPARTMENT, always())
                        .groups()))
                .containsExactly("LEGAL");
        var sla = figures.sla(List.of(Metric.values()), TakeOver.INCLUDE, Dimension.DEPARTMENT, always());
        assertThat(of(Metric.RESOLUTION, sla).groups())
                .extracting(SlaFigure.Group::code, SlaFigure.Group::breached)
                .containsExactly(tuple("REPAIRS", 1L));
        assertThat(of(Metric.FIRST_RESPONSE, sla).groups())
                .extracting(SlaFigure.Group::code, SlaFigure.Group::met)
                .containsExactly(tuple("SALES", 1L));
        assertThat(figures.volume(Dimension.DEPARTMENT, always()).groups())
                .extracting(VolumeFigure.Group::code)
                .containsExactly("ARCHIVES");
        var day = LocalDate.ofInstant(T0, ZoneOffset.UTC).plusDays(1);
        assertThat(before(new Recurrence(RootCause.SUPPLIER, "", "PURCHASE", day, 5, ZoneOffset.UTC)))
                .isEqualTo(1);
        assertThat(before(new Recurrence(RootCause.SUPPLIER, "", "LEGAL", day, 5, ZoneOffset.UTC)))
                .isZero();
    }

    @Test
    void chargesAnewWhatBecameKnownLate() {
        var a = new UUID(1, 1);
        keep(
                received(a, "PHONE", T0),
                triaged(a, 1, "S2", "SALES"),
                handed(a, 1, "REPAIRS", T0.plusSeconds(200)),
                contacted(a, 2, true, T0.plusSeconds(300)));
        assertThat(charged(figures.durations(Durations.RESPONSE, Dimension.DEPARTMENT, always())
                        .groups()))
                .containsExactly("REPAIRS");
        keep(contacted(a, 3, true, T0.minusSeconds(5)));
        assertThat(charged(figures.durations(Durations.RESPONSE, Dimension.DEPARTMENT, always())
                        .groups()))
                .as("before anybody had it: who had it first")
                .containsExactly("SALES");
    }

    @Test
    void saysWhomEachFigureCharges() {
        assertThat(figures.durations(Durations.RESPONSE, Dimension.NONE, always())
                        .attribution())
                .isEqualTo(Attribution.RESPONDED);
        assertThat(figures.durations(Durations.EVERY_RESOLUTION, Dimension.NONE, always())
                        .attribution())
                .isEqualTo(Attribution.SOLVED);
        assertThat(figures.volume(Dimension.NONE, always()).attribution()).isEqualTo(Attribution.CURRENT);
        assertThat(figures.followups(Dimension.NONE, always(), 2).attribution()).isEqualTo(Attribution.SOLVED);
        assertThat(figures.reviews(Dimension.NONE, always()).attribution()).isEqualTo(Attribution.SOLVED);
        var sla = figures.sla(List.of(Metric.values()), TakeOver.INCLUDE, Dimension.NONE, always());
        assertThat(of(Metric.FIRST_RESPONSE, sla).attribution())
                .isEqualTo(new SlaFigure.Charged(Attribution.RESPONDED, Attribution.LATE, Attribution.CANCELLED));
        assertThat(of(Metric.TASK, sla).attribution().met()).isEqualTo(Attribution.DONE);
    }

    private static List<String> charged(List<DurationFigure.Group> groups) {
        return groups.stream().map(DurationFigure.Group::code).toList();
    }

    private static Fact handed(UUID about, int version, String department, Instant at) {
        return fact("resolution", "complaint.handler-changed.v1", about, version, at)
                .in(1)
                .placed(new Placement("", "", department));
    }

    @Test
    void countsAMessageThatWasSentTwiceOnce() {
        var a = new UUID(1, 1);
        var story = new Fact[] {
            received(a, "PHONE", T0),
            triaged(a, 1, "S2", "REPAIRS"),
            contacted(a, 1, true, T0.plusSeconds(300)),
            ended("complaint.resolved.v1", a, 2, 1, T0.plusSeconds(1000)),
            reopened(a, 2, T0.plusSeconds(5000)),
            ended("complaint.resolved.v1", a, 3, 2, T0.plusSeconds(5100)),
        };
        keep(story);
        var before = answers();
        keep(story);
        keep(story);
        assertThat(answers()).isEqualTo(before);
        assertThat(figures.volume(Dimension.NONE, always()).total().count()).isEqualTo(1);
    }

    @Test
    void countsTimesThatRunBackwardsApart() {
        var a = new UUID(1, 1);
        var b = new UUID(1, 2);
        keep(
                received(a, "PHONE", T0),
                contacted(a, 1, true, T0.minusSeconds(1)),
                received(b, "PHONE", T0),
                contacted(b, 1, true, T0));
        var total =
                figures.durations(Durations.RESPONSE, Dimension.NONE, always()).total();
        assertThat(total.negative()).isEqualTo(1);
        assertThat(total.count()).isEqualTo(1);
        assertThat(total.meanSeconds()).isZero();
    }

    @Test
    void groupsByTheNewestVerdictAndKeepsThoseWithoutOne() {
        var a = new UUID(1, 1);
        var b = new UUID(1, 2);
        keep(
                received(a, "PHONE", T0),
                triaged(a, 1, "S3", "SALES"),
                triaged(a, 2, "S1", "REPAIRS"),
                received(b, "EMAIL", T0),
                contacted(a, 1, true, T0.plusSeconds(10)),
                contacted(b, 1, true, T0.plusSeconds(20)));
        file.keep(new Batch(
                List.of(),
                List.of(new Department("REPAIRS", 2, "维修部", "Repairs"), new Department("REPAIRS", 1, "旧名", "Old name")),
                Map.of()));
        assertThat(figures.durations(Durations.RESPONSE, Dimension.DEPARTMENT, always())
                        .groups())
                .extracting(DurationFigure.Group::code, DurationFigure.Group::names, DurationFigure.Group::meanSeconds)
                .containsExactly(
                        tuple("NONE", Map.of(), 20.0), tuple("REPAIRS", Map.of("zh", "维修部", "en", "Repairs"), 10.0));
        assertThat(figures.volume(Dimension.SEVERITY, always()).groups())
                .extracting(VolumeFigure.Group::code)
                .containsExactly("NONE", "S1");
        assertThat(figures.volume(Dimension.CHANNEL, always()).groups())
                .extracting(VolumeFigure.Group::code)
                .containsExactly("EMAIL", "PHONE");
        assertThat(figures.volume(Dimension.CATEGORY, always()).groups())
                .extracting(VolumeFigure.Group::code)
                .containsExactly("BILLING", "NONE");
    }

    @Test
    void takesPeriodsAsHalfOpenByTheirEnd() {
        var a = new UUID(1, 1);
        keep(received(a, "PHONE", T0), contacted(a, 1, true, T0.plusSeconds(100)));
        var end = T0.plusSeconds(100);
        assertThat(responses(T0, end)).isZero();
        assertThat(responses(end, end.plusMillis(1))).isEqualTo(1);
        assertThat(responses(end.plusMillis(1), end.plusSeconds(100))).isZero();
        assertThat(figures.volume(Dimension.NONE, period(T0, end)).total().count())
                .isEqualTo(1);
        assertThat(figures.volume(Dimension.NONE, period(T0.minusSeconds(9), T0))
                        .total()
                        .count())
                .isZero();
    }

    @Test
    void answersWithNothingWhenThereIsNothing() {
        var answer = figures.durations(Durations.FIRST_RESOLUTION, Dimension.CHANNEL, always());
        assertThat(answer.total()).isEqualTo(new DurationFigure.Group("ALL", Map.of(), 0, null, null, null, null, 0));
        assertThat(answer.groups()).isEmpty();
        assertThat(answer.watermarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 999})
    void interpolatesPercentilesLinearly(int howMany) {
        var random = new Random(howMany);
        var facts = new ArrayList<Fact>();
        var milliseconds = new long[howMany];
        for (var n = 0; n < howMany; n++) {
            var id = new UUID(7, n);
            milliseconds[n] = random.nextLong(1_000_000_000);
            facts.add(received(id, "WEB", T0.plusSeconds(n)));
            facts.add(contacted(id, 1, true, T0.plusSeconds(n).plusMillis(milliseconds[n])));
        }
        Collections.shuffle(facts, random);
        keep(facts.toArray(Fact[]::new));
        var total =
                figures.durations(Durations.RESPONSE, Dimension.NONE, always()).total();
        assertThat(total.count()).isEqualTo(howMany);
        assertThat(total.meanSeconds())
                .isCloseTo(Arrays.stream(milliseconds).average().orElseThrow() / 1000, within());
        assertThat(total.medianSeconds()).isCloseTo(percentile(milliseconds, 0.5), within());
        assertThat(total.p90Seconds()).isCloseTo(percentile(milliseconds, 0.9), within());
        assertThat(total.p95Seconds()).isCloseTo(percentile(milliseconds, 0.95), within());
    }

    @Test
    void saysHowFarEachTopicWasHeard() {
        var intake = new TopicPartition("complaints.intake", 0);
        var followup = new TopicPartition("complaints.followup", 4);
        file.keep(new Batch(
                List.of(), List.of(), Map.of(intake, new Position(5, T0), followup, new Position(1, Position.NEVER))));
        file.derive(() -> true);
        var watermarks = figures.volume(Dimension.NONE, always()).watermarks();
        assertThat(watermarks)
                .isEqualTo(Map.of(
                        "complaints.intake", Map.of(0, new Watermark(5, null, T0)),
                        "complaints.followup", Map.of(4, new Watermark(1, null, null))));
    }

    @Test
    void countsClocksByTheirVerdictsFromALedgerThatWasToldTwice() {
        var a = new UUID(1, 1);
        var b = new UUID(1, 2);
        var ledger = new Fact[] {
            received(a, "PHONE", T0),
            triaged(a, 1, "S2", "REPAIRS"),
            received(b, "EMAIL", T0),
            triaged(b, 1, "S3", "SALES"),
            // a: met in its first cycle after 1000 s of which 600 count, breached in its second and done late.
            clock(a, 1, "started", Metric.RESOLUTION, 1, "", T0),
            clock(a, 2, "paused", Metric.RESOLUTION, 1, "", T0.plusSeconds(100)),
            clock(a, 3, "resumed", Metric.RESOLUTION, 1, "", T0.plusSeconds(500)),
            clock(a, 4, "met", Metric.RESOLUTION, 1, "", T0.plusSeconds(1000), 600),
            clock(a, 5, "started", Metric.RESOLUTION, 2, "", T0.plusSeconds(5000)),
            clock(a, 6, "breached", Metric.RESOLUTION, 2, "", T0.plusSeconds(6000)),
            clock(a, 7, "stopped", Metric.RESOLUTION, 2, "", T0.plusSeconds(7000), 1800),
            // a: three tasks; one met, one breached and never done, one not needed any more.
            clock(a, 8, "started", Metric.TASK, 1, "t-1", T0),
            clock(a, 9, "started", Metric.TASK, 1, "t-2", T0),
            clock(a, 10, "started", Metric.TASK, 1, "t-3", T0),
            clock(a, 11, "met", Metric.TASK, 1, "t-1", T0.plusSeconds(10), 10),
            clock(a, 12, "breached", Metric.TASK, 1, "t-2", T0.plusSeconds(20)),
            clock(a, 13, "cancelled", Metric.TASK, 1, "t-3", T0.plusSeconds(30)),
            // b: breached and still open; and one clock that is not due yet.
            clock(b, 1, "started", Metric.RESOLUTION, 1, "", T0),
            clock(b, 2, "warned", Metric.RESOLUTION, 1, "", T0.plusSeconds(900)),
            clock(b, 3, "breached", Metric.RESOLUTION, 1, "", T0.plusSeconds(1200)),
            clock(b, 4, "started", Metric.STATUTORY, 1, "", T0),
        };
        keep(ledger);
        keep(ledger);
        keep(Arrays.copyOfRange(ledger, 4, 9));

        var answer = figures.sla(List.of(Metric.values()), TakeOver.INCLUDE, Dimension.DEPARTMENT, always());

        assertThat(answer.metrics()).extracting(SlaFigure.OfMetric::metric).containsExactly(names(Metric.values()));
        var resolution = of(Metric.RESOLUTION, answer);
        assertThat(resolution.total())
                .isEqualTo(new SlaFigure.Group(
                        "ALL",
                        Map.of(),
                        1,
                        2,
                        1,
                        0,
                        0,
                        0,
                        1 / 3.0,
                        new SlaFigure.FirstCycle(1, 1, 0.5),
                        new SlaFigure.Spread(2, 1200.0, 1200.0, 1680.0, 1740.0),
                        new SlaFigure.Spread(2, 1500.0, 1500.0, 1900.0, 1950.0)));
        assertThat(resolution.groups())
                .extracting(
                        SlaFigure.Group::code,
                        SlaFigure.Group::met,
                        SlaFigure.Group::breached,
                        SlaFigure.Group::stoppedLate,
                        SlaFigure.Group::metRate)
                .containsExactly(tuple("REPAIRS", 1L, 1L, 1L, 0.5), tuple("SALES", 0L, 1L, 0L, 0.0));
        var task = of(Metric.TASK, answer).total();
        assertThat(task.met()).isEqualTo(1);
        assertThat(task.breached()).isEqualTo(1);
        assertThat(task.stoppedLate()).isZero();
        assertThat(task.cancelled()).isEqualTo(1);
        assertThat(task.metRate()).isEqualTo(0.5);
        assertThat(task.firstCycle()).isNull();
        assertThat(task.working().count()).isEqualTo(1);
        var statutory = of(Metric.STATUTORY, answer);
        assertThat(statutory.total().met() + statutory.total().breached()).isZero();
        assertThat(statutory.total().metRate()).isNull();
        assertThat(statutory.groups()).isEmpty();
    }

    @Test
    void countsAClockInThePeriodOfItsVerdict() {
        var a = new UUID(1, 1);
        var due = T0.plusSeconds(100);
        keep(
                received(a, "PHONE", T0),
                clock(a, 1, "started", Metric.APPROVAL, 1, "1", T0),
                clock(a, 2, "breached", Metric.APPROVAL, 1, "1", due),
                clock(a, 3, "stopped", Metric.APPROVAL, 1, "1", due.plusSeconds(500), 600),
                clock(a, 4, "started", Metric.APPROVAL, 1, "2", T0),
                clock(a, 5, "cancelled", Metric.APPROVAL, 1, "2", due));
        assertThat(approvals(T0, due)).extracting(SlaFigure.Group::breached).isEqualTo(0L);
        var within = approvals(due, due.plusMillis(1));
        assertThat(within.breached()).isEqualTo(1);
        assertThat(within.stoppedLate()).as("done since").isEqualTo(1);
        assertThat(within.cancelled()).isEqualTo(1);
        assertThat(approvals(due.plusMillis(1), due.plusSeconds(1000)))
                .as("the verdict stays where it fell")
                .extracting(SlaFigure.Group::breached, SlaFigure.Group::cancelled)
                .containsExactly(0L, 0L);
    }

    @Test
    void countsAClockByItsLastVerdictAndCorrectionsApart() {
        var a = new UUID(1, 1);
        keep(
                received(a, "PHONE", T0),
                // Came due after 100 s, and turned out to have been done after 50 s, and then after 40 s.
                clock(a, 1, "started", Metric.APPROVAL, 1, "1", T0),
                clock(a, 2, "breached", Metric.APPROVAL, 1, "1", T0.plusSeconds(100)),
                clock(a, 3, "stopped", Metric.APPROVAL, 1, "1", T0.plusSeconds(200), 200),
                clock(a, 4, "corrected", Metric.APPROVAL, 1, "1", T0.plusSeconds(50), 50)
                        .ending("MET", ""),
                clock(a, 5, "met", Metric.APPROVAL, 1, "1", T0.plusSeconds(40), 40),
                // Was met, and turned out to be late.
                clock(a, 6, "started", Metric.APPROVAL, 1, "2", T0),
                clock(a, 7, "met", Metric.APPROVAL, 1, "2", T0.plusSeconds(90), 60),
                clock(a, 8, "corrected", Metric.APPROVAL, 1, "2", T0.plusSeconds(80))
                        .timed(new Elapsed(Metric.APPROVAL.name(), "2", 90).stopped(T0.plusSeconds(90)))
                        .ending("BREACHED", ""));

        var all = approvals(T0, T0.plusSeconds(1000));

        assertThat(all.met()).isEqualTo(1);
        assertThat(all.breached()).isEqualTo(1);
        assertThat(all.stoppedLate()).isEqualTo(1);
        assertThat(all.corrected()).isEqualTo(2);
        assertThat(all.working().meanSeconds()).isEqualTo(65.0);
        assertThat(all.calendar().meanSeconds()).isEqualTo(65.0);
        assertThat(approvals(T0.plusSeconds(100), T0.plusSeconds(1000)).breached())
                .as("where it came due before, nothing is left")
                .isZero();
    }

    @Test
    void countsClocksOfComplaintsThatWereTakenOverApartAndLeavesThemOutWhereAsked() {
        var a = new UUID(1, 1);
        keep(
                received(a, "PHONE", T0),
                takenOver(clock(a, 1, "started", Metric.APPROVAL, 1, "1", T0)),
                clock(a, 2, "met", Metric.APPROVAL, 1, "1", T0.plusSeconds(50), 50),
                takenOver(clock(a, 3, "started", Metric.APPROVAL, 1, "2", T0)),
                clock(a, 4, "breached", Metric.APPROVAL, 1, "2", T0.plusSeconds(50)),
                takenOver(clock(a, 5, "started", Metric.APPROVAL, 1, "3", T0)),
                clock(a, 6, "cancelled", Metric.APPROVAL, 1, "3", T0.plusSeconds(50)),
                clock(a, 7, "started", Metric.APPROVAL, 1, "4", T0),
                clock(a, 8, "met", Metric.APPROVAL, 1, "4", T0.plusSeconds(50), 50));

        assertThat(approvals(TakeOver.INCLUDE)).containsExactly(2L, 1L, 1L, 2L);
        assertThat(approvals(TakeOver.EXCLUDE)).containsExactly(1L, 0L, 0L, 0L);
        assertThat(approvals(TakeOver.ONLY)).containsExactly(1L, 1L, 1L, 2L);
    }

    private List<Long> approvals(TakeOver which) {
        var total = of(Metric.APPROVAL, figures.sla(List.of(Metric.APPROVAL), which, Dimension.NONE, always()))
                .total();
        return List.of(total.met(), total.breached(), total.cancelled(), total.takenOver());
    }

    private static Fact takenOver(Fact clock) {
        return clock.timed(clock.timing().takenOver(true));
    }

    @Test
    void countsAnOverdueClockAsBreachedThoughNobodyWasToldYet() {
        var a = new UUID(1, 1);
        var due = T0.plusSeconds(100);
        keep(
                received(a, "PHONE", T0),
                due(clock(a, 1, "started", Metric.APPROVAL, 1, "1", T0), due),
                // Stands still, and goes on until after the answer.
                due(clock(a, 2, "started", Metric.APPROVAL, 1, "2", T0), due),
                clock(a, 3, "paused", Metric.APPROVAL, 1, "2", T0.plusSeconds(50)),
                due(clock(a, 4, "started", Metric.APPROVAL, 1, "3", T0), due),
                due(clock(a, 5, "retargeted", Metric.APPROVAL, 1, "3", T0), CLOCK.instant()),
                due(clock(a, 6, "started", Metric.APPROVAL, 1, "4", T0), due),
                clock(a, 7, "cancelled", Metric.APPROVAL, 1, "4", T0.plusSeconds(60)));

        var within = approvals(due, due.plusMillis(1));

        assertThat(within.breached()).isEqualTo(1);
        assertThat(within.stoppedLate()).isZero();
        assertThat(approvals(T0, CLOCK.instant().plusSeconds(1)).breached()).isEqualTo(1);
        assertThat(approvals(T0, due).breached()).isZero();
    }

    private static Fact due(Fact clock, Instant at) {
        return clock.timed(clock.timing().comingDue(at));
    }

    @Test
    void countsClocksOnceTheirComplaintIsKnown() {
        var a = new UUID(1, 1);
        keep(clock(a, 1, "started", Metric.APPROVAL, 1, "1", T0));
        keep(clock(a, 2, "met", Metric.APPROVAL, 1, "1", T0.plusSeconds(50), 50));
        assertThat(approvals(T0, T0.plusSeconds(1000)).met()).isZero();
        keep(received(a, "PHONE", T0));
        assertThat(approvals(T0, T0.plusSeconds(1000)).met()).isEqualTo(1);
    }

    @Test
    void comparesTheDaysBeforeADayWithThoseFromItOn() {
        var day = LocalDate.parse("2026-03-20");
        var midnight = Instant.parse("2026-03-20T00:00:00Z");
        var facts = Stream.of(
                        caused(1, "Kettle", "SUPPLIER", "SALES", midnight.minus(Duration.ofDays(10))),
                        caused(
                                2,
                                "Kettle",
                                "SUPPLIER",
                                "SALES",
                                midnight.minus(Duration.ofDays(10)).minusMillis(1)),
                        caused(3, "Kettle", "SUPPLIER", "REPAIRS", midnight.minusMillis(1)),
                        caused(4, "Toaster", "SUPPLIER", "SALES", midnight.minusSeconds(5)),
                        caused(5, "Kettle", "LOGISTICS", "SALES", midnight.minusSeconds(5)),
                        caused(6, "Kettle", "SUPPLIER", "SALES", midnight),
                        caused(7, "Kettle", "SUPPLIER", "SALES", midnight.plus(Duration.ofDays(10))))
                .flatMap(Stream::of)
                .toArray(Fact[]::new);
        keep(facts);
        keep(facts);
        var kettles = new Recurrence(RootCause.SUPPLIER, "Kettle", "", day, 10, ZoneOffset.UTC);

        var answer = figures.recurrence(kettles);

        assertThat(answer.before())
                .isEqualTo(
                        new RecurrenceFigure.Window(midnight.minus(Duration.ofDays(10)), midnight, 10, 2, 0.2, true));
        assertThat(answer.after())
                .isEqualTo(new RecurrenceFigure.Window(midnight, midnight.plus(Duration.ofDays(10)), 10, 1, 0.1, true));
        assertThat(before(new Recurrence(RootCause.SUPPLIER, "", "", day, 10, ZoneOffset.UTC)))
                .isEqualTo(3);
        assertThat(before(new Recurrence(RootCause.SUPPLIER, "", "SALES", day, 10, ZoneOffset.UTC)))
                .isEqualTo(2);
        assertThat(before(new Recurrence(RootCause.UNKNOWN, "", "", day, 10, ZoneOffset.UTC)))
                .isZero();
        var inShanghai = new Recurrence(RootCause.SUPPLIER, "Kettle", "", day, 10, ZoneId.of("Asia/Shanghai"));
        assertThat(figures.recurrence(inShanghai).before().to()).isEqualTo(Instant.parse("2026-03-19T16:00:00Z"));
    }

    @Test
    void saysWhetherTheDaysAreOver() {
        var today = new Recurrence(RootCause.SUPPLIER, "", "", LocalDate.parse("2026-05-01"), 1, ZoneOffset.UTC);
        assertThat(figures.recurrence(today).before().over()).isTrue();
        assertThat(figures.recurrence(today).after().over()).isFalse();
    }

    @Test
    void takesTheNewestCauseThatWasFound() {
        var a = new UUID(1, 1);
        var at = T0.plus(Duration.ofDays(1));
        keep(
                received(a, "PHONE", T0),
                found(a, 1, 1, "SUPPLIER"),
                found(a, 7, 2, "CUSTOMER_USE"),
                found(a, 3, 1, "LOGISTICS"));
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        assertThat(before(new Recurrence(RootCause.CUSTOMER_USE, "", "", day, 5, ZoneOffset.UTC)))
                .isEqualTo(1);
        assertThat(before(new Recurrence(RootCause.SUPPLIER, "", "", day, 5, ZoneOffset.UTC)))
                .isZero();
    }

    private long before(Recurrence of) {
        return figures.recurrence(of).before().complaints();
    }

    private SlaFigure.Group approvals(Instant from, Instant to) {
        return figures.sla(List.of(Metric.APPROVAL), TakeOver.INCLUDE, Dimension.NONE, period(from, to))
                .metrics()
                .get(0)
                .total();
    }

    /** What a complaint with a cause leaves behind, told in one go. */
    private static Fact[] caused(int n, String product, String rootCause, String department, Instant at) {
        var about = new UUID(9, n);
        return new Fact[] {
            received(about, "PHONE", at).on(new Matter(product, "")),
            triaged(about, 1, "S3", department),
            found(about, 1, 1, rootCause).placed(new Placement("", "", department))
        };
    }

    private static Fact found(UUID about, int version, int cycle, String rootCause) {
        return fact("resolution", "complaint.cause-found.v1", about, version, T0)
                .in(cycle)
                .on(new Matter("", rootCause));
    }

    private static Fact clock(
            UUID about, int version, String what, Metric metric, int cycle, String subject, Instant at) {
        return clock(about, version, what, metric, cycle, subject, at, Elapsed.UNSAID_SECONDS);
    }

    private static Fact clock(
            UUID about,
            int version,
            String what,
            Metric metric,
            int cycle,
            String subject,
            Instant at,
            long elapsedSeconds) {
        var timing = new Elapsed(metric.name(), subject, elapsedSeconds);
        return fact("sla", "clock." + what + ".v1", about, version, at)
                .in(cycle)
                .timed(elapsedSeconds < 0 ? timing : timing.stopped(at));
    }

    private static SlaFigure.OfMetric of(Metric metric, SlaFigure answer) {
        return answer.metrics().stream()
                .filter(it -> it.metric().equals(metric.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String[] names(Metric... metrics) {
        return Arrays.stream(metrics).map(Metric::name).toArray(String[]::new);
    }

    private List<Object> answers() {
        var answers = new ArrayList<Object>();
        for (var by : Dimension.values()) {
            for (var which : Durations.values()) {
                answers.add(figures.durations(which, by, always()));
            }
            answers.add(figures.volume(by, always()));
            answers.add(figures.sla(List.of(Metric.values()), TakeOver.INCLUDE, by, always()));
        }
        return answers;
    }

    private long responses(Instant from, Instant to) {
        return figures.durations(Durations.RESPONSE, Dimension.NONE, period(from, to))
                .total()
                .count();
    }

    private void keep(Fact... facts) {
        file.keep(new Batch(List.of(facts), List.of(), Map.of()));
        file.derive(() -> true);
    }

    private static Period always() {
        return period(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static Period period(Instant from, Instant to) {
        return new Period(from, to, ZoneOffset.UTC);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.000501);
    }

    /** Rank (n - 1) p, between the two values next to it. */
    private static double percentile(long[] values, double p) {
        var sorted = Arrays.stream(values).sorted().toArray();
        var rank = (sorted.length - 1) * p;
        var below = sorted[(int) Math.floor(rank)];
        var above = sorted[(int) Math.ceil(rank)];
        return (below + (rank - Math.floor(rank)) * (above - below))
                / Duration.ofSeconds(1).toMillis();
    }

    private static Fact fact(String topic, String type, UUID about, int version, Instant happened) {
        return Fact.of("complaints." + topic, type, "/redress/" + topic, about, version, happened);
    }

    private static Fact received(UUID about, String channel, Instant at) {
        return fact("intake", "complaint.received.v1", about, 1, at).through(channel);
    }

    private static Fact triaged(UUID about, int version, String severity, String department) {
        return fact("triage", "complaint.triaged.v1", about, version, T0)
                .placed(new Placement("BILLING", severity, department));
    }

    private static Fact contacted(UUID about, int version, boolean response, Instant at) {
        return fact("resolution", "complaint.contacted.v1", about, version, at)
                .in(1)
                .responding(response);
    }

    private static Fact ended(String type, UUID about, int version, int cycle, Instant at) {
        return fact("resolution", type, about, version, at).in(cycle);
    }

    private static Fact reopened(UUID about, int cycle, Instant at) {
        return fact("followup", "complaint.reopened.v1", about, cycle, at).in(cycle);
    }
}
