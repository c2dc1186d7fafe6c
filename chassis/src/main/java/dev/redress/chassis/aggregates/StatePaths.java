package dev.redress.chassis.aggregates;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The paths by which stored states are searched and indexed, such as {@code state.handling.department}. A path is checked
 * against the record where it is said, so that a renamed component cannot silently empty a filter.
 */
public final class StatePaths {
    private static final String STATE = "state.";

    private StatePaths() {}

    /**
     * The stored path of a part of a state.
     *
     * @param path component names with dots between them, for example {@code handling.department}; through collections as
     *     through their elements
     * @throws IllegalStateException when the state has no such part
     */
    public static String path(Class<?> state, String path) {
        var types = List.<Type>of(state);
        for (var name : path.split("\\.", -1)) {
            var next = types.stream().flatMap(it -> components(it, name)).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException(state.getSimpleName() + " has no " + path + ": nothing named " + name);
            }
            types = next;
        }
        return STATE + path;
    }

    /** Checks a stored path, which begins with {@code state.} or names a part of every stored aggregate. */
    static void require(Class<?> state, String stored) {
        if (!stored.startsWith(STATE)) {
            throw new IllegalStateException(stored + " does not begin with " + STATE);
        }
        path(state, stored.substring(STATE.length()));
    }

    private static Stream<Type> components(Type type, String name) {
        return raw(type)
                .filter(Class::isRecord)
                .flatMap(it -> Arrays.stream(it.getRecordComponents()))
                .filter(it -> it.getName().equals(name))
                .map(RecordComponent::getGenericType)
                .map(StatePaths::element);
    }

    /** The records that a value of this type may be. */
    private static Stream<Class<?>> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        }
        if (!(type instanceof Class<?> known)) {
            return Stream.empty();
        }
        return known.isSealed()
                ? Stream.concat(
                        Stream.of(known),
                        Arrays.stream(known.getPermittedSubclasses()).flatMap(StatePaths::raw))
                : Stream.of(known);
    }

    private static Type element(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw) || raw == Optional.class) {
                return element(arguments[0]);
            }
            if (Map.class.isAssignableFrom(raw)) {
                return element(arguments[1]);
            }
        }
        return type;
    }
}
