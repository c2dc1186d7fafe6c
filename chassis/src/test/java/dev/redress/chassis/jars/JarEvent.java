package dev.redress.chassis.jars;

import java.time.Instant;

/** What happens to a jar. */
public sealed interface JarEvent {
    Instant at();

    /** There is a jar. */
    record Opened(int size, Instant at) implements JarEvent {}

    /** The jar holds more from now on; nobody is told. */
    record Enlarged(int size, Instant at) implements JarEvent {}

    record Labelled(String label, Instant at) implements JarEvent {}

    /** The jar is to ring at a time; nobody is told. */
    record AlarmSet(Instant time, Instant at) implements JarEvent {}

    /** No alarm is set any more; nobody is told. */
    record AlarmsOff(Instant at) implements JarEvent {}

    /** An alarm rang. */
    record Rang(Instant time, Instant at) implements JarEvent {}

    record Filled(int count, Instant at) implements JarEvent {}
}
