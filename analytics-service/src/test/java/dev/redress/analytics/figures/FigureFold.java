package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.figures.FoldedComplaint.Ending;
import dev.redress.analytics.figures.FoldedComplaint.FoldedClock;
import dev.redress.analytics.figures.FoldedComplaint.Visit;
import dev.redress.analytics.figures.FollowupFigure.Reopened;
import dev.redress.analytics.figures.FollowupFigure.Satisfaction;
import dev.redress.analytics.figures.FollowupFigure.Score;
import dev.redress.analytics.figures.FollowupFigure.Scores;
import dev.redress.analytics.figures.FollowupFigure.Solved;
import dev.redress.analytics.figures.FollowupFigure.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The figures as somebody would count them who reads everything that was told, complaint by complaint. */
final class FigureFold {
    private final Collection<FoldedComplaint> complaints;
    private final Instant asOf;

    FigureFold(List<Told> told, Instant asOf) {
        this.asOf = asOf;
        this.complaints = told.stream().collect(Collectors.groupingBy(Told::about)).values().stream()
                .map(FoldedComplaint::new)
                .toList();
    }

    /** Something that counts, for whom, and when. */
    private record Counted<T>(T it, String code, Instant at) {}

    /** From a moment to another. */
    private record Span(long millis) {}

    List<DurationFigure.Group> responses(Dimension by, Period period) {
        var all = new ArrayList<Counted<Span>>();
        for (var each : complaints) {
            each.responses().stream()
                    .min(Instant::compareTo)
                    .ifPresent(it -> all.add(new Counted<>(span(each.received(), it), each.code(by, it), it)));
        }
        return grouped(all, period, FigureFold::durations);
    }

    List<DurationFigure.Group> firstResolutions(Dimension by, Period period) {
        var all = new ArrayList<Counted<Span>>();
        for (var each : complaints) {
            each.endings().stream()
                    .findFirst()
                    .map(Ending::at)
                    .ifPresent(it -> all.add(new Counted<>(span(each.received(), it), each.code(by, it), it)));
        }
        return grouped(all, period, FigureFold::durations);
    }

    List<DurationFigure.Group> resolutions(Dimension by, Period period) {
        var all = new ArrayList<Counted<Span>>();
        for (var each : complaints) {
            for (var it : each.endings()) {
                var start = it.cycle() == 1 ? each.received() : each.reopened(it.cycle());
                all.add(new Counted<>(span(start, it.at()), each.code(by, it.at()), it.at()));
            }
        }
        return grouped(all, period, FigureFold::durations);
    }

    List<VolumeFigure.Group> volume(Dimension by, Period period) {
        var all = complaints.stream()
                .map(it -> new Counted<>(it, it.code(by, Instant.MAX), it.received()))
                .toList();
        return grouped(all, period, (code, its) -> new VolumeFigure.Group(code, Map.of(), its.size()));
    }

    List<SlaFigure.Group> clocks(String metric, TakeOver takenOver, Dimension by, Period period) {
        var all = new ArrayList<Counted<FoldedClock>>();
        for (var each : complaints) {
            each.clocks().stream()
                    .filter(it -> it.metric().equals(metric))
                    .filter(it -> !it.verdict(asOf).isEmpty())
                    .filter(it -> takenOver == TakeOver.INCLUDE || it.takenOver() == (takenOver == TakeOver.ONLY))
                    .forEach(it -> all.add(new Counted<>(it, each.code(by, it.judgedAt()), it.judgedAt())));
        }
        return grouped(all, period, (code, its) -> clocks(code, its, metric.equals("RESOLUTION")));
    }

    List<FollowupFigure.Group> visits(Dimension by, Period period, int dissatisfiedAt) {
        var all = new ArrayList<Counted<Visit>>();
        for (var each : complaints) {
            for (var it : each.visits()) {
                all.add(new Counted<>(it, each.code(by, each.ended(it.cycle())), it.planned()));
            }
        }
        return grouped(all, period, (code, its) -> visits(code, its, dissatisfiedAt));
    }

    /** Complaints of a cause received in a period; empty for whatever product or department. */
    long caused(String cause, String product, String department, Instant from, Instant to) {
        return complaints.stream()
                .filter(it -> !it.received().isBefore(from) && it.received().isBefore(to))
                .filter(it -> it.rootCause().equals(cause))
                .filter(it -> product.isEmpty() || it.product().equals(product))
                .filter(it -> department.isEmpty() || it.causeDepartment().equals(department))
                .count();
    }

    private static Span span(Instant from, Instant to) {
        return new Span(Duration.between(from, to).toMillis());
    }

    /** In order of the codes, and the total last. */
    private static <T, G> List<G> grouped(List<Counted<T>> all, Period period, BiFunction<String, List<T>, G> group) {
        var within = all.stream()
                .filter(it -> !it.at().isBefore(period.from()) && it.at().isBefore(period.to()))
                .toList();
        var groups = new ArrayList<G>();
        within.stream()
                .collect(Collectors.groupingBy(Counted::code, TreeMap::new, Collectors.toList()))
                .forEach((code, its) -> groups.add(
                        group.apply(code, its.stream().map(Counted::it).toList())));
        groups.add(group.apply("ALL", within.stream().map(Counted::it).toList()));
        return groups;
    }

