package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.at;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Refused.assertInvalid;
import static dev.redress.resolution.casework.domain.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import dev.redress.resolution.casework.domain.Ownership.Change;
import dev.redress.resolution.casework.domain.Ownership.Escalation;
import dev.redress.resolution.casework.domain.Ownership.Trigger;
import dev.redress.resolution.casework.domain.OwnershipEvent.Escalated;
import dev.redress.resolution.casework.domain.OwnershipEvent.HandlerChanged;
import dev.redress.resolution.directory.domain.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose a case is, and how it goes up. */
class OwnershipDecisionsTest {
    private static final DecisionContext LEAD = on(20, "E2008", 1);

    private static Case claimed() {
        return then(in(Stage.ASSIGNED), on(5), it -> it.ownership(on(5)).claim());
    }

    @Test
    void isNobodysUntilSomeoneClaimsIt() {
        assertThat(in(Stage.ASSIGNED).handling().handler()).isEmpty();
        assertThat(in(Stage.ASSIGNED).ownership(on(5)).claim())
                .containsExactly(new HandlerChanged(1, "AFTER_SALES", "E2011", "", "", Change.CLAIMED, "", at(5)));
        assertThat(claimed().handling().handler()).isEqualTo("E2011");
        assertThat(claimed().ownership(on(6)).claim()).isEmpty();
    }

    @Test
    void isTakenOverByALeadAndByNoOtherHandler() {
        assertRefused(
                Code.NOT_ALLOWED, () -> claimed().ownership(on(6, "E2012", 0)).claim());
        assertThat(claimed().ownership(LEAD).claim())
                .containsExactly(
                        new HandlerChanged(1, "AFTER_SALES", "E2008", "", "E2011", Change.CLAIMED, "", LEAD.stamp()));
    }

    @Test
    void isReassignedByALead() {
        assertRefused(Code.NOT_ALLOWED, () -> claimed().ownership(on(20)).reassign("QUALITY", "", "theirs"));
        assertThat(claimed().ownership(LEAD).reassign("QUALITY", "", "theirs"))
                .containsExactly(
                        new HandlerChanged(1, "QUALITY", "", "", "E2011", Change.REASSIGNED, "theirs", LEAD.stamp()));
        assertThat(claimed().ownership(LEAD).reassign("", "E2012", "on leave"))
                .containsExactly(new HandlerChanged(
                        1, "AFTER_SALES", "E2012", "", "E2011", Change.REASSIGNED, "on leave", LEAD.stamp()));
        assertThat(claimed().ownership(LEAD).reassign("", "E2011", "stays")).isEmpty();
    }

    @Test
    void goesToWhoStandsInForOneWhoIsAwayAndSaysSo() {
        assertThat(claimed().ownership(LEAD).reassign("", "E2007", "theirs"))
                .containsExactly(new HandlerChanged(
                        1, "AFTER_SALES", "E2012", "E2007", "E2011", Change.REASSIGNED, "theirs", LEAD.stamp()));
        var given = then(claimed(), LEAD, it -> it.ownership(LEAD).reassign("", "E2007", "theirs"));
        assertThat(given.handling().handler()).isEqualTo("E2012");
        assertThat(given.handling().standsInFor()).isEqualTo("E2007");
        assertThat(given.ownership(LEAD).reassign("", "E2007", "theirs")).isEmpty();
    }

    @Test
    void goesToNobodyWhoIsAwayWithoutAStandInAndNamesWhoCouldTakeIt() {
        var away = new Person(
                "E2011",
                List.of(Role.HANDLER),
                "AFTER_SALES",
                0,
                List.of(new Person.Absence(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-09"))),
                "",
                true);
        var people = Stream.concat(
                        Stream.of(away),
                        Given.STAFF.people().stream().filter(it -> !it.code().equals("E2011")))
                .toList();
        var context = new DecisionContext(
                Staff.of(people, Given.STAFF.departments()), Given.RULES, LEAD.who(), LEAD.now(), Given.ZONE);

        assertRefused(Code.AWAY, () -> in(Stage.ASSIGNED).ownership(context).reassign("", "E2011", "theirs"))
                .withMessageContainingAll("E2011 is away today", "E2012")
                .withMessageNotContaining("W1");
    }

    @Test
    void goesToNobodyWhoIsNotThere() {
        var unheard = new DecisionContext(Staff.NOBODY, Given.RULES, new Actor("X", 1), Given.minute(20), Given.ZONE);

        assertInvalid("department", () -> claimed().ownership(LEAD).reassign("NOWHERE", "", ""));
        assertInvalid("handler", () -> claimed().ownership(LEAD).reassign("", "E9999", ""));
        assertThat(claimed().ownership(unheard).reassign("NOWHERE", "E9999", ""))
                .as("before the directory was heard")
                .hasSize(1);
    }

    @ParameterizedTest(name = "to level {0}: {1}, {2}")
    @CsvSource({"1, LEAD, E2008", "2, HEAD, E2001", "3, MANAGER, E1000", "4, BOARD, E1000"})
    void goesUpToWhoIsInCharge(int level, Role role, String owner) {
        var step = new Escalation(1, level, 0, Trigger.HAND, "", 0, "the press asks", role, owner, at(20));

        assertThat(in(Stage.CONTACTED).ownership(on(20, "E2011", 3)).escalate(level, "the press asks"))
                .containsExactly(new Escalated(step));
    }

    @Test
    void goesUpOnly() {
        var up = then(in(Stage.CONTACTED), on(20), it -> it.ownership(on(20)).escalate(2, "the press asks"));

        assertThat(up.ownership(on(21)).escalate(2, "again")).isEmpty();
        assertThat(up.ownership(on(21)).escalate(1, "down")).isEmpty();
        assertThat(up.ownership(on(21)).escalate(3, "on"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Escalated.class,
                        it -> assertThat(it.escalation().from()).isEqualTo(2));
    }

    @Test
    void goesToTheBoardByAManagersHandAlone() {
        var before = in(Stage.DECLINED);

        assertRefused(
                Code.NOT_ALLOWED, () -> before.ownership(on(50, "E2008", 1)).escalate(4, "the press asks"));
        assertThat(before.ownership(on(50, "E1000", 3)).escalate(4, "the press asks"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "REJECTED", "CLOSED"})
    void staysWhereItIsOnceTheCycleHasEnded(Stage ended) {
        var it = in(ended);
        var manager = on(70, "E1000", 3);
        var ownership = it.ownership(manager);

        assertRefused(Code.NOT_NOW, ownership::claim);
        assertRefused(Code.NOT_NOW, () -> ownership.reassign("QUALITY", "", ""));
        assertRefused(Code.NOT_NOW, () -> ownership.escalate(4, "late"));
        assertRefused(Code.NOT_NOW, () -> it.mediation(manager).callBoard(List.of(), 0, null));
    }

    @Test
    void keepsItsHandlerWhenItIsReopenedAndGoesToWhoIsInChargeAbove() {
        var handled = then(
                Given.agreed(Given.solution(Remedy.Kind.APOLOGY)),
                on(41),
                it -> it.ownership(on(41)).claim());
        var ended = then(
                Given.apologised(handled, 43),
                on(50),
                it -> it.ending(on(50)).resolve(Resolution.Outcome.UPHELD, "done"));
        var reopened = then(ended, Given.system(70), it -> it.reopen(2, Given.reopening(70)));

        assertThat(reopened.handling().handler()).isEqualTo("E2011");
        assertThat(reopened.handling().owner()).isEqualTo("E2008");
        assertThat(reopened.handling().level()).isEqualTo(1);
    }
}
