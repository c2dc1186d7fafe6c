package dev.redress.triage.triaging.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of triage, in the order in which they are tried. Every rule that fires is named in the verdict; of these, the
 * first that answers a question decides it, except that the gravest severity wins. What none answers: a valid complaint, of
 * category OTHER, as grave as its nature is at least, for the fallback department.
 */
public final class Rules {
    /** Named in a verdict, after the rules that fired, when these name no department that takes complaints. */
    public static final String FALLBACK = "fallback";

    private final List<Rule> list;
    private final String fallbackDepartment;
    private final RuleWords.Index index;

    /**
     * @param fallbackDepartment code of the department that gets what no rule places
     */
    public Rules(List<Rule> list, String fallbackDepartment) {
        this.list = List.copyOf(list);
        this.fallbackDepartment = fallbackDepartment;
        this.index = new RuleWords.Index(list.stream()
                .flatMap(it -> Stream.of(it.when().words(), it.when().without()))
                .toList());
        var ids = new HashSet<String>();
        for (var rule : list) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules are called " + rule.id());
            }
        }
    }

    public List<Rule> list() {
        return list;
    }

    /**
     * Judges a complaint.
     *
     * @param departments codes of the departments that take complaints
     */
    public Verdict judge(TriageInput complaint, Set<String> departments) {
        var found = index.in(SearchableText.ofMasked(complaint.text()));
        var fired =
                list.stream().filter(it -> it.when().holds(complaint, found)).toList();
        var nature = first(fired, RuleAnswer::nature).orElse(Nature.VALID);
        var severity = severity(fired, nature);
        var department = first(fired, RuleAnswer::department).filter(departments::contains);
        var names = new ArrayList<>(fired.stream().map(Rule::id).toList());
        if (department.isEmpty() && !fired.isEmpty()) {
            names.add(FALLBACK);
        }
        return new Verdict(
                nature,
                first(fired, RuleAnswer::category).orElse(Category.OTHER),
                severity,
                department.orElse(fallbackDepartment),
                PolicyCode.of(nature, severity).name(),
                names);
    }

    private static Severity severity(List<Rule> fired, Nature nature) {
        return Stream.concat(
                        Stream.of(nature.least()),
                        fired.stream().map(it -> it.then().severity()).filter(Objects::nonNull))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static <T> Optional<T> first(List<Rule> fired, Function<RuleAnswer, T> answer) {
        return fired.stream()
                .map(Rule::then)
                .map(answer)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
