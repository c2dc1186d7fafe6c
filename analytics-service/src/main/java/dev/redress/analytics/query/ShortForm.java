package dev.redress.analytics.query;

import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.analytics.tables.Given;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** A question as it stands behind a question mark, in the same words; every dimension is the name of a filter. */
final class ShortForm {
    private static final Set<String> WORDS =
            Set.of("measures", "by", "from", "to", "grain", "zone", "compare", "within", "bom", "format");

    private ShortForm() {}

    static FigureRequest read(Given given) {
        var where = new HashMap<String, List<String>>();
        given.others(WORDS).forEach(it -> where.put(it, given.several(it)));
        return new FigureRequest(
                given.several("measures"),
                given.several("by"),
                where,
                new PeriodRequest(given.one("from"), given.one("to"), given.one("grain"), given.one("zone")),
                given.one("compare"),
                given.duration("within"));
    }
}
