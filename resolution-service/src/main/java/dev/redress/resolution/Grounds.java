package dev.redress.resolution;

import dev.redress.resolution.domain.Actor;
import dev.redress.resolution.domain.Ground;
import dev.redress.resolution.domain.staff.Staff;
import dev.redress.resolution.rules.RuleBooks;
import dev.redress.resolution.staff.StaffList;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What decisions stand on besides the case, as it is known here and now. */
@Component
public final class Grounds {
    private final StaffList staff;
    private final RuleBooks rules;
    private final ResolutionProperties properties;
    private final Clock clock;

    Grounds(StaffList staff, RuleBooks rules, ResolutionProperties properties, Clock clock) {
        this.staff = staff;
        this.rules = rules;
        this.properties = properties;
        this.clock = clock;
    }

    public Ground of(Actor who) {
        return new Ground(staff.current(), rules.current(), who, clock.instant(), properties.zone());
    }

    /** For what others tell, and what the time brings. */
    public Ground ofSystem() {
        return of(Actor.SYSTEM);
    }

    public Staff staff() {
        return staff.current();
    }
}
