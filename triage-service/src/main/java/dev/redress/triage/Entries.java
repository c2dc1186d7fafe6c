package dev.redress.triage;

import dev.redress.triage.domain.directory.Defined;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the desk needs of one half of the directory.
 *
 * @param <T> the entries: departments, or people
 */
public interface Entries<T> {

    Optional<T> find(String code);

    /** All of them, by code, in the order of their codes. */
    Map<String, T> all();

    /**
     * Changes one entry and tells others.
     *
     * @param causationId what causes the change
     * @param decide from the entry as it is (undefined when it is new) to what happens; nothing, if nothing changes
     * @return the entry after the change, once it is durable
     */
    T change(String code, String causationId, Function<T, List<Defined<T>>> decide);
}
