package dev.redress.chassis.jars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A jar that holds marbles.
 *
 * @param size how many marbles it holds at most; 0 when there is no such jar yet
 * @param fillings how many marbles came each time, in order
 * @param labels what is on it, in order
 * @param bestBefore never in doubt about the time zone
 * @param alarms when it is to ring
 * @param rung which alarms rang, in order
 */
public record Jar(
        String id,
        int size,
        List<Integer> fillings,
        List<String> labels,
        LocalDate bestBefore,
        List<Instant> alarms,
        List<Instant> rung) {
    static final LocalDate BEST_BEFORE = LocalDate.parse("2031-02-03");

    static Jar none(String id) {
        return new Jar(id, 0, List.of(), List.of(), BEST_BEFORE, List.of(), List.of());
    }

    public boolean exists() {
        return size > 0;
    }

    public int marbles() {
        return fillings.stream().mapToInt(Integer::intValue).sum();
    }

    Jar after(JarEvent event) {
        if (event instanceof JarEvent.Opened it) {
            return new Jar(id, it.size(), fillings, labels, bestBefore, alarms, rung);
        }
        if (event instanceof JarEvent.Enlarged it) {
            return new Jar(id, it.size(), fillings, labels, bestBefore, alarms, rung);
        }
        if (event instanceof JarEvent.Labelled it) {
            return new Jar(id, size, fillings, with(labels, it.label()), bestBefore, alarms, rung);
        }
        if (event instanceof JarEvent.AlarmSet it) {
            return new Jar(id, size, fillings, labels, bestBefore, with(alarms, it.time()), rung);
        }
        if (event instanceof JarEvent.AlarmsOff) {
            return new Jar(id, size, fillings, labels, bestBefore, List.of(), rung);
        }
        if (event instanceof JarEvent.Rang it) {
            var left = alarms.stream().filter(time -> !time.equals(it.time())).toList();
            return new Jar(id, size, fillings, labels, bestBefore, left, with(rung, it.time()));
        }
        var more = with(fillings, ((JarEvent.Filled) event).count());
        return new Jar(id, size, more, labels, bestBefore, alarms, rung);
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
