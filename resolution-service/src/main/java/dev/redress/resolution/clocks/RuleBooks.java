package dev.redress.resolution.clocks;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.work.LastSeen;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.clocks.domain.Rulebook;
import java.util.List;
import java.util.Map;

/** The calendars and policies, as this replica last saw them together. */
public final class RuleBooks {
    private final Settings<Calendar> calendars;
    private final Settings<Policy> policies;
    private final String defaultPolicy;
    private final LastSeen<Rulebook> seen;

    RuleBooks(Settings<Calendar> calendars, Settings<Policy> policies, String defaultPolicy) {
        this.calendars = calendars;
        this.policies = policies;
        this.defaultPolicy = defaultPolicy;
        this.seen = new LastSeen<>(new Rulebook(List.of(), List.of(), defaultPolicy), before -> look());
    }

    /** The rules as last seen. */
    public Rulebook current() {
        return seen.current();
    }

    /** Asks to be told when a look finds other rules than before; see {@link LastSeen#onChange}. */
    public void onChange(Runnable told) {
        seen.onChange(told);
    }

    /** Looks again. */
    public void refresh() {
        seen.refresh();
    }

    private Rulebook look() {
        calendars.refresh();
        policies.refresh();
        return new Rulebook(
                calendars.allVersions().stream()
                        .map(it -> it.value().withVersion(it.version()))
                        .toList(),
                policies.allVersions().stream()
                        .map(it -> it.value().withVersion(it.version()))
                        .toList(),
                defaultPolicy);
    }

    /** Defines what comes with the service, each unless it has been defined before. */
    void seed(Map<String, Calendar> given) {
        calendars.seed(given);
        refresh();
    }

    /** The same for policies. */
    void seedPolicies(Map<String, Policy> given) {
        policies.seed(given);
        refresh();
        if (current().policy(defaultPolicy).isEmpty()) {
            throw new IllegalStateException("there is no default policy " + defaultPolicy);
        }
    }
}
