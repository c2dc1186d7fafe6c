package dev.redress.chassis.jars;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.events.TooEarly;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Jars as documents: orders open and label them, marbles fill them, the shelf and the fillings tell of it. */
public final class Jars implements Kind<Jar, JarEvent> {
    /** What others say: that a jar is wanted. */
    record Ordered(int size, Instant at) {}

    /** What others say: that a label is ready. */
    record Printed(String label, Instant at) {}

    /** What others say: that marbles came. */
    record Arrived(int count, Instant at) {}

    /** What others say: when a jar is to ring. */
    record AlarmWanted(Instant time, Instant at) {}

    /** What we say of an alarm that rang. */
    public record JarRang(String jarId, long version, Instant time, Instant at) {}

    /** What we say of a new jar. */
    public record JarOpened(String jarId, long version, int size, Instant at) {}

    /** What we say of a label. */
    public record JarLabelled(String jarId, long version, String label, Instant at) {}

    /** What we say of a filling; readers find count and total as well. */
    public record JarFilled(String jarId, long version, int count, int total, Instant at) {}

    private final String name;

    Jars(String name) {
        this.name = name;
    }

    static EventHandlers<Jar, JarEvent> hearing(String orders, String marbles) {
        return new EventHandlers<Jar, JarEvent>()
                .from(orders)
                .from(marbles)
                .on("jar.ordered.v1", Ordered.class, (jar, it) -> open(jar, it.size(), it.at()))
                .on("label.printed.v1", Printed.class, (jar, it) -> label(jar, it.label(), it.at()))
                .on("alarm.wanted.v1", AlarmWanted.class, (jar, it) -> setAlarm(it.time(), it.at()))
                .on("marbles.arrived.v1", Arrived.class, Jars::arrive)
                .on("jar.filled.v1", Arrived.class, Jars::arrive);
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

    @Override
    public String collection() {
        return "jars";
    }

    @Override
    public Class<Jar> state() {
        return Jar.class;
    }

    @Override
    public Jar blank(String id) {
        return Jar.none(id);
    }

    @Override
    public Jar apply(Jar before, JarEvent event) {
        return before.after(event);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Jar after, JarEvent event) {
        if (event instanceof JarEvent.Opened it) {
            return Optional.of(new OutboundEvent(
                    name + ".shelf",
                    "jar.opened.v1",
                    it.at(),
                    version -> new JarOpened(id, version, it.size(), it.at())));
        }
        if (event instanceof JarEvent.Labelled it) {
            return Optional.of(new OutboundEvent(
                    name + ".shelf",
                    "jar.labelled.v1",
                    it.at(),
                    version -> new JarLabelled(id, version, it.label(), it.at())));
        }
        if (event instanceof JarEvent.Rang it) {
            return Optional.of(new OutboundEvent(
                    name + ".shelf", "jar.rang.v1", it.at(), version -> new JarRang(id, version, it.time(), it.at())));
        }
        if (event instanceof JarEvent.Filled it) {
            return Optional.of(new OutboundEvent(
                    name + ".fillings",
                    "jar.filled.v1",
                    it.at(),
                    version -> new JarFilled(id, version, it.count(), after.marbles(), it.at())));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Instant> wakeAt(Jar state) {
        return state.alarms().stream().min(Instant::compareTo);
    }

    @Override
    public Optional<String> stage(Jar state) {
        if (!state.exists()) {
            return Optional.empty();
        }
        return Optional.of(state.marbles() == state.size() ? "FULL" : "OPEN");
    }

    @Override
    public String transitions() {
        return "jars.transitions";
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("state.size"));
    }
}
