package dev.redress.resolution.clocks;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.work.LastSeen;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.clocks.domain.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                        .map(it -> it.value().numbered(it.version()))
                        .toList(),
                policies.allVersions().stream()
                        .map(it -> it.value().numbered(it.version()))
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

    /**
     * Defines a calendar, or its next version.
     *
     * @param read the version that whoever asks has seen; 0 when they do not say
     * @return the newest version after that
     * @throws dev.redress.chassis.web.Problem 409 conflict when what was read is not the newest
     */
    public Versioned<Calendar> define(Calendar wanted, int read, String by, String causationId) {
        var defined = calendars.define(wanted.id(), wanted, read, by, causationId);
        refresh();
        return defined;
    }

    /** The same for a policy. */
    public Versioned<Policy> define(Policy wanted, int read, String by, String causationId) {
        var defined = policies.define(wanted.id(), wanted, read, by, causationId);
        refresh();
        return defined;
    }

    /** The newest version of each, by id; another replica may have defined one a moment ago. */
    public List<Versioned<Calendar>> calendars() {
        calendars.refresh();
        return calendars.all();
    }

    /** The newest version of each, by id; another replica may have defined one a moment ago. */
    public List<Versioned<Policy>> policies() {
        policies.refresh();
        return policies.all();
    }

    /** @param version the newest when null */
    public Optional<Versioned<Calendar>> calendar(String id, Integer version) {
        return version(calendars, id, version);
    }

    /** @param version the newest when null */
    public Optional<Versioned<Policy>> policy(String id, Integer version) {
        return version(policies, id, version);
    }

    private static <T> Optional<Versioned<T>> version(Settings<T> settings, String id, Integer version) {
        if (version != null) {
            return settings.version(id, version);
        }
        settings.refresh();
        return settings.current(id);
    }
}
