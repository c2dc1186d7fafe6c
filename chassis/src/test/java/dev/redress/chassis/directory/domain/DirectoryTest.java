package dev.redress.chassis.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-04-06");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-04-10");

    private static final class Everybody extends Directory {
        Everybody(List<Person> people, List<Department> departments) {
            super(people, departments);
        }

        Set<String> above(String department) {
            return upwards(department);
        }
    }

    private static Person person(String code, boolean active, Person.Absence... absences) {
        return new Person(code, List.of(Role.HANDLER), "REPAIRS", 0, List.of(absences), "", active);
    }

    private static Everybody of(Person... people) {
        return new Everybody(List.of(people), List.of());
    }

    private static Everybody of(Department... departments) {
        return new Everybody(List.of(), List.of(departments));
    }

    @Test
    void knowsPeopleWhoNoLongerWorkHereButCountsThemAbsent() {
        var directory = of(person("E1", false));

        assertThat(directory.person("E1")).isPresent();
        assertThat(directory.present("E1", MONDAY)).isFalse();
        assertThat(directory.present(Role.HANDLER, MONDAY)).isEmpty();
    }

    @Test
    void countsTheFirstAndTheLastDayOfAnAbsence() {
        var directory = of(person("E1", true, new Person.Absence(MONDAY, FRIDAY)));

        assertThat(directory.present("E1", MONDAY.minusDays(1))).isTrue();
        assertThat(directory.present("E1", MONDAY)).isFalse();
        assertThat(directory.present("E1", FRIDAY)).isFalse();
        assertThat(directory.present("E1", FRIDAY.plusDays(1))).isTrue();
    }

    @Test
    void findsWhoHasARoleByCode() {
        var directory = of(person("E2", true), person("E1", true), person("E3", false));

        assertThat(directory.present(Role.HANDLER, MONDAY))
                .extracting(Person::code)
                .containsExactly("E1", "E2");
        assertThat(directory.present(Role.LEAD, MONDAY)).isEmpty();
    }

    @Test
    void countsNobodyKnownAsPresentWhoIsNotKnown() {
        assertThat(of(person("E1", true)).present("E9", MONDAY)).isFalse();
    }

    @Test
    void keepsTheLaterOfTwoEntriesOfOneCode() {
        assertThat(of(person("E1", true), person("E1", false)).people())
                .singleElement()
                .matches(it -> !it.active());
    }

    @Test
    void climbsFromADepartmentToTheTop() {
        var directory = of(
                new Department("REPAIRS", "SERVICE"),
                new Department("SERVICE", "COMPANY"),
                new Department("COMPANY", ""));

        assertThat(directory.above("REPAIRS")).containsExactly("REPAIRS", "SERVICE", "COMPANY");
        assertThat(directory.above("COMPANY")).containsExactly("COMPANY");
    }

    @Test
    void climbsAsFarAsItKnowsAndNotInCircles() {
        assertThat(of(new Department("REPAIRS", "SERVICE")).above("REPAIRS")).containsExactly("REPAIRS", "SERVICE");
        assertThat(of(new Department("A", "B"), new Department("B", "A")).above("A"))
                .containsExactly("A", "B");
        assertThat(of(new Department("A", "A")).above("A")).containsExactly("A");
        assertThat(of(new Department("A", "")).above("")).isEmpty();
    }

    @Test
    void isTheSameHoweverItWasLearnt() {
        assertThat(of(person("E1", true), person("E2", true))).isEqualTo(of(person("E2", true), person("E1", true)));
        assertThat(of(person("E1", true))).isNotEqualTo(of(person("E1", false)));
    }
}
