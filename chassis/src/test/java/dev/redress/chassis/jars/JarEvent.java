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

    record Filled(int count, Instant at) implements JarEvent {}
}
