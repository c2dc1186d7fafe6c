package dev.redress.chassis.aggregates.domain;

import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The events that can happen: what the compiler does not check of a table of them before it knows patterns in a switch. */
public final class SealedEvents {
    private SealedEvents() {}

    /** The types that an event can be of, however deep they are sealed; the type itself when it is one. */
    public static Set<Class<?>> of(Class<?> type) {
        var made = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
        if (!type.isSealed()) {
            return made ? Set.of(type) : Set.of();
        }
        var all = Set.of(type.getPermittedSubclasses()).stream()
                .flatMap(it -> of(it).stream())
                .collect(Collectors.toCollection(HashSet<Class<?>>::new));
        if (made) {
            all.add(type);
        }
        return all;
    }
}