    private static DurationFigure.Group durations(String code, List<Span> spans) {
        var took = took(spans.stream().mapToLong(Span::millis));
        return new DurationFigure.Group(
                code,
                Map.of(),
                took.count(),
                took.meanSeconds(),
                took.medianSeconds(),
                took.p90Seconds(),
                took.p95Seconds(),
                spans.stream().filter(it -> it.millis() < 0).count());
    }

    private static SlaFigure.Spread took(LongStream all) {
        var sorted = all.filter(it -> it >= 0).sorted().toArray();
        return sorted.length == 0
                ? new SlaFigure.Spread(0, null, null, null, null)
                : new SlaFigure.Spread(
                        sorted.length,
                        Arrays.stream(sorted).average().orElseThrow() / 1000,
                        rank(sorted, 0.5),
                        rank(sorted, 0.9),
                        rank(sorted, 0.95));
    }

    private static double rank(long[] sorted, double share) {
        var rank = (sorted.length - 1) * share;
        var below = sorted[(int) Math.floor(rank)];
        var above = sorted[(int) Math.ceil(rank)];
        return (below + (rank - Math.floor(rank)) * (above - below)) / 1000;
    }

    private SlaFigure.Group clocks(String code, List<FoldedClock> all, boolean ofCycles) {
        var met = count(all, it -> it.verdict(asOf).equals("MET"));
        var breached = count(all, it -> it.verdict(asOf).equals("BREACHED"));
        var first = all.stream().filter(it -> it.cycle() == 1).toList();
        var firstMet = count(first, it -> it.verdict(asOf).equals("MET"));
        var firstBreached = count(first, it -> it.verdict(asOf).equals("BREACHED"));
        var done = all.stream().filter(it -> it.judged() && it.done() != null).toList();
        return new SlaFigure.Group(
                code,
                Map.of(),
                met,
                breached,
                count(done, it -> it.verdict(asOf).equals("BREACHED")),
                count(all, it -> it.verdict(asOf).equals("CANCELLED")),
                count(all, FoldedClock::corrected),
                count(all, it -> it.takenOver() && !it.verdict(asOf).equals("CANCELLED")),
                share(met, met + breached),
                ofCycles
                        ? new SlaFigure.FirstCycle(firstMet, firstBreached, share(firstMet, firstMet + firstBreached))
                        : null,
                took(done.stream().mapToLong(it -> it.elapsedSeconds() * 1000)),
                took(done.stream().mapToLong(it -> span(it.started(), it.done()).millis())));
    }

    private static FollowupFigure.Group visits(String code, List<Visit> all, int dissatisfiedAt) {
        var answered = count(all, it -> it.standing().equals("ANSWERED"));
        var refused = count(all, it -> it.standing().equals("REFUSED"));
        var unreachable = count(all, it -> it.standing().equals("UNREACHABLE"));
        var ended = answered + refused + unreachable;
        var answers = all.stream().filter(it -> it.survey() != null).toList();
        return new FollowupFigure.Group(
                code,
                Map.of(),
                all.size(),
                count(all, it -> it.standing().equals("OPEN")),
                count(all, it -> !it.attempts().isEmpty() || it.survey() != null),
                answered,
                refused,
                unreachable,
                count(all, it -> it.standing().equals("REOPENED")),
                share(ended, all.size()),
                share(answered, ended),
                new Solved(
                        count(answers, it -> it.solved().equals("YES")),
                        count(answers, it -> it.solved().equals("PARTLY")),
                        count(answers, it -> it.solved().equals("NO"))),
                satisfaction(answers, dissatisfiedAt),
                scores(answers),
                Stream.of("INTERVIEW", "LINK", "NONE")
                        .map(way -> way(
                                way,
                                answers.stream()
                                        .filter(it -> it.way().equals(way))
                                        .toList(),
                                dissatisfiedAt))
                        .filter(it -> it.answered() > 0 || !it.way().equals("NONE"))
                        .toList(),
                new Reopened(
                        count(all, it -> it.reopening() != null),
                        count(all, it -> it.reopenedAs("reason", "NOT_SOLVED")),
                        count(all, it -> it.reopenedAs("reason", "DISSATISFIED")),
                        count(all, it -> it.reopenedAs("trigger", "CUSTOMER_REQUEST"))),
                all.stream().mapToLong(it -> it.heard("PRAISE")).sum(),
                all.stream().mapToLong(it -> it.heard("SUGGESTION")).sum());
    }

    private static Way way(String way, List<Visit> answers, int dissatisfiedAt) {
        return new Way(way, answers.size(), satisfaction(answers, dissatisfiedAt), scores(answers));
    }

    private static Satisfaction satisfaction(List<Visit> answers, int dissatisfiedAt) {
        var dissatisfied = count(answers, it -> it.discontent(dissatisfiedAt));
        var satisfied = answers.size() - dissatisfied;
        return new Satisfaction(
                satisfied, dissatisfied, share(satisfied, answers.size()), share(dissatisfied, answers.size()));
    }

    private static Scores scores(List<Visit> answers) {
        Function<String, Score> mean = which -> {
            ToIntFunction<Visit> mark = it -> it.mark(which);
            var average = answers.stream().mapToInt(mark).average();
            return new Score(answers.size(), average.isPresent() ? average.getAsDouble() : null);
        };
        return new Scores(mean.apply("result"), mean.apply("speed"), mean.apply("attitude"));
    }

    private static <T> long count(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
