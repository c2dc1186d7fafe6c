package dev.redress.resolution.filters;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a filter is to be called and to ask: a query string, or an object with a text or a list of texts for each
 * parameter. Everything that is wrong is named at once.
 */
final class FilterQuery {
    static final String NAME_IS =
            "1 to 64 letters, digits, spaces, dots, hyphens and underscores, the first and the last a"
                    + " letter or digit";
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._-]{0,62}[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,500}");
    /** A filter does not lean on another, and a page is chosen when asking. */
    private static final Set<String> OUT_OF_PLACE = Set.of("filter", "page");

    private static final int MOST_PARAMETERS = 30;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST = 8000;

    private final List<FieldProblem> errors = new ArrayList<>();
    private final Map<String, List<String>> read = new LinkedHashMap<>();

    private FilterQuery() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static List<Filter.Parameter> read(JsonNode given) {
        var it = new FilterQuery();
        it.take(given);
        it.refuseWhatIsWrong();
        return it.read.entrySet().stream()
                .map(each -> new Filter.Parameter(each.getKey(), each.getValue()))
                .toList();
    }

    private void take(JsonNode given) {
        if (given == null || given.isNull()) {
            wrong("query", "not-null", "a query string or an object of parameters is needed");
        } else if (given.isTextual()) {
            takeString(given.textValue());
        } else if (given.isObject()) {
            given.properties().forEach(it -> takeField(it.getKey(), it.getValue()));
        } else {
            wrong("query", "unreadable", "must be a query string or an object of parameters");
        }
    }

    private void takeString(String query) {
        if (query.length() > LONGEST) {
            wrong("query", "size", "at most " + LONGEST + " characters");
            return;
        }
        var bare = query.startsWith("?") ? query.substring(1) : query;
        for (var pair : bare.split("&", -1)) {
            if (!pair.isEmpty()) {
                var is = pair.indexOf('=');
                var name = is < 0 ? pair : pair.substring(0, is);
                var value = is < 0 ? "" : pair.substring(is + 1);
                add(decoded(name), decoded(value));
            }
        }
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            wrong("query", "unreadable", "% stands before two hexadecimal digits");
            return "";
        }
    }

    private void takeField(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(it -> takeValue(name, it));
        } else {
            takeValue(name, value);
        }
    }

    private void takeValue(String name, JsonNode value) {
        if (value.isTextual() || value.isNumber() || value.isBoolean()) {
            add(name, value.asText());
        } else {
            wrong("query." + shown(name), "unreadable", "must be a text or a list of texts");
        }
    }

    /** A parameter without a value asks for nothing. */
    private void add(String name, String value) {
        var field = "query." + shown(name);
        if (!PARAMETER.matcher(name).matches()) {
            wrong(field, "pattern", "a parameter is called with letters, digits and hyphens");
        } else if (OUT_OF_PLACE.contains(name)) {
            wrong(field, "out-of-place", "is chosen when asking, not kept in a filter");
        } else if (!value.isEmpty() && !VALUE.matcher(value).matches()) {
            wrong(field, "pattern", "a value is at most 500 characters on one line");
        } else if (!value.isEmpty()) {
            var values = read.computeIfAbsent(name, it -> new ArrayList<>());
            values.add(value);
            if (values.size() == MOST_VALUES + 1) {
                wrong(field, "size", "at most " + MOST_VALUES + " values");
            }
        }
    }

    private void refuseWhatIsWrong() {
        if (read.size() > MOST_PARAMETERS) {
            wrong("query", "size", "at most " + MOST_PARAMETERS + " parameters");
        }
        if (errors.isEmpty() && read.isEmpty()) {
            wrong("query", "size", "asks for nothing");
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    private void wrong(String field, String code, String message) {
        if (errors.size() < MOST_PARAMETERS) {
            errors.add(new FieldProblem(field, code, message));
        }
    }
}
