package dev.redress.resolution.filters;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question to the list of cases, kept under a name.
 *
 * @param owner user name of who saved it
 * @param name unique among the filters of the owner
 * @param query the parameters of the question
 * @param shared whether everybody may ask it
 * @param savedAt absent until it is saved, and once it is deleted
 */
record Filter(String owner, String name, List<Parameter> query, boolean shared, Instant savedAt) {

    /** A parameter with all its values. */
    record Parameter(String name, List<String> values) {
        Parameter {
            values = List.copyOf(values);
        }
    }

    Filter {
        query = List.copyOf(query);
    }

    static Filter none(String owner, String name) {
        return new Filter(owner, name, List.of(), false, null);
    }

    boolean saved() {
        return savedAt != null;
    }

    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        query.forEach(it -> parameters.put(it.name(), it.values()));
        return parameters;
    }

    List<Filter> save(List<Parameter> wanted, boolean forAll, Instant now) {
        return saved() && query.equals(wanted) && shared == forAll
                ? List.of()
                : List.of(new Filter(owner, name, wanted, forAll, now));
    }

    List<Filter> delete() {
        return saved() ? List.of(none(owner, name)) : List.of();
    }
}
