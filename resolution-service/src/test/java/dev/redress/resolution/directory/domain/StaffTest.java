package dev.redress.resolution.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REPAIRS is part of SERVICE, which is part of COMPANY; LOGISTICS stands by itself. */
class StaffTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-04-08");
    private static final Person.Absence AWAY = new Person.Absence(TODAY.minusDays(1), TODAY.plusDays(1));

    @ParameterizedTest
    @CsvSource({"2026-04-06, false", "2026-04-07, true", "2026-04-08, true", "2026-04-09, true", "2026-04-10, false"})
    void isAwayFromTheFirstDayToTheLast(LocalDate day, boolean away) {
        var staff = staff(away("E1", "REPAIRS", "", Role.LEAD));

        assertThat(staff.person("E1").orElseThrow().absent(day)).isEqualTo(away);
        assertThat(staff.present("E1", day)).isEqualTo(!away);
    }

    @Test
    void knowsNothingOfStrangers() {
        var staff = staff(there("E1", "REPAIRS", Role.LEAD));

        assertThat(staff.person("E9")).isEmpty();
        assertThat(staff.department("MOON")).isEmpty();
        assertThat(staff.level("E9")).isEmpty();
        assertThat(staff.present("E9", TODAY)).isFalse();
        assertThat(staff.actsFor("E9", TODAY)).isEmpty();
    }

    @Test
    void knowsTheLevelOfThoseWhoWorkHere() {
        var staff = staff(there("E1", "REPAIRS", Role.LEAD), gone("E2", "REPAIRS", Role.LEAD));

        assertThat(staff.level("E1")).hasValue(1);
        assertThat(staff.level("E2")).isEmpty();
    }

    @Test
    void actsForThoseWhoAreAway() {
        var staff = staff(
                away("E1", "REPAIRS", "E4", Role.LEAD),
                away("E2", "LOGISTICS", "E4", Role.HEAD),
                person("E3", "REPAIRS", List.of(), "E4", true, Role.LEAD),
                there("E4", "REPAIRS", Role.HANDLER),
                person("E5", "REPAIRS", List.of(AWAY), "E4", false, Role.LEAD));

        assertThat(staff.actsFor("E4", TODAY)).extracting(Person::code).containsExactly("E1", "E2");
        assertThat(staff.actsFor("E4", TODAY.plusDays(2))).isEmpty();
    }

    @Test
    void actsForNobodyWhileAway() {
        var staff = staff(away("E1", "REPAIRS", "E2", Role.LEAD), away("E2", "REPAIRS", "E3"), there("E3", "REPAIRS"));

        assertThat(staff.actsFor("E2", TODAY)).isEmpty();
        assertThat(staff.actsFor("E3", TODAY)).extracting(Person::code).containsExactly("E2");
    }

    @ParameterizedTest
    @CsvSource({"1, E1, LEAD", "2, E2, HEAD", "3, E3, MANAGER"})
    void isDecidedByWhoHasTheRoleOfTheLevel(int level, String person, Role role) {
        var staff = staff(
                there("E0", "REPAIRS", Role.HANDLER),
                there("E1", "REPAIRS", Role.LEAD),
                there("E2", "REPAIRS", Role.HEAD),
                there("E3", "REPAIRS", Role.MANAGER));

        assertThat(staff.inCharge(level, "REPAIRS", TODAY)).isEqualTo(new Charge(person, role, level));
    }

    @Test
    void namesNobodyForHandlersAndForTheBoard() {
        var staff = staff(there("E1", "REPAIRS", Role.values()));

        assertThat(staff.inCharge(0, "REPAIRS", TODAY)).isEqualTo(new Charge("", Role.HANDLER, 0));
        assertThat(staff.inCharge(4, "REPAIRS", TODAY)).isEqualTo(new Charge("", Role.BOARD, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5})
    void hasFiveLevels(int level) {
        assertThatThrownBy(() -> Staff.NOBODY.inCharge(level, "REPAIRS", TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void looksInTheDepartmentBeforeThoseAboveIt() {
        var staff = staff(
                there("E1", "COMPANY", Role.HEAD),
                there("E2", "SERVICE", Role.HEAD),
                there("E3", "REPAIRS", Role.HEAD),
                there("E0", "LOGISTICS", Role.HEAD));

        assertThat(staff.inCharge(2, "REPAIRS", TODAY).person()).isEqualTo("E3");
        assertThat(staff.inCharge(2, "SERVICE", TODAY).person()).isEqualTo("E2");
        assertThat(staff.inCharge(2, "COMPANY", TODAY).person()).isEqualTo("E1");
    }

    @Test
    void looksAboveWhenTheDepartmentHasNobody() {
        var staff = staff(there("E1", "COMPANY", Role.LEAD), there("E0", "LOGISTICS", Role.LEAD));

        assertThat(staff.inCharge(1, "REPAIRS", TODAY)).isEqualTo(new Charge("E1", Role.LEAD, 1));
    }

    @Test
    void goesOneLevelUpWhenNobodyHasTheRole() {
        var staff = staff(there("E1", "REPAIRS", Role.HANDLER), there("E2", "SERVICE", Role.HEAD));

        assertThat(staff.inCharge(1, "REPAIRS", TODAY)).isEqualTo(new Charge("E2", Role.HEAD, 2));
    }

    @Test
    void doesNotLookForLeadsInOtherDepartments() {
        var staff = staff(there("E1", "LOGISTICS", Role.LEAD), there("E2", "LOGISTICS", Role.MANAGER));

        assertThat(staff.inCharge(1, "REPAIRS", TODAY)).isEqualTo(new Charge("E2", Role.MANAGER, 3));
        assertThat(staff.inCharge(1, "MOON", TODAY)).isEqualTo(new Charge("E2", Role.MANAGER, 3));
        assertThat(staff.inCharge(1, "", TODAY)).isEqualTo(new Charge("E2", Role.MANAGER, 3));
    }

    @Test
    void endsAtTheBoardWhenNobodyElseIsThere() {
        assertThat(Staff.NOBODY.inCharge(1, "REPAIRS", TODAY)).isEqualTo(new Charge("", Role.BOARD, 4));
        assertThat(staff(gone("E1", "REPAIRS", Role.values())).inCharge(1, "REPAIRS", TODAY))
                .isEqualTo(new Charge("", Role.BOARD, 4));
    }

    @Test
    void passesToTheStandInOfWhoIsAway() {
        var staff = staff(away("E1", "REPAIRS", "E2", Role.LEAD), there("E2", "LOGISTICS", Role.HANDLER));

        assertThat(staff.inCharge(1, "REPAIRS", TODAY)).isEqualTo(new Charge("E2", Role.LEAD, 1));
        assertThat(staff.inCharge(1, "REPAIRS", TODAY.plusDays(2)).person()).isEqualTo("E1");
    }

    @Test
    void prefersWhoIsThereToAStandIn() {
        var staff = staff(
                away("E1", "REPAIRS", "E0", Role.LEAD), there("E0", "REPAIRS"), there("E2", "REPAIRS", Role.LEAD));

        assertThat(staff.inCharge(1, "REPAIRS", TODAY).person()).isEqualTo("E2");
    }

    @Test
    void prefersAStandInOfTheDepartmentToThoseAbove() {
        var staff = staff(
                away("E1", "REPAIRS", "E2", Role.LEAD), there("E2", "LOGISTICS"), there("E0", "SERVICE", Role.LEAD));

        assertThat(staff.inCharge(1, "REPAIRS", TODAY).person()).isEqualTo("E2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E2", "E3", "E9"})
    void goesOnWhenNobodyCanStandIn(String standIn) {
        var staff = staff(
                away("E1", "REPAIRS", standIn, Role.LEAD),
                away("E2", "REPAIRS", "E4"),
                gone("E3", "REPAIRS"),
                there("E4", "REPAIRS"),
                there("E5", "COMPANY", Role.HEAD));

        assertThat(staff.inCharge(1, "REPAIRS", TODAY)).isEqualTo(new Charge("E5", Role.HEAD, 2));
    }

    @Test
    void takesTheLowestCodeOfSeveral() {
        var staff = staff(
                there("E3", "REPAIRS", Role.LEAD),
                there("E1", "REPAIRS", Role.LEAD),
                there("E2", "REPAIRS", Role.LEAD));

        assertThat(staff.inCharge(1, "REPAIRS", TODAY).person()).isEqualTo("E1");
    }

    @Test
    void survivesDepartmentsThatStandInACircle() {
        var circle =
                Staff.of(List.of(there("E1", "B", Role.HEAD)), List.of(department("A", "B"), department("B", "A")));

        assertThat(circle.inCharge(1, "A", TODAY)).isEqualTo(new Charge("E1", Role.HEAD, 2));
        assertThat(circle.causeConcerns("E1", "", "A")).isTrue();
    }

    @Test
    void callsTheMembersOfTheBoardWhoAreThere() {
        var staff = staff(
                there("E3", "SERVICE", Role.BOARD),
                there("E1", "LOGISTICS", Role.HEAD, Role.BOARD),
                away("E2", "SERVICE", "E4", Role.BOARD),
                there("E4", "SERVICE", Role.LEAD),
                gone("E5", "SERVICE", Role.BOARD));

        assertThat(staff.board(TODAY)).extracting(Person::code).containsExactly("E1", "E3");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "E1, E1, '', true",
                "E1, E2, '', false",
                "E1, '', REPAIRS, true",
                "E1, '', SERVICE, true",
                "E1, '', LOGISTICS, false",
                "E1, '', '', false",
                "E2, '', REPAIRS, false",
                "E9, E9, '', true",
                "E9, '', REPAIRS, false"
            })
    void doesNotLetPartiesJudgeTheCause(String person, String causePerson, String causeDepartment, boolean concerned) {
        var staff = staff(there("E1", "REPAIRS", Role.BOARD), there("E2", "SERVICE", Role.BOARD));

        assertThat(staff.causeConcerns(person, causePerson, causeDepartment)).isEqualTo(concerned);
    }

    @Test
    void isTheSameInWhateverOrderItIsHeard() {
        var one = there("E1", "REPAIRS", Role.LEAD);
        var two = there("E2", "REPAIRS", Role.LEAD);

        assertThat(staff(one, two)).isEqualTo(staff(two, one)).hasSameHashCodeAs(staff(two, one));
        assertThat(staff(one)).isNotEqualTo(staff(one, two));
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

    private static Person there(String code, String department, Role... roles) {
        return person(code, department, List.of(), "", true, roles);
    }

    private static Person away(String code, String department, String standIn, Role... roles) {
        return person(code, department, List.of(AWAY), standIn, true, roles);
    }

    private static Person gone(String code, String department, Role... roles) {
        return person(code, department, List.of(), "", false, roles);
    }

    private static Person person(
            String code,
            String department,
            List<Person.Absence> absences,
            String standIn,
            boolean active,
            Role... roles) {
        return new Person(code, List.of(roles), department, 1, absences, standIn, active);
    }
}
