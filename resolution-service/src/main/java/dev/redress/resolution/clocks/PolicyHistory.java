package dev.redress.resolution.clocks;

import dev.redress.resolution.clocks.domain.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One policy in all its versions, the newest last. */
record PolicyHistory(String code, List<Version> versions) implements History<Policy> {

    /** One of them. */
    record Version(Policy policy, Instant at, String by) {}

    PolicyHistory {
        versions = List.copyOf(versions);
    }

    static PolicyHistory empty(String code) {
        return new PolicyHistory(code, List.of());
    }

    @Override
    public List<Defined<Policy>> all() {
        return versions.stream()
                .map(it -> new Defined<>(it.policy(), it.at(), it.by()))
                .toList();
    }

    @Override
    public Policy numbered(Policy it, int version) {
        return it.numbered(version);
    }

    PolicyHistory with(Defined<Policy> it) {
        var more = new ArrayList<>(versions);
        more.add(new Version(it.rule(), it.at(), it.by()));
        return new PolicyHistory(code, more);
    }
}
