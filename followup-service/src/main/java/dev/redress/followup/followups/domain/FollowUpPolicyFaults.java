package dev.redress.followup.followups.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a policy. */
final class FollowUpPolicyFaults {
    private static final Duration LONGEST_DUE = Duration.ofDays(365);
    private static final Duration LONGEST_WINDOW = Duration.ofDays(3650);
    private static final Duration LONGEST_APART = Duration.ofDays(30);
    private static final int MOST_ATTEMPTS = 20;
    private static final int WORST_MARK_BUT_ONE = 4;
    private static final int HIGHEST_LEVEL = 4;

    private final FollowUpPolicy policy;
    private final List<FollowUpPolicyFault> found = new ArrayList<>();

    FollowUpPolicyFaults(FollowUpPolicy policy) {
        this.policy = policy;
    }

    List<FollowUpPolicyFault> found() {
        groups();
        plan();
        unreachable();
        survey();
        reopening();
        return List.copyOf(found);
    }

    private void plan() {
        var plan = policy.plan();
        if (plan.isEmpty()) {
            add("plan", "needed", "needs a rule that holds for all");
        }
        var ids = new HashSet<String>();
        for (var i = 0; i < plan.size(); i++) {
            var rule = plan.get(i);
            var field = "plan[" + i + "]";
            var last = i == plan.size() - 1;
            if (!ids.add(rule.id())) {
                add(field + ".id", "repeated", "another rule is called " + rule.id());
            }
            if (last && !rule.when().equals(FollowUpPolicy.When.ALWAYS)) {
                add(field + ".when", "not-for-all", "the last rule must hold for all");
            }
            if (!last && rule.when().equals(FollowUpPolicy.When.ALWAYS)) {
                add(field + ".when", "hides-others", "it holds for all, so that no rule behind it ever does");
            }
            between(field + ".due", rule.due(), Duration.ZERO, LONGEST_DUE);
            customers(field + ".when.customers", rule.when().customers());
        }
    }

    private void customers(String field, List<String> named) {
        var known = new HashSet<>(Set.of(FollowUpPolicy.RETURNING, FollowUpPolicy.CONFIDENTIAL));
        policy.groups().forEach(it -> known.add(it.name()));
        for (var i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                add(field + "[" + i + "]", "unknown", "there is no group " + named.get(i));
            }
        }
    }

    private void groups() {
        var names = new HashSet<>(Set.of(FollowUpPolicy.RETURNING, FollowUpPolicy.CONFIDENTIAL));
        for (var i = 0; i < policy.groups().size(); i++) {
            var name = policy.groups().get(i).name();
            if (!names.add(name)) {
                add("groups[" + i + "].name", "repeated", name + " means something already");
            }
        }
    }

    private void unreachable() {
        var rule = policy.unreachable();
        between("unreachable.attempts", rule.attempts(), 1, MOST_ATTEMPTS);
        between("unreachable.apart", rule.apart(), Duration.ZERO, LONGEST_APART);
        if (rule.bands().isEmpty()) {
            add("unreachable.bands", "needed", "without a band no attempt ever counts");
        } else {
            between(
                    "unreachable.bandsNeeded",
                    rule.bandsNeeded(),
                    1,
                    rule.bands().size());
        }
        between("unreachable.channelsNeeded", rule.channelsNeeded(), 1, FollowUpChannel.values().length);
        var names = new HashSet<String>();
        for (var i = 0; i < rule.bands().size(); i++) {
            var band = rule.bands().get(i);
            var field = "unreachable.bands[" + i + "]";
            if (!names.add(band.name())) {
                add(field + ".name", "repeated", "another band is called " + band.name());
            }
            if (!band.from().isBefore(band.to())) {
                add(field + ".to", "wrong-order", "must be after " + band.from() + " of the same day");
            }
        }
        overlaps(rule.bands());
    }

    private void overlaps(List<FollowUpPolicy.Band> bands) {
        var sorted = bands.stream()
                .sorted(Comparator.comparing(FollowUpPolicy.Band::from))
                .toList();
        for (var i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                var field = "unreachable.bands[" + bands.indexOf(sorted.get(i)) + "].from";
                add(field, "overlap", "lies in " + sorted.get(i - 1).name());
            }
        }
    }

    private void survey() {
        var rule = policy.survey();
        between("survey.linkLife", rule.linkLife(), Duration.ofMillis(1), LONGEST_DUE);
        between("survey.dissatisfiedAt", rule.dissatisfiedAt(), 0, WORST_MARK_BUT_ONE);
    }

    private void reopening() {
        var rule = policy.reopening();
        between("reopening.window", rule.window(), Duration.ZERO, LONGEST_WINDOW);
        for (var i = 0; i < rule.levelFloors().size(); i++) {
            var field = "reopening.levelFloors[" + i + "]";
            between(field, rule.levelFloors().get(i), 1, HIGHEST_LEVEL);
            if (i > 0 && rule.levelFloors().get(i) < rule.levelFloors().get(i - 1)) {
                add(field, "wrong-order", "must not be lower than the one before");
            }
        }
    }

    private <T extends Comparable<T>> void between(String field, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            add(field, "out-of-range", "must be from " + least + " to " + most);
        }
    }

    private void add(String field, String code, String message) {
        found.add(new FollowUpPolicyFault(field, code, message));
    }
}
