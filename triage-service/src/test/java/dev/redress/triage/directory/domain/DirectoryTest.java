package dev.redress.triage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.triage.directory.domain.Department.Names;
import dev.redress.triage.directory.domain.DirectoryRefusal.Code;
import dev.redress.triage.directory.domain.Person.Absence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:31.087Z");

    private static Department department(String code, String parent, boolean active) {
        return new Department(code, new Names("部", "Department"), parent, active);
    }

    private static Person person(String code, String department, String standIn, Absence... absences) {
        return new Person(code, "Lead", List.of(Role.LEAD), department, 1, List.of(absences), standIn, true);
    }

    private static void refuses(Runnable check, Code code, String field) {
        assertThatThrownBy(check::run).isInstanceOfSatisfying(DirectoryRefusal.class, it -> {
            assertThat(it.code()).isEqualTo(code);
            assertThat(it.field()).isEqualTo(field);
        });
    }

    @Test
    void definesADepartmentOnceHoweverOftenItIsPut() {
        var wanted = department("A", "", true);

        assertThat(Department.undefined("A").define(wanted, NOW)).containsExactly(new DepartmentChanged(wanted, NOW));
        assertThat(wanted.define(department("A", "", true), NOW)).isEmpty();
        assertThat(wanted.define(department("A", "", false), NOW)).hasSize(1);
    }

    @Test
    void seedsOnlyWhatNobodyHasDefined() {
        var changed = department("A", "B", false);

        assertThat(Department.undefined("A").seed(department("A", "", true), NOW))
                .hasSize(1);
        assertThat(changed.seed(department("A", "", true), NOW)).isEmpty();
    }

    @Test
    void refusesAParentThatIsUnknownOrBelow() {
        var others = Map.of("A", department("A", "B", true), "B", department("B", "C", true));

        refuses(() -> department("C", "NONE", true).check(others, "F"), Code.UNKNOWN_CODE, "parent");
        refuses(() -> department("C", "C", true).check(others, "F"), Code.POINTS_TO_ITSELF, "parent");
        refuses(() -> department("C", "A", true).check(others, "F"), Code.POINTS_TO_ITSELF, "parent");
        assertThatCode(() -> department("D", "A", true).check(others, "F")).doesNotThrowAnyException();
    }

    @Test
    void comesToAnEndWhereOthersStandInACircle() {
        var others = Map.of("A", department("A", "B", true), "B", department("B", "A", true));

        assertThatCode(() -> department("D", "A", true).check(others, "F")).doesNotThrowAnyException();
    }

    @Test
    void keepsTheFallbackDepartmentActive() {
        refuses(() -> department("F", "", false).check(Map.of(), "F"), Code.STILL_NEEDED, "active");
        assertThatCode(() -> department("A", "", false).check(Map.of(), "F")).doesNotThrowAnyException();
    }

    @Test
    void refusesAPersonWhoPointsToNobodyOrToThemselves() {
        refuses(() -> person("P", "NONE", "").check(Set.of("A"), Set.of()), Code.UNKNOWN_CODE, "department");
        refuses(() -> person("P", "A", "Q").check(Set.of("A"), Set.of("P")), Code.UNKNOWN_CODE, "standIn");
        refuses(() -> person("P", "A", "P").check(Set.of("A"), Set.of("P")), Code.POINTS_TO_ITSELF, "standIn");
        assertThatCode(() -> person("P", "A", "Q").check(Set.of("A"), Set.of("Q")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnAbsenceThatEndsBeforeItBegins() {
        var day = LocalDate.parse("2026-04-06");

        refuses(
                () -> person("P", "A", "", new Absence(day, day.minusDays(1))).check(Set.of("A"), Set.of()),
                Code.WRONG_ORDER,
                "absences");
        assertThatCode(() -> person("P", "A", "", new Absence(day, day)).check(Set.of("A"), Set.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void takesRolesAndAbsencesInAnyOrderAsTheSame() {
        var one = new Absence(LocalDate.parse("2026-04-06"), LocalDate.parse("2026-04-10"));
        var two = new Absence(LocalDate.parse("2026-05-06"), LocalDate.parse("2026-05-10"));
        var before = new Person("P", "x", List.of(Role.LEAD, Role.HANDLER), "A", 1, List.of(two, one), "", true);
        var again =
                new Person("P", "x", List.of(Role.HANDLER, Role.LEAD, Role.LEAD), "A", 1, List.of(one, two), "", true);

        assertThat(before.define(again, NOW)).isEmpty();
    }
}
