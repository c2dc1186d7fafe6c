package dev.redress.resolution.clocks.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All calendars and policies in all their versions: a clock that was started under an older one can be explained for ever.
 *
 * @param defaultPolicy id of the policy for what no other is for; it must be there
 */
public record Rulebook(List<Calendar> calendars, List<Policy> policies, String defaultPolicy) {
    private static final Comparator<Policy> ORDER =
            Comparator.comparing(Policy::order).thenComparing(Policy::id);

    public Rulebook {
        calendars = List.copyOf(calendars);
        policies = List.copyOf(policies);
    }

    /** The newest version. */
    public Optional<Calendar> calendar(String id) {
        return ofCalendar(id).max(Comparator.comparing(Calendar::version));
    }

    public Optional<Calendar> calendar(VersionRef it) {
        return ofCalendar(it.code())
                .filter(known -> known.version() == it.version())
                .findFirst();
    }

    /** The newest version. */
    public Optional<Policy> policy(String id) {
        return ofPolicy(id).max(Comparator.comparing(Policy::version));
    }

    public Optional<Policy> policy(VersionRef it) {
        return ofPolicy(it.code())
                .filter(known -> known.version() == it.version())
                .findFirst();
    }

    /** The newest version of each policy, in the order in which they are tried. */
    public List<Policy> newestPolicies() {
        return policies.stream()
                .filter(it -> ofPolicy(it.id()).noneMatch(other -> other.version() > it.version()))
                .sorted(ORDER)
                .toList();
    }

    /**
     * The first policy whose conditions all hold, or else the default.
     *
     * @param code that triage gave
     */
    public PolicySelection choose(String code, String severity, String nature, String category, String department) {
        var passedOver = new ArrayList<PolicySelection.PassedOver>();
        var known = newestPolicies();
        var strange = known.stream().noneMatch(it -> it.when().codes().contains(code));
        for (var it : known) {
            var failing = it.when().failing(code, severity, nature, category, department);
            if (failing.isEmpty()) {
                return new PolicySelection(it, strange, passedOver);
            }
            if (!it.id().equals(defaultPolicy)) {
                passedOver.add(new PolicySelection.PassedOver(it.edition(), failing.get()));
            }
        }
        return new PolicySelection(policy(defaultPolicy).orElseThrow(), strange, passedOver);
    }

    /** What a clock of a policy is judged by; empty when the policy sets no limit. */
    public Optional<ClockRules> terms(Policy policy, Metric metric) {
        return policy.limit(metric).map(it -> terms(policy, metric, it));
    }

    /** What a clock of a policy is judged by whose target was agreed on: a task, a promise. */
    public ClockRules terms(Policy policy, Metric metric, Target target) {
        return terms(policy, newestOf(policy.calendar()), metric, target);
    }

    /** What a clock runs under. Where a version is not known here yet, the newest that is. */
    public ClockRules terms(Clock clock) {
        var basis = clock.basis();
        var policy = policy(basis.policy())
                .or(() -> policy(basis.policy().code()))
                .or(() -> policy(defaultPolicy))
                .orElseThrow();
        var calendar = calendar(basis.calendar())
                .orElseGet(() -> newestOf(basis.calendar().code()));
        var metric = clock.key().metric();
        return new ClockRules(basis.policy(), calendar, basis.target(), policy.plan(metric), basis.pauseCap());
    }

    /** What a clock is judged by once its case is under this policy: the newest limits, but what was agreed on stays. */
    public ClockRules terms(Clock clock, Policy policy) {
        var metric = clock.key().metric();
        var own = clock.basis().target();
        var target =
                own.unit() == Target.Unit.UNTIL ? own : policy.limit(metric).orElse(own);
        return terms(policy, metric, target);
    }

    private static ClockRules terms(Policy policy, Calendar calendar, Metric metric, Target target) {
        return new ClockRules(policy.edition(), calendar, target, policy.plan(metric), policy.pauseCap());
    }

    private Calendar newestOf(String calendar) {
        return calendar(calendar).orElseThrow(() -> new NoSuchElementException("there is no calendar " + calendar));
    }

    private Stream<Calendar> ofCalendar(String id) {
        return calendars.stream().filter(it -> it.id().equals(id));
    }

    private Stream<Policy> ofPolicy(String id) {
        return policies.stream().filter(it -> it.id().equals(id));
    }
}
