package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.SKEW;
import static dev.redress.resolution.casework.domain.Given.at;
import static dev.redress.resolution.casework.domain.Given.call;
import static dev.redress.resolution.casework.domain.Given.cause;
import static dev.redress.resolution.casework.domain.Given.complaint;
import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.minute;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.solution;
import static dev.redress.resolution.casework.domain.Given.system;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Given.verdict;
import static dev.redress.resolution.casework.domain.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import dev.redress.resolution.casework.domain.Cause.RootCause;
import dev.redress.resolution.casework.domain.CauseEvent.CauseConfirmed;
import dev.redress.resolution.casework.domain.CauseEvent.CauseFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A case as such: how it opens, what its cause is, and how it shows that it has changed. */
class CaseTest {
    private static Case found(Money loss) {
        return then(in(Stage.CONTACTED), on(20), it -> it.cause(on(20)).findCause(cause(RootCause.SUPPLIER, loss, 20)));
    }

    @Test
    void opensAssignedToTheDepartmentInItsFirstCycle() {
        var opened = then(Case.unheard(Given.ID), system(1), it -> it.open(verdict()));

        assertThat(opened.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(opened.cycle()).isEqualTo(1);
        assertThat(opened.handling().department()).isEqualTo("AFTER_SALES");
        assertThat(opened.complaint()).isNull();
    }

    @Test
    void isTheSameCaseWhicheverOfIntakeAndTriageIsHeardFirst() {
        var opened = then(Case.unheard(Given.ID), system(1), it -> it.open(verdict()));
        var triageFirst = then(opened, system(1), it -> it.heard(complaint()));

        assertThat(triageFirst).isEqualTo(in(Stage.ASSIGNED));
        assertThat(triageFirst.updatedAt()).isEqualTo(minute(1));
    }

    @Test
    void hearsTheSameThingOnce() {
        assertThat(in(Stage.ASSIGNED).heard(complaint())).isEmpty();
        assertThat(in(Stage.ASSIGNED).open(verdict())).isEmpty();
    }

    @Test
    void putsTheCauseRightAsLongAsNothingIsProposed() {
        var better = cause(RootCause.LOGISTICS, 25);
        var before = in(Stage.CAUSE_FOUND);

        assertThat(before.cause(on(25)).findCause(better)).containsExactly(new CauseFound(1, better));
        assertThat(before.cause(on(25)).findCause(cause(RootCause.SUPPLIER, 25)))
                .isEmpty();
        assertRefused(Code.NOT_NOW, () -> in(Stage.PROPOSED).cause(on(35)).findCause(better))
                .withMessageContaining("built on it");
    }

    @ParameterizedTest(name = "a loss of {0} {1}: {2}")
    @CsvSource({"999999, CNY, false", "1000000, CNY, true", "1, USD, true"})
    void needsASecondInvestigatorWhereTheLossIsLarge(long minor, String currency, boolean needed) {
        var before = found(new Money(minor, currency));

        assertThat(before.current().cause().secondNeeded()).isEqualTo(needed);
        if (needed) {
            assertRefused(Code.NOT_NOW, () -> before.solution(on(30)).propose(solution(Remedy.Kind.GIFT)))
                    .withMessageContaining("second investigator");
        } else {
            assertThat(before.solution(on(30)).propose(solution(Remedy.Kind.GIFT)))
                    .hasSize(1);
            assertRefused(Code.NOT_NOW, () -> before.cause(on(25, "E2012", 0)).confirmCause());
        }
    }

    @Test
    void isInvestigatedByTwoPeople() {
        var before = found(new Money(1_000_000, "CNY"));
        var other = on(25, "E2012", 0);

        assertRefused(Code.NOT_ALLOWED, () -> before.cause(on(25)).confirmCause());
        assertThat(before.cause(other).confirmCause()).containsExactly(new CauseConfirmed(1, other.stamp()));
        var confirmed = then(before, other, it -> it.cause(other).confirmCause());
        assertThat(confirmed.cause(on(26)).confirmCause()).isEmpty();
        assertThat(confirmed.solution(on(30)).propose(solution(Remedy.Kind.GIFT)))
                .hasSize(1);
    }

    @Test
    void isConfirmedAnewWhenTheCauseIsAnother() {
        var other = on(25, "E2012", 0);
        var confirmed = then(
                found(new Money(1_000_000, "CNY")), other, it -> it.cause(other).confirmCause());
        var changed = then(
                confirmed,
                on(26),
                it -> it.cause(on(26)).findCause(cause(RootCause.LOGISTICS, new Money(1_000_000, "CNY"), 26)));

        assertThat(confirmed.cause(on(26)).findCause(cause(RootCause.SUPPLIER, new Money(1_000_000, "CNY"), 26)))
                .as("the same cause")
                .isEmpty();
        assertRefused(Code.NOT_NOW, () -> changed.solution(on(30)).propose(solution(Remedy.Kind.GIFT)));
    }

    @Test
    void hasNoCauseToConfirmBeforeOneIsFound() {
        assertRefused(Code.NOT_NOW, () -> in(Stage.CONTACTED).cause(on(15)).confirmCause());
    }

    @Test
    void countsItsChangesAndNotWhatItsClocksDo() {
        var before = in(Stage.CONTACTED);

        assertThat(before.trail()).extracting(Change::what).containsExactly("case-opened", "customer-contacted");
        assertThat(before.trail()).extracting(Change::version).containsExactly(1, 2);
        assertThat(before.trail()).extracting(Change::by).containsExactly("", "E2011");
        assertThat(before.version()).isEqualTo(2);
        assertThat(before.clocks().all()).isNotEmpty();
    }

    @Test
    void refusesToGoOnWhenItHasChangedSinceTheAskerLooked() {
        var before = in(Stage.CONTACTED);
        var after = in(Stage.CAUSE_FOUND);

        assertThat(before.unchangedSince(2)).isSameAs(before);
        assertRefused(Code.CHANGED, () -> after.unchangedSince(2)).withMessageContaining("version 3, not 2");
        assertRefused(Code.CHANGED, () -> after.unchangedSince(4));
    }

    @Test
    void saysWhatHasChangedSince() {
        var it = in(Stage.PROPOSED);

        assertThat(it.changedSince(2))
                .extracting(Change::what)
                .containsExactly("cause-found", "findings-told", "solution-proposed");
        assertThat(it.changedSince(0)).hasSize(it.version());
        assertThat(it.changedSince(it.version())).extracting(Change::what).containsExactly("solution-proposed");
        assertThat(it.changedSince(99)).hasSize(1);
        assertThat(it.changedSince(-1)).hasSize(1);
        assertThat(Case.unheard(Given.ID).changedSince(0)).isEmpty();
    }

    @Test
    void wasUpdatedWhenItsNewestEventWasPutOnRecord() {
        var late = Contact.of(Channel.PHONE, Contact.Direction.OUTBOUND, true, minute(5), "", at(65));

        assertThat(then(in(Stage.CAUSE_FOUND), on(65), it -> it.contact(on(65)).contact(late, SKEW))
                        .updatedAt())
                .isEqualTo(minute(65));
    }

    @ParameterizedTest
    @EnumSource
    void wakesOnlyWhereSomethingIsDue(Stage stage) {
        var it = in(stage);

        it.wakeAt()
                .ifPresent(due -> assertThat(
                                it.wake(new DecisionContext(Given.STAFF, Given.RULES, Actor.SYSTEM, due, Given.ZONE)))
                        .isNotEmpty());
    }

    @Test
    void staysWhereItIsWhenMoreContactsFollow() {
        assertThat(then(in(Stage.PROPOSED), on(35), it -> it.contact(on(35)).contact(call(true, 35), SKEW))
                        .stage())
                .isEqualTo(Stage.PROPOSED);
    }
}
