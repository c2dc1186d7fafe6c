package dev.redress.analytics.tables;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Parameters;
import dev.redress.chassis.web.Problem.FieldProblem;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Parameters of which some have names that are data, such as filters. What is wrong with them is gathered, to be said together
 * with what else is; one that is blank is not there.
 */
public final class Given {
    private final Map<String, List<String>> parameters;
    private final List<FieldProblem> errors = new ArrayList<>();

    public Given(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** What was wrong with those that were read so far. */
    public List<FieldProblem> errors() {
        return errors;
    }

    /** Null when it is not there. */
    public String one(String name) {
        var values = parameters.getOrDefault(name, List.of()).stream()
                .filter(it -> !Blank.is(it))
                .toList();
        if (values.size() > 1) {
            errors.add(Parameters.repeated(name));
        }
        return values.isEmpty() ? null : Blank.strip(values.get(0));
    }

    /** With commas between them, or the parameter several times. */
    public List<String> several(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .filter(it -> !Blank.is(it))
                .map(Blank::strip)
                .toList();
    }

    public boolean truth(String name) {
        var text = one(name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            errors.add(new FieldProblem(name, "unreadable", "must be true or false"));
        }
        return true;
    }

    /** Null when it is not there. */
    public Duration duration(String name) {
        var text = one(name);
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeException e) {
            errors.add(new FieldProblem(name, "unreadable", "must be a duration such as PT4H"));
            return null;
        }
    }

    /** A whole number within bounds; the other one when it is not there. */
    public int whole(String name, int otherwise, int most) {
        var text = one(name);
        if (text == null) {
            return otherwise;
        }
        var number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            errors.add(new FieldProblem(name, "out-of-range", "must be a whole number from 1 to " + most));
        }
        return number;
    }

    /** Names of those that are none of these words. */
    public Set<String> others(Set<String> words) {
        var others = new TreeSet<>(parameters.keySet());
        others.removeAll(words);
        return others;
    }
}
