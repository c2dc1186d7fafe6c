package dev.redress.analytics.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Percentiles of the same thing are asked for together: then it is put in order once, and not once for each of them. */
final class Percentiles {
    private static final Pattern PERCENTILE = Pattern.compile("seconds_at\\((.+), ([0-9.]+)\\)");

    private Percentiles() {}

    /**
     * The same measures in the same order.
     *
     * @param measures SQL of each
     */
    static List<String> together(List<String> measures) {
        var asked = new LinkedHashMap<String, List<String>>();
        for (var it : measures) {
            var percentile = PERCENTILE.matcher(it);
            if (percentile.matches()) {
                asked.computeIfAbsent(percentile.group(1), of -> new ArrayList<>())
                        .add(percentile.group(2));
            }
        }
        return measures.stream().map(it -> one(it, asked)).toList();
    }

    private static String one(String measure, Map<String, List<String>> asked) {
        var percentile = PERCENTILE.matcher(measure);
        if (!percentile.matches() || asked.get(percentile.group(1)).size() == 1) {
            return measure;
        }
        var all = asked.get(percentile.group(1));
        return "seconds_at_each(%s, [%s], %s)"
                .formatted(percentile.group(1), String.join(", ", all), all.indexOf(percentile.group(2)) + 1);
    }
}
