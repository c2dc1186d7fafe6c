package dev.redress.resolution.clocks;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.clocks.domain.RuleFault;
import java.util.List;

/** How calendars and policies are written, in requests and in files alike. */
public final class Ruled {
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    public static final String ID_IS =
            "is 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit";
    static final String HOURS = "([01]\\d|2[0-4]):[0-5]\\d-([01]\\d|2[0-4]):[0-5]\\d";
    static final String HOURS_ARE = "must be of the form 09:00-12:30";
    static final int WORDS = 4000;

    private Ruled() {}

    /** Throws 400 about these fields when there are any. */
    static void refuse(List<RuleFault> faults) {
        Problem.requireNone(faults.stream()
                .map(it -> new Problem.FieldProblem(it.field(), it.code(), it.message()))
                .toList());
    }
}
