package dev.redress.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Metric;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.domain.Recurrence;
import dev.redress.analytics.domain.RootCause;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.Figures.Durations;
import dev.redress.analytics.ingest.Ingest;
import dev.redress.analytics.ingest.Progress;
import dev.redress.analytics.query.Asking;
import dev.redress.chassis.web.Paging;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** What the file answers equals what one counts who reads everything that was told. */
class FiguresLawsTest {
    private static final Instant AS_OF = Lives.BEGIN.plus(Duration.ofDays(45));
    private static final int DISSATISFIED_AT = 2;
    private static final List<Dimension> OTHERS =
            List.of(Dimension.NONE, Dimension.CATEGORY, Dimension.CHANNEL, Dimension.SEVERITY);
    private static final int COMPLAINTS = 12;
    private static final int LARGEST_POLL = 40;

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void allFiguresEqualAnIndependentFoldOfTheEvents(@ForAll long seed) throws IOException {
        var chance = new Random(seed);
        var told = Lives.of(1 + chance.nextInt(COMPLAINTS), chance);
        var dir = Files.createTempDirectory("figures");
        try (var file = new FactFile(new DuckFile(dir.resolve("facts"), DataSize.ofMegabytes(64), 2), 2)) {
            tell(told, file, chance);
            file.derive(() -> true);

            var figures = new Figures(
                    file, new Watermarks(new Progress(new SimpleMeterRegistry())), Clock.fixed(AS_OF, ZoneOffset.UTC));
            var fold = new FigureFold(told, AS_OF);
            var period = period(chance);
            assertSame(figures, fold, Dimension.DEPARTMENT, period, chance);
            assertSame(figures, fold, one(OTHERS, chance), period, chance);
            assertNothingIsBehindButWhatIsCounted(figures, Dimension.DEPARTMENT, period, chance);
            assertNothingIsBehindButWhatIsCounted(figures, one(OTHERS, chance), period, chance);
            assertTimelinesHoldWhatWasTold(figures, told);
            var queries = new SameByQuery(figures, Asking.of(file, AS_OF), DISSATISFIED_AT);
            queries.assertSame(Dimension.DEPARTMENT, period);
            queries.assertSame(one(OTHERS, chance), period);
            queries.assertHeldTimesAddUp();
            assertSameRecurrence(figures, fold, told, chance);
        } finally {
            FileSystemUtils.deleteRecursively(dir);
        }
    }

    private static void assertSame(Figures figures, FigureFold fold, Dimension by, Period period, Random chance) {
        var response = figures.durations(Durations.RESPONSE, by, period);
        assertSame("response-time", by, response.groups(), response.total(), fold.responses(by, period));
        var first = figures.durations(Durations.FIRST_RESOLUTION, by, period);
        assertSame("first", by, first.groups(), first.total(), fold.firstResolutions(by, period));
        var every = figures.durations(Durations.EVERY_RESOLUTION, by, period);
        assertSame("all cycles", by, every.groups(), every.total(), fold.resolutions(by, period));
        var volume = figures.volume(by, period);
        assertSame("volume", by, volume.groups(), volume.total(), fold.volume(by, period));
        var takenOver = one(List.of(TakeOver.values()), chance);
        for (var it :
                figures.sla(List.of(Metric.values()), takenOver, by, period).metrics()) {
            assertSame(it.metric(), by, it.groups(), it.total(), fold.clocks(it.metric(), takenOver, by, period));
        }
        var followups = figures.followups(by, period, DISSATISFIED_AT);
        assertSame("followups", by, followups.groups(), followups.total(), fold.visits(by, period, DISSATISFIED_AT));
    }

    /** Of each group as many as the figure says, each of that group, and all of them however the pages are cut. */
    private static void assertNothingIsBehindButWhatIsCounted(
            Figures figures, Dimension by, Period period, Random chance) {
        var volume = figures.volume(by, period);
        volume.groups()
                .forEach(it -> assertThat(behind(figures, DrillDown.volume(by), by, period, it.code(), "", chance))
                        .hasSize((int) it.count()));
        assertThat(behind(figures, DrillDown.volume(by), by, period, "", "", chance))
                .hasSize((int) volume.total().count())
                .extracting(DrilledFigure.Row::complaintId)
                .doesNotHaveDuplicates();
        for (var which : Durations.values()) {
            var durations = figures.durations(which, by, period);
            var counted = DrillDown.durations(which, by);
            durations
                    .groups()
                    .forEach(it -> assertThat(behind(figures, counted, by, period, it.code(), "", chance).stream()
                                    .mapToDouble(DrilledFigure.Row::seconds)
                                    .average())
                            .satisfies(mean -> assertThat(mean.orElse(-1))
                                    .isCloseTo(it.count() == 0 ? -1 : it.meanSeconds(), within(0.0011))));
            assertThat(behind(figures, counted, by, period, "", "", chance))
                    .hasSize((int) durations.total().count());
        }
        var takenOver = one(List.of(TakeOver.values()), chance);
        for (var it :
                figures.sla(List.of(Metric.values()), takenOver, by, period).metrics()) {
            var counted = DrillDown.sla(List.of(Metric.valueOf(it.metric())), takenOver, by, AS_OF);
            for (var group : it.groups()) {
                assertThat(behind(figures, counted, by, period, group.code(), "BREACHED", chance))
                        .hasSize((int) group.breached());
            }
            assertThat(behind(figures, counted, by, period, "", "MET", chance))
                    .hasSize((int) it.total().met());
            assertThat(behind(figures, counted, by, period, "", "", chance)).hasSize((int)
                    (it.total().met() + it.total().breached() + it.total().cancelled()));
        }
        var followups = figures.followups(by, period, DISSATISFIED_AT);
        for (var group : followups.groups()) {
            assertThat(behind(figures, DrillDown.followups(by), by, period, group.code(), "OPEN", chance))
                    .hasSize((int) group.open());
        }
        assertThat(behind(figures, DrillDown.followups(by), by, period, "", "", chance))
                .hasSize((int) followups.total().planned());
    }

