package dev.redress.resolution.clocks;

import dev.redress.chassis.settings.Versioned;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import java.time.Instant;
import java.util.List;

/**
 * Whether others were told of a version of a calendar or policy: each is told once.
 *
 * @param key calendar:ID:VERSION or policy:ID:VERSION
 */
record RuleVersion(String key, boolean told) {

    /** It was defined. */
    sealed interface RuleDefined {
        /** Whether others were told. */
        default RuleVersion applyTo(RuleVersion before) {
            return new RuleVersion(before.key, true);
        }

        Instant definedAt();
    }

    /** A version of a calendar. */
    record CalendarDefined(CalendarDefinition definition) implements RuleDefined {
        @Override
        public Instant definedAt() {
            return definition.definedAt();
        }
    }

    /** A version of a policy. */
    record PolicyDefined(PolicyDefinition definition) implements RuleDefined {
        @Override
        public Instant definedAt() {
            return definition.definedAt();
        }
    }

    static RuleVersion untold(String key) {
        return new RuleVersion(key, false);
    }

    static String key(String kind, Versioned<?> it) {
        return kind + ":" + it.id() + ":" + it.version();
    }

    static RuleDefined ofCalendar(Versioned<Calendar> it) {
        return new CalendarDefined(CalendarDefinition.of(it));
    }

    static RuleDefined ofPolicy(Versioned<Policy> it) {
        return new PolicyDefined(PolicyDefinition.of(it));
    }

    /** Said once. */
    List<RuleDefined> tell(RuleDefined it) {
        return told ? List.of() : List.of(it);
    }
}
