package dev.redress.resolution.clocks.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a policy is for. All must hold; an empty list holds for any. */
public record PolicyCondition(
        List<String> codes,
        List<String> severities,
        List<String> natures,
        List<String> categories,
        List<String> departments) {
    public static final PolicyCondition ALWAYS =
            new PolicyCondition(List.of(), List.of(), List.of(), List.of(), List.of());

    public PolicyCondition {
        codes = List.copyOf(codes);
        severities = List.copyOf(severities);
        natures = List.copyOf(natures);
        categories = List.copyOf(categories);
        departments = List.copyOf(departments);
    }

    /** The first condition that does not hold, in words; empty when all hold. */
    Optional<String> failing(String code, String severity, String nature, String category, String department) {
        return Stream.of(
                        fails("code", codes, code),
                        fails("severity", severities, severity),
                        fails("nature", natures, nature),
                        fails("category", categories, category),
                        fails("department", departments, department))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> fails(String what, List<String> wanted, String is) {
        return wanted.isEmpty() || wanted.contains(is)
                ? Optional.empty()
                : Optional.of("%s is %s, wanted is %s".formatted(what, is, String.join(" or ", wanted)));
    }
}
