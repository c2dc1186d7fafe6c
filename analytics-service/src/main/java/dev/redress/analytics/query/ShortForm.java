package dev.redress.analytics.query;

import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** A question as it stands behind a question mark, in the same words; every dimension is the name of a filter. */
final class ShortForm {
    private static final Set<String> WORDS =
            Set.of("measures", "by", "from", "to", "grain", "zone", "compare", "within", "bom");

    private ShortForm() {}

    static FigureRequest read(MultiValueMap<String, String> parameters) {
        var where = new HashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (!WORDS.contains(name)) {
                where.put(name, listed(values));
            }
        });
        return new FigureRequest(
                listed(parameters.getOrDefault("measures", List.of())),
                listed(parameters.getOrDefault("by", List.of())),
                where,
                new PeriodRequest(
                        parameters.getFirst("from"),
                        parameters.getFirst("to"),
                        parameters.getFirst("grain"),
                        parameters.getFirst("zone")),
                parameters.getFirst("compare"),
                within(parameters));
    }

    private static List<String> listed(List<String> values) {
        var all = new ArrayList<String>();
        values.forEach(it -> all.addAll(Arrays.asList(it.split(","))));
        all.removeIf(Blank::is);
        return all;
    }

    private static Duration within(Map<String, List<String>> parameters) {
        var text = parameters.getOrDefault("within", List.of());
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Duration.parse(text.get(0));
        } catch (DateTimeException e) {
            throw Problem.invalid("within", "unreadable", "must be a duration such as PT4H");
        }
    }
}
