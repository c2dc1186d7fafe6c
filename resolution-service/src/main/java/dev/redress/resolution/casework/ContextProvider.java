package dev.redress.resolution.casework;

import dev.redress.chassis.lookup.Lookup;
import dev.redress.resolution.ResolutionProperties;
import dev.redress.resolution.casework.domain.Actor;
import dev.redress.resolution.casework.domain.DecisionContext;
import dev.redress.resolution.clocks.RuleBooks;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What decisions stand on besides the case, as it is known here and now. */
@Component
public final class ContextProvider {
    private final Lookup<Staff> staff;
    private final RuleBooks rules;
    private final ResolutionProperties properties;
    private final Clock clock;

    ContextProvider(Lookup<Staff> staff, RuleBooks rules, ResolutionProperties properties, Clock clock) {
        this.staff = staff;
        this.rules = rules;
        this.properties = properties;
        this.clock = clock;
    }

    public DecisionContext of(Actor who) {
        return new DecisionContext(staff.current(), rules.current(), who, clock.instant(), properties.zone());
    }

    /** Someone known to the directory decides at their own level, anybody else at that of their role. */
    DecisionContext of(Caller caller) {
        var who = new Actor(caller.user(), staff().level(caller.user()).orElseGet(caller::levelByRole));
        return of(who).withFact(caller.fact().withSkew(properties.clockSkew()));
    }

    /** For what others tell, and what the time brings. */
    public DecisionContext ofSystem() {
        return of(Actor.SYSTEM);
    }

    public Staff staff() {
        return staff.current();
    }
}