    private static List<DrilledFigure.Row> behind(
            Figures figures,
            DrillDown counted,
            Dimension by,
            Period period,
            String code,
            String standing,
            Random chance) {
        var size = 1 + chance.nextInt(7);
        var all = new ArrayList<DrilledFigure.Row>();
        DrilledFigure page;
        do {
            page = figures.behind(
                    counted, by, period, new DrillDown.Selection(code, standing), new Paging(all.size() / size, size));
            all.addAll(page.items());
        } while (page.items().size() == size);
        assertThat(page.total()).isEqualTo(all.size());
        assertThat(all).allSatisfy(it -> {
            assertThat(it.code()).isEqualTo(code.isEmpty() ? it.code() : code);
            assertThat(it.standing()).isEqualTo(standing.isEmpty() ? it.standing() : standing);
        });
        assertThat(all).extracting(DrilledFigure.Row::at).isSortedAccordingTo(Comparator.reverseOrder());
        return all;
    }

    private static void assertTimelinesHoldWhatWasTold(Figures figures, List<Told> told) {
        told.stream().collect(Collectors.groupingBy(Told::about)).forEach((about, its) -> {
            var moments = figures.timeline(about).moments();
            assertThat(moments).hasSize((int) its.stream()
                    .map(it -> List.of(it.topic(), it.version()))
                    .distinct()
                    .count());
            assertThat(moments).extracting(Timeline.Moment::at).isSorted();
        });
    }

    private static <G> void assertSame(String figure, Dimension by, List<G> groups, G total, List<G> expected) {
        var all = new ArrayList<>(groups);
        all.add(total);
        assertThat(all)
                .as("%s by %s", figure, by)
                .usingRecursiveComparison()
                // Seconds are told to the millisecond.
                .withEqualsForType((one, other) -> Math.abs(one - other) < 0.0011, Double.class)
                .isEqualTo(by == Dimension.NONE ? expected.subList(expected.size() - 1, expected.size()) : expected);
    }

    private static void assertSameRecurrence(Figures figures, FigureFold fold, List<Told> told, Random chance) {
        var day = LocalDate.ofInstant(Lives.BEGIN, ZoneOffset.UTC).plusDays(chance.nextInt(30));
        var product = one(known(Lives.PRODUCTS, told), chance);
        var department = one(known(Lives.DEPARTMENTS, told), chance);
        for (var cause : Lives.CAUSES) {
            var of = new Recurrence(RootCause.valueOf(cause), product, department, day, 10, ZoneOffset.UTC);
            var answer = figures.recurrence(of);
            assertThat(answer.before().complaints())
                    .isEqualTo(fold.caused(cause, product, department, of.beginning(), of.turn()));
            assertThat(answer.after().complaints())
                    .isEqualTo(fold.caused(cause, product, department, of.turn(), of.end()));
        }
    }

    private static <T> T one(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    /** Those of them that somebody told of, and the empty one for any. */
    private static List<String> known(List<String> of, List<Told> told) {
        var known = of.stream()
                .filter(code -> told.stream()
                        .filter(it -> !it.is("complaint.surveyed"))
                        .anyMatch(it -> it.json().contains(code)));
        return Stream.concat(Stream.of(""), known).toList();
    }

    private static Period period(Random chance) {
        if (chance.nextBoolean()) {
            return new Period(
                    Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"), ZoneOffset.UTC);
        }
        var from = Lives.BEGIN.plus(Duration.ofDays(chance.nextInt(30)));
        return new Period(from, from.plus(Duration.ofDays(chance.nextInt(40))), ZoneOffset.UTC);
    }

    /** In polls of any size, across topics in any order; some of it again. */
    private static void tell(List<Told> told, FactFile file, Random chance) {
        var ingest = Ingest.into(file);
        var offsets = new HashMap<String, Long>();
        var poll = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var it : Lives.interleaved(told, chance)) {
            poll.add(Ingest.record(
                    it.topic(), offsets.merge(it.topic(), 1L, Long::sum), it.type(), it.time(), it.json()));
            if (chance.nextInt(LARGEST_POLL) == 0) {
                ingest.take(List.copyOf(poll), false);
                poll.clear();
                if (chance.nextInt(4) == 0) {
                    file.derive(() -> true);
                }
            }
        }
        ingest.take(poll, false);
    }
}
