package dev.redress.followup.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REPAIRS is part of SERVICE, which is part of COMPANY; LOGISTICS stands by itself. */
class RosterTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-04-08");
    private static final Person.Absence AWAY = new Person.Absence(TODAY.minusDays(1), TODAY.plusDays(1));
    private static final Parties NOBODY = new Parties(Set.of(), Set.of());

    @Test
    void choosesWhoHasTheLeastToDo() {
        var staff = staff(there("E1", "REPAIRS"), there("E2", "REPAIRS"), there("E3", "REPAIRS"));

        assertThat(choose(staff, Map.of("E1", 2, "E2", 1, "E3", 3), NOBODY)).isEqualTo("E2");
        assertThat(choose(staff, Map.of("E1", 2, "E2", 1), NOBODY)).isEqualTo("E3");
    }

    @Test
    void choosesTheLowestCodeOfThoseWhoHaveEquallyMuchToDo() {
        var staff = staff(there("E3", "REPAIRS"), there("E1", "REPAIRS"), there("E2", "REPAIRS"));

        assertThat(choose(staff, Map.of(), NOBODY)).isEqualTo("E1");
        assertThat(choose(staff, Map.of("E1", 1, "E2", 1, "E3", 1), NOBODY)).isEqualTo("E1");
    }

    @Test
    void choosesNobodyWithoutTheRole() {
        var staff = staff(person("E1", "REPAIRS", List.of(), true, Role.FOLLOWUP), there("E2", "REPAIRS"));

        assertThat(choose(staff, Map.of("E2", 9), NOBODY)).isEqualTo("E2");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-06, E1", "2026-04-07, E2", "2026-04-08, E2", "2026-04-09, E2", "2026-04-10, E1"})
    void choosesNobodyWhoIsAway(LocalDate day, String chosen) {
        var staff = staff(person("E1", "REPAIRS", List.of(AWAY), true, Role.QUALITY), there("E2", "REPAIRS"));

        assertThat(new Roster(staff, Map.of()).choose(Role.QUALITY, NOBODY, day))
                .hasValue(chosen);
    }

    @Test
    void choosesNobodyWhoNoLongerWorksHere() {
        var staff = staff(person("E1", "REPAIRS", List.of(), false, Role.QUALITY), there("E2", "REPAIRS"));

        assertThat(choose(staff, Map.of("E2", 9), NOBODY)).isEqualTo("E2");
    }

    @Test
    void choosesNobodyWhoIsAParty() {
        var staff = staff(there("E1", "LOGISTICS"), there("E2", "REPAIRS"), there("E3", "LOGISTICS"));

        assertThat(choose(staff, Map.of("E3", 9), new Parties(Set.of("E1"), Set.of("REPAIRS"))))
                .isEqualTo("E3");
    }

    @Test
    void choosesNobodyWhenAllAreParties() {
        var staff = staff(there("E1", "REPAIRS"), there("E2", "SERVICE"));

        assertThat(choose(staff, Map.of(), new Parties(Set.of("E2"), Set.of("REPAIRS"))))
                .isEqualTo("nobody");
        assertThat(choose(Staff.NOBODY, Map.of(), NOBODY)).isEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "E1, E1, '', true",
        "E1, E2, '', false",
        "E1, '', REPAIRS, true",
        "E1, '', SERVICE, true",
        "E1, '', COMPANY, true",
        "E1, '', LOGISTICS, false",
        "E1, '', '', false",
        "E2, '', REPAIRS, false",
        "E2, '', SERVICE, true",
        "E9, E9, '', true",
        "E9, '', REPAIRS, false"
    })
    void knowsPartiesByTheirCodesAndDepartments(String person, String handler, String cause, boolean party) {
        var staff = staff(there("E1", "REPAIRS"), there("E2", "SERVICE"));

        assertThat(staff.party(person, new Parties(Set.of(handler), Set.of(cause))))
                .isEqualTo(party);
    }

    @Test
    void survivesDepartmentsThatStandInACircle() {
        var circle = Staff.of(List.of(there("E1", "B")), List.of(department("A", "B"), department("B", "A")));

        assertThat(circle.party("E1", new Parties(Set.of(), Set.of("A")))).isTrue();
        assertThat(circle.party("E1", new Parties(Set.of(), Set.of("C")))).isFalse();
    }

    @Test
    void countsADepartmentThatWasNotHeardOf() {
        var staff = staff(there("E1", "MOON"));

        assertThat(staff.party("E1", new Parties(Set.of(), Set.of("MOON")))).isTrue();
    }

    @Test
    void isTheSameInWhateverOrderItIsHeard() {
        var one = there("E1", "REPAIRS");
        var two = there("E2", "REPAIRS");

        assertThat(staff(one, two)).isEqualTo(staff(two, one)).hasSameHashCodeAs(staff(two, one));
        assertThat(staff(one)).isNotEqualTo(staff(one, two));
    }

    private static String choose(Staff staff, Map<String, Integer> load, Parties parties) {
        return new Roster(staff, load).choose(Role.QUALITY, parties, TODAY).orElse("nobody");
    }

    private static Staff staff(Person... people) {
        return Staff.of(
                Arrays.asList(people),
                List.of(
                        department("COMPANY", ""),
                        department("SERVICE", "COMPANY"),
                        department("REPAIRS", "SERVICE"),
                        department("LOGISTICS", "")));
    }

    private static Department department(String code, String parent) {
        return new Department(code, parent);
    }

    private static Person there(String code, String department) {
        return person(code, department, List.of(), true, Role.QUALITY);
    }

    private static Person person(
            String code, String department, List<Person.Absence> absences, boolean active, Role role) {
        return new Person(code, List.of(role), department, 1, absences, "", active);
    }
}
