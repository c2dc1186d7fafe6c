package dev.redress.chassis.web;

import java.util.Set;

/** What may stand behind the question mark. */
public final class Parameters {
    private Parameters() {}

    /**
     * A misspelt parameter is an error: to ignore it would answer another question.
     *
     * @param given names of those that were sent
     * @throws Problem 400 naming the first that is not known, with the code {@code unknown-parameter}
     */
    public static void knowAll(Set<String> given, Set<String> known) {
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
