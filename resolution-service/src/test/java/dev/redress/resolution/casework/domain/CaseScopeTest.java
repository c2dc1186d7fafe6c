package dev.redress.resolution.casework.domain;

import static dev.redress.resolution.casework.domain.Given.in;
import static dev.redress.resolution.casework.domain.Given.on;
import static dev.redress.resolution.casework.domain.Given.then;
import static dev.redress.resolution.casework.domain.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.casework.domain.CaseRefusal.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case of AFTER_SALES, and who may act on it. */
class CaseScopeTest {

    @ParameterizedTest
    @CsvSource({
        "E2011, 0, true", // of the department
        "E2008, 1, true", // its lead
        "E2001, 2, true", // its head
        "W1,    0, false", // of another one
        "W9,    1, false", // a lead of another one
        "E1000, 3, true", // a manager, wherever
        "B1,    4, true", // the board
        "ann,   0, false", // an agent whom the directory does not know
        "ann,   1, false", // a lead whom it does not know
        "ann,   3, true", // a manager whom it does not know
    })
    void letsPeopleActOnCasesOfTheirDepartment(String code, int level, boolean may) {
        var context = on(5, code, level);

        assertThat(CaseScope.DEPARTMENT.reaches(in(Stage.ASSIGNED), context)).isEqualTo(may);
        assertThat(CaseScope.COMPANY.reaches(in(Stage.ASSIGNED), context)).isTrue();
    }

    @Test
    void letsWhoHasACaseActOnItWhereverItIs() {
        var manager = on(5, "E1000", 3);
        var given =
                then(in(Stage.ASSIGNED), manager, it -> it.ownership(manager).reassign("", "W1", "knows the machine"));

        assertThat(CaseScope.DEPARTMENT.reaches(given, on(6, "W1", 0))).isTrue();
        assertThat(CaseScope.DEPARTMENT.reaches(given, on(6, "W2", 0))).isFalse();
    }

    @Test
    void letsWhomTheDirectoryDoesNotKnowActOnTheirOwnCasesAlone() {
        var unknown = on(5, "ann", 0);
        var claimed =
                in(Stage.ASSIGNED).withHandling(in(Stage.ASSIGNED).handling().handledBy("AFTER_SALES", "ann", ""));

        assertThat(CaseScope.DEPARTMENT.reaches(claimed, unknown)).isTrue();
        assertThat(CaseScope.DEPARTMENT.reaches(in(Stage.ASSIGNED), unknown)).isFalse();
    }

    @Test
    void namesTheDepartmentThatTheCaseIsWith() {
        assertRefused(Code.NOT_ALLOWED, () -> CaseScope.DEPARTMENT.require(in(Stage.ASSIGNED), on(5, "W1", 0)));
    }

    @Test
    void leavesItToTheDecisionToSayThatThereIsNoCase() {
        var none = Case.unheard(Given.ID);

        assertThat(CaseScope.DEPARTMENT.require(none, on(5, "W1", 0))).isEqualTo(none);
    }
}
