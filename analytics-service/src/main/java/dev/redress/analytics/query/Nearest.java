package dev.redress.analytics.query;

import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What to say of a name that is not known: the nearest that are. */
public final class Nearest {
    private static final int FEW = 3;

    private Nearest() {}

    public static FieldProblem unknown(String field, String name, Collection<String> known) {
        return new FieldProblem(field, "unknown", "is not known" + hint(name, known));
    }

    /** Empty where nothing is known. */
    public static String hint(String name, Collection<String> known) {
        var distance = LevenshteinDistance.getDefaultInstance();
        var nearest = known.stream()
                .sorted(Comparator.comparingInt(it -> it.contains(name) ? 0 : distance.apply(it, name)))
                .limit(FEW)
                .toList();
        return nearest.isEmpty() ? "" : "; nearest are " + String.join(", ", nearest);
    }
}
