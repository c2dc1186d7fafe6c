package dev.redress.resolution.clocks.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random calendars, each with a time at which something starts, mostly shortly before the clocks go forward or back. */
public final class Worlds {
    private Worlds() {}

    /** A calendar that is open at all times. */
    public static Calendar always(String id, ZoneId zone) {
        var week = Arrays.stream(DayOfWeek.values())
                .map(it -> new Calendar.Day(it, List.of(Interval.ALL_DAY)))
                .toList();
        return new Calendar(id, 1, zone, week, List.of(), "", Duration.ofDays(1));
    }

    record World(Calendar calendar, Instant start) {}

    private record Place(String zone, LocalDate around) {}

    private static final List<Place> PLACES = List.of(
            new Place("Asia/Shanghai", LocalDate.of(2026, 9, 28)),
            new Place("Europe/Berlin", LocalDate.of(2026, 3, 27)),
            new Place("Europe/Berlin", LocalDate.of(2026, 10, 23)),
            new Place("America/New_York", LocalDate.of(2026, 3, 6)),
            new Place("America/New_York", LocalDate.of(2026, 10, 30)),
            new Place("Australia/Lord_Howe", LocalDate.of(2026, 4, 3)),
            new Place("Australia/Lord_Howe", LocalDate.of(2026, 10, 2)),
            // Midnight itself is skipped, and comes twice.
            new Place("America/Havana", LocalDate.of(2026, 3, 6)),
            new Place("America/Sao_Paulo", LocalDate.of(2018, 2, 16)),
            // A whole day is skipped.
            new Place("Pacific/Apia", LocalDate.of(2011, 12, 28)));

    static Arbitrary<World> worlds() {
        return Combinators.combine(
                        Arbitraries.of(PLACES),
                        day().list().ofSize(7),
                        Arbitraries.maps(Arbitraries.integers().between(0, 12), day())
                                .ofMaxSize(4),
                        Arbitraries.integers().between(0, 3 * 24 * 60),
                        Arbitraries.integers().between(60, 24 * 60))
                .as((place, week, exceptions, minute, nominal) -> {
                    var zone = ZoneId.of(place.zone());
                    var days = new ArrayList<Calendar.Day>();
                    for (var i = 0; i < 7; i++) {
                        days.add(new Calendar.Day(DayOfWeek.of(i + 1), week.get(i)));
                    }
                    var special = exceptions.entrySet().stream()
                            .map(it -> new Calendar.SpecialDay(place.around().plusDays(it.getKey()), it.getValue(), ""))
                            .toList();
                    var calendar = new Calendar("C", 1, zone, days, special, "", Duration.ofMinutes(nominal));
                    LocalDateTime wall = place.around().atStartOfDay().plusMinutes(minute);
                    return new World(calendar, wall.atZone(zone).toInstant());
                })
                .filter(it -> it.calendar().faults().isEmpty());
    }

    /** Intervals of one day: now and then closed, or open all day, or beginning or ending where the clocks change. */
    private static Arbitrary<List<Interval>> day() {
        var bounds = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 1440),
                        Arbitraries.of(0, 30, 60, 90, 120, 135, 150, 180, 540, 720, 810, 1080, 1440))
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(Worlds::intervals);
        return Arbitraries.frequencyOf(List.of(
                Tuple.of(2, Arbitraries.just(List.of())),
                Tuple.of(1, Arbitraries.just(List.of(Interval.ALL_DAY))),
                Tuple.of(6, bounds)));
    }

    private static List<Interval> intervals(List<Integer> bounds) {
        var sorted = new ArrayList<>(new TreeSet<>(bounds));
        var intervals = new ArrayList<Interval>();
        for (var i = 0; i + 1 < sorted.size(); i += 2) {
            intervals.add(new Interval(sorted.get(i), sorted.get(i + 1)));
        }
        return intervals;
    }

    /** Put on record by a handler at that time. */
    public static Clock.Recorder typed(Instant now) {
        return new Clock.Recorder("E2011", now);
    }
}
