package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.clocks.domain.PolicySelection;
import dev.redress.resolution.clocks.domain.Rulebook;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a decision stands on besides the case: the people, the rules, who asks, and when.
 *
 * @param zone in which it is decided what day it is
 */
public record DecisionContext(Staff staff, Rulebook rules, Actor who, Instant now, ZoneId zone) {

    public Stamp stamp() {
        return new Stamp(who.code(), now);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The rules that hold for a complaint that triage judged so. */
    Policy policy(Verdict it) {
        return choice(it).policy();
    }

    /** The same, with why. */
    public PolicySelection choice(Verdict it) {
        return rules.choose(
                it.policy(),
                it.severity().name(),
                it.nature().name(),
                it.category().name(),
                it.department());
    }
}
