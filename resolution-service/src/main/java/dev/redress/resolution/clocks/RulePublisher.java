package dev.redress.resolution.clocks;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.settings.Settings;
import dev.redress.resolution.clocks.RuleVersion.CalendarDefined;
import dev.redress.resolution.clocks.RuleVersion.PolicyDefined;
import dev.redress.resolution.clocks.RuleVersion.RuleDefined;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells others of every version of every calendar and policy, so that they can compute any due time again. Each is told once,
 * by whichever replica sees it first, also those that were defined before anybody was told.
 */
final class RulePublisher {
    static final String TOPIC = "complaints.rules";

    static final AggregateType<RuleVersion, RuleDefined> RULES = AggregateType.of(
                    "rules", RuleVersion.class, RuleDefined.class)
            .startingAs(RuleVersion::untold)
            .foldedBy(RuleDefined::applyTo)
            .publishing(
                    TOPIC,
                    it -> it.bare()
                            .at(RuleDefined::definedAt)
                            .on(CalendarDefined.class, "calendar.defined.v1", CalendarDefined::definition)
                            .on(PolicyDefined.class, "policy.defined.v1", PolicyDefined::definition));

    private final Settings<Calendar> calendars;
    private final Settings<Policy> policies;
    private final AggregateRepository<RuleVersion, RuleDefined> documents;

    /** Told by this replica, or found told: not asked for again. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    RulePublisher(
            Settings<Calendar> calendars,
            Settings<Policy> policies,
            AggregateRepository<RuleVersion, RuleDefined> documents) {
        this.calendars = calendars;
        this.policies = policies;
        this.documents = documents;
    }

    /** Whatever was not told yet. */
    void publish() {
        calendars.allVersions().forEach(it -> publish(RuleVersion.key("calendar", it), RuleVersion.ofCalendar(it)));
        policies.allVersions().forEach(it -> publish(RuleVersion.key("policy", it), RuleVersion.ofPolicy(it)));
    }

    private void publish(String key, RuleDefined rule) {
        if (!told.contains(key)) {
            documents.change(key, "", it -> it.tell(rule));
            told.add(key);
        }
    }
}
