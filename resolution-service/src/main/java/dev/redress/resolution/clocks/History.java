package dev.redress.resolution.clocks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A calendar or a policy in all its versions, which are counted from 1. What was a version once is never changed: clocks
 * that ran under it are explained by it.
 *
 * @param <T> calendars, or policies
 */
public interface History<T> {

    String code();

    /** All versions, the newest last. */
    List<Defined<T>> all();

    /** The same rule as that version. */
    T numbered(T it, int version);

    default int newest() {
        return all().size();
    }

    /** One version; empty when there is none such. */
    default Optional<Defined<T>> version(int number) {
        return number < 1 || number > newest() ? Optional.empty() : Optional.of(all().get(number - 1));
    }

    /** It is to be as given, unless it has been defined before. */
    default List<Defined<T>> seed(T given, Instant now) {
        return newest() > 0 ? List.of() : List.of(new Defined<>(numbered(given, 1), now, ""));
    }

    /**
     * It is to be as wanted from now on.
     *
     * @param read the version that whoever asks has seen; 0 when they do not say
     */
    default List<Defined<T>> define(T wanted, int read, String by, Instant now) {
        var same = version(newest()).filter(it -> it.rule().equals(numbered(wanted, newest())));
        if (same.isPresent()) {
            return List.of();
        }
        if (read != 0 && read != newest()) {
            throw new Overtaken(code(), read, newest());
        }
        return List.of(new Defined<>(numbered(wanted, newest() + 1), now, by));
    }
}
