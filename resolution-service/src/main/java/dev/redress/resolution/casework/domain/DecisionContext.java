package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.clocks.domain.PolicySelection;
import dev.redress.resolution.clocks.domain.Rulebook;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a decision stands on besides the case: the people, the rules, who asks, and when.
 *
 * @param zone in which it is decided what day it is
 * @param fact when what is put on record happened
 */
public record DecisionContext(Staff staff, Rulebook rules, Actor who, Instant now, ZoneId zone, FactTime fact) {

    /** Of what happens as it is put on record. */
    public DecisionContext(Staff staff, Rulebook rules, Actor who, Instant now, ZoneId zone) {
        this(staff, rules, who, now, zone, FactTime.NOW);
    }

    public DecisionContext withFact(FactTime it) {
        return new DecisionContext(staff, rules, who, now, zone, it);
    }

    public Stamp stamp() {
        return new Stamp(who.code(), now);
    }

    /**
     * Who puts a fact on record, and when it happened: between what it builds on and now, and not longer ago than whoever
     * puts it on record may go back.
     *
     * @param since when what it builds on happened
     * @param basis what that is, in words
     */
    Stamp happened(Case it, Instant since, String basis) {
        if (fact.at() == null || fact.at().equals(now)) {
            return stamp();
        }
        if (fact.at().isAfter(now.plus(fact.skew()))) {
            throw CaseRefusal.invalid(fact.field(), "must not lie in the future; it is " + now);
        }
        if (fact.at().isBefore(since)) {
            throw CaseRefusal.invalid(fact.field(), "must not be before %s, when %s".formatted(since, basis));
        }
        requireTimely(it, fact.at());
        return fact.at().isAfter(now) ? stamp() : new Stamp(who.code(), fact.at(), now);
    }

    /** Further back than the policy says, somebody higher than the handler puts it on record, and says why. */
    void requireTimely(Case it, Instant at) {
        var lateEntry = policy(it.verdict()).lateEntry();
        if (!late(it, at)) {
            return;
        }
        if (!who.leads()) {
            throw CaseRefusal.notAllowed(
                    "a handler dates a fact back %s at most; a lead or someone higher may, and says why"
                            .formatted(lateEntry));
        }
        if (fact.reason().isEmpty()) {
            throw CaseRefusal.invalid(
                    "lateReason", "is needed: it is put on record more than %s late".formatted(lateEntry));
        }
    }

    private boolean late(Case it, Instant at) {
        return at.plus(policy(it.verdict()).lateEntry()).isBefore(now);
    }

    /** Why something was put on record so late, for colleagues; empty where it was not. */
    Optional<Note> lateNote(Case it) {
        return fact.at() != null && !fact.reason().isEmpty() && late(it, fact.at())
                ? Optional.of(new Note(fact.reason(), stamp()))
                : Optional.empty();
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
