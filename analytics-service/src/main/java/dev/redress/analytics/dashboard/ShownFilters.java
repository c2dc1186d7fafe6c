package dev.redress.analytics.dashboard;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Of which complaints; several codes with commas, all of them when absent.
 *
 * @param department codes of departments, as each figure charges them
 * @param channel codes of channels, such as PHONE
 * @param category codes of categories, such as DELIVERY
 * @param severity S1 to S4
 * @param source systems that complaints came from; redress is this one
 */
@ParameterObject
record ShownFilters(
        @Size(max = MANY) Set<@Size(max = LONG) String> department,
        @Size(max = MANY) Set<@Size(max = LONG) String> channel,
        @Size(max = MANY) Set<@Size(max = LONG) String> category,
        @Size(max = MANY) Set<@Size(max = LONG) String> severity,
        @Size(max = MANY) Set<@Size(max = LONG) String> source) {
    static final int MANY = 50;
    static final int LONG = 200;

    /** By dimension; only those that let through some and not all. */
    Map<String, List<String>> where() {
        var where = new TreeMap<String, List<String>>();
        put(where, "department", department);
        put(where, "channel", channel);
        put(where, "category", category);
        put(where, "severity", severity);
        put(where, "source", source);
        return where;
    }

    static void put(Map<String, List<String>> where, String dimension, Set<String> codes) {
        if (!codes.isEmpty()) {
            where.put(dimension, List.copyOf(codes));
        }
    }
}
