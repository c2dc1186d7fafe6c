package dev.redress.followup.campaigns;

import dev.redress.chassis.web.Problem;
import java.util.Set;

/** What may stand behind the question mark. */
final class Parameters {
    private Parameters() {}

    /** A misspelt parameter is an error: to ignore it would answer another question. */
    static void knowAll(Set<String> given, Set<String> known) {
        for (var it : given) {
            if (!known.contains(it)) {
                throw Problem.invalid(
                        it,
                        "unknown-parameter",
                        "known are " + known.stream().sorted().toList());
            }
        }
    }
}
