package dev.redress.chassis.jars;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.TooEarly;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Jars as aggregates: orders open and label them, marbles fill them, the shelf and the fillings tell of it. */
public final class Jars {
    /** What others say: that a jar is wanted. */
    record Ordered(int size, Instant at) {}

    /** What others say: that a label is ready. */
    record Printed(String label, Instant at) {}

    /** What others say: that marbles came. */
    record Arrived(int count, Instant at) {}

    /** What others say: when a jar is to ring. */
    record AlarmWanted(Instant time, Instant at) {}

    /** What we say of a filling; readers find count and total as well. */
    record JarFilled(int count, int total, Instant at) {
        static JarFilled of(Jar after, JarEvent.Filled it) {
            return new JarFilled(it.count(), after.marbles(), it.at());
        }
    }

    /** What others say: a riddle, which is only solved by solving a smaller one first. */
    record Posed(int depth, Instant at) {}

    private Jars() {}

    static EventHandlers<Jar, JarEvent> hearing(String orders, String marbles) {
        return new EventHandlers<Jar, JarEvent>()
                .from(orders)
                .from(marbles)
                .on("jar.ordered.v1", Ordered.class, (jar, it) -> open(jar, it.size(), it.at()))
                .on("label.printed.v1", Printed.class, (jar, it) -> label(jar, it.label(), it.at()))
                .on("riddle.posed.v1", Posed.class, (jar, it) -> label(jar, "solved " + solve(it.depth()), it.at()))
                .on("alarm.wanted.v1", AlarmWanted.class, (jar, it) -> setAlarm(it.time(), it.at()))
                .on("marbles.arrived.v1", Arrived.class, Jars::arrive)
                .on("jar.filled.v1", Arrived.class, Jars::arrive);
    }

    private static int solve(int depth) {
        return depth == 0 ? 0 : 1 + solve(depth - 1);
    }

    public static List<JarEvent> open(Jar jar, int size, Instant at) {
        return jar.exists() ? List.of() : List.of(new JarEvent.Opened(size, at));
    }

    public static List<JarEvent> setAlarm(Instant time, Instant at) {
        return List.of(new JarEvent.AlarmSet(time, at));
    }

    /** Rings all alarms whose time has come, or will have come a little later. */
    static List<JarEvent> ring(Jar jar, Instant now, Duration hurry) {
        return jar.alarms().stream()
                .filter(it -> !it.isAfter(now.plus(hurry)))
                .sorted()
                .<JarEvent>map(it -> new JarEvent.Rang(it, now))
                .toList();
    }

    private static List<JarEvent> label(Jar jar, String label, Instant at) {
        if (!jar.exists()) {
            throw new TooEarly("the jar");
        }
        return List.of(new JarEvent.Labelled(label, at));
    }

    private static List<JarEvent> arrive(Jar jar, Arrived it) {
        if (!jar.exists()) {
            throw new TooEarly("the jar");
        }
        return fill(jar, it.count(), it.at());
    }

    public static List<JarEvent> fill(Jar jar, int count, Instant at) {
        if (jar.marbles() + count > jar.size()) {
            throw new IllegalStateException("the jar is full");
        }
        return List.of(new JarEvent.Filled(count, at));
    }

    /** What a jar is, in a shop that publishes on topics of its own. */
    public static AggregateType<Jar, JarEvent> type(String shop) {
        return AggregateType.of("jars", Jar.class, JarEvent.class)
                .startingAs(Jar::none)
                .foldedBy((event, jar) -> jar.after(event))
                .stage(Jars::stage)
                .countingMovesAs("jars.transitions")
                .wakesAt(jar -> jar.alarms().stream().min(Instant::compareTo))
                .indexed(Indexes.ascending(StatePaths.path(Jar.class, "size")))
                .publishing(
                        shop + ".shelf",
                        it -> it.about("jarId")
                                .at(JarEvent::at)
                                .on(JarEvent.Opened.class, "jar.opened.v1", Function.identity())
                                .on(JarEvent.Labelled.class, "jar.labelled.v1", Function.identity())
                                .on(JarEvent.Rang.class, "jar.rang.v1", Function.identity())
                                .to(shop + ".fillings")
                                .onState(JarEvent.Filled.class, "jar.filled.v1", JarFilled::of)
                                .keepingToItself(
                                        JarEvent.Enlarged.class, JarEvent.AlarmSet.class, JarEvent.AlarmsOff.class));
    }

    private static String stage(Jar jar) {
        if (!jar.exists()) {
            return null;
        }
        return jar.marbles() == jar.size() ? "FULL" : "OPEN";
    }
}
