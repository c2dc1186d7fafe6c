package dev.redress.intake.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.WorkContact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where colleagues are reached. */
class ColleaguesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");
    private static final Person.Absence AWAY = new Person.Absence(TODAY, TODAY);

    private static WorkContact at(String email) {
        return new WorkContact(email, "", "", "");
    }

    private static Person person(String code, String standIn, boolean active, Person.Absence... absences) {
        return new Person(
                code,
                List.of(Role.HANDLER),
                "D",
                0,
                List.of(absences),
                standIn,
                active,
                at(code + "@work.example.com"));
    }

    private static Colleagues house(Person... people) {
        return Colleagues.of(List.of(people), List.of());
    }

    @Test
    void reachesSomebodyWhoIsThere() {
        assertThat(house(person("E1", "", true)).reached("E1", TODAY)).contains(at("E1@work.example.com"));
        assertThat(house().reached("E1", TODAY)).isEmpty();
        assertThat(house(person("E1", "", false)).reached("E1", TODAY)).isEmpty();
    }

    @Test
    void reachesWhoStandsInForSomebodyWhoIsAway() {
        var house = house(person("E1", "E2", true, AWAY), person("E2", "", true));

        assertThat(house.reached("E1", TODAY)).contains(at("E2@work.example.com"));
        assertThat(house.reached("E1", TODAY.plusDays(1))).contains(at("E1@work.example.com"));
    }

    @Test
    void reachesNobodyWhereBothAreAway() {
        assertThat(house(person("E1", "E2", true, AWAY), person("E2", "", true, AWAY))
                        .reached("E1", TODAY))
                .isEmpty();
    }

    @Test
    void knowsWhoLeadsADepartment() {
        var lead = new Person("L1", List.of(Role.LEAD), "D", 1, List.of(), "", true);
        var gone = new Person("L2", List.of(Role.HEAD), "D", 2, List.of(), "", false);
        var other = new Person("L3", List.of(Role.LEAD), "E", 1, List.of(), "", true);

        assertThat(house(lead, gone, other, person("E1", "", true)).leads("D")).containsExactly("L1");
    }

    @Test
    void reachesADepartmentThatHasAnAddressOfItsOwn() {
        var house = Colleagues.of(
                List.of(), List.of(new Department("D", "", at("d@work.example.com")), new Department("E", "D")));

        assertThat(house.departmentReached("D")).contains(at("d@work.example.com"));
        assertThat(house.departmentReached("E")).isEmpty();
        assertThat(house.anyReached()).isTrue();
        assertThat(house(new Person("E1", List.of(), "D", 0, List.of(), "", true))
                        .anyReached())
                .isFalse();
    }
}
