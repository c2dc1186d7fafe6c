package dev.redress.analytics.domain;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an alert is about. At most one is open about the same.
 *
 * @param dimension in which it stands out; {@value #SEVERAL} for several at once; empty where it is about all
 * @param code that stands out, or conditions such as department=SERVICE;severity=S1; empty where it is about all
 * @param measure name of the measure
 */
public record AlertSubject(Kind kind, String dimension, String code, String measure) {
    private static final String SEVERAL = "where";
    private static final String BETWEEN = ";";
    public static final AlertSubject UNSAID = new AlertSubject(Kind.SPIKE, "", "", "");

    /** What can be out of the ordinary. */
    public enum Kind {
        SPIKE,
        SLA_BURN,
        BACKLOG,
        TARGET_MISSED
    }

    /** Whether it is about this department, whatever that has to do with it, and maybe about more than that. */
    public boolean isAbout(String department) {
        return (dimension.equals(SEVERAL) ? Stream.of(code.split(BETWEEN, -1)) : Stream.of(dimension + "=" + code))
                .anyMatch(it -> it.matches("department(\\.[a-z]+)?=" + Pattern.quote(department)));
    }

    /** @param where one code for each of some dimensions */
    public static AlertSubject under(Kind kind, Map<String, String> where, String measure) {
        if (where.size() == 1) {
            var only = where.entrySet().iterator().next();
            return new AlertSubject(kind, only.getKey(), only.getValue(), measure);
        }
        var conditions = new TreeMap<>(where)
                .entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining(BETWEEN));
        return new AlertSubject(kind, conditions.isEmpty() ? "" : SEVERAL, conditions, measure);
    }
}
