package dev.redress.triage.directory.messages;

import static dev.redress.triage.directory.messages.DirectoryMessageBeans.DEPARTMENTS;
import static dev.redress.triage.directory.messages.DirectoryMessageBeans.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.WorkContact;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.triage.directory.DirectoryKeys;
import dev.redress.triage.directory.domain.Department;
import dev.redress.triage.directory.domain.Department.Names;
import dev.redress.triage.directory.domain.DepartmentChanged;
import dev.redress.triage.directory.domain.Person;
import dev.redress.triage.directory.domain.Person.Absence;
import dev.redress.triage.directory.domain.PersonChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of the directory equals the published examples. */
class PublishedDirectoryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:31.087Z");

    private static String written(OutboundEvent it, long version) {
        try {
            return WireFormat.mapper().writeValueAsString(it.data().apply(version));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void publishesDepartmentsAndPeople() {
        assertThat(DEPARTMENTS.types()).containsExactly("department.defined.v1");
        assertThat(PEOPLE.types()).containsExactly("person.defined.v1");
        assertThat(DEPARTMENTS.topics()).isEqualTo(PEOPLE.topics()).containsExactly("complaints.directory");
    }

    @Test
    void knowsAnEntryByTheCodeInItsKey() {
        assertThat(DEPARTMENTS.blank("department:A").code()).isEqualTo("A");
        assertThat(DEPARTMENTS.blank("department:A").defined()).isFalse();
        assertThat(PEOPLE.blank("person:E1").code()).isEqualTo("E1");
    }

    @Test
    void isWhatWasDefinedLast() {
        var before = DEPARTMENTS.blank("department:A");
        var after = new Department("A", new Names("部", "A"), "", true);

        assertThat(DEPARTMENTS.apply(before, new DepartmentChanged(after, NOW))).isEqualTo(after);
    }

    @Test
    void writesDepartments() {
        var full = new Department(
                "AFTER_SALES",
                new Names("售后服务部", "After-sales service"),
                "CUSTOMER_SERVICE",
                true,
                new WorkContact("after-sales@service.example.com", "+862155551200", "email", "zh"));
        var minimal = new Department("CUSTOMER_SERVICE", new Names("客户服务中心", "Customer service"), "", true);

        var told = DEPARTMENTS
                .outbound("department:AFTER_SALES", full, new DepartmentChanged(full, NOW))
                .orElseThrow();
        var less = DEPARTMENTS
                .outbound("department:CUSTOMER_SERVICE", minimal, new DepartmentChanged(minimal, NOW))
                .orElseThrow();

        assertThat(DirectoryKeys.ofDepartment("AFTER_SALES")).isEqualTo("department:AFTER_SALES");
        assertThat(told.topic()).isEqualTo("complaints.directory");
        ContractRules.assertEqualsExample(told.type(), "full", written(told, 2));
        ContractRules.assertEqualsExample(less.type(), "minimal", written(less, 1));
    }

    @Test
    void writesPeople() {
        var full = new Person(
                "E2007",
                "After-sales lead, east",
                List.of(Role.LEAD, Role.HANDLER),
                "AFTER_SALES",
                1,
                List.of(new Absence(LocalDate.parse("2026-04-06"), LocalDate.parse("2026-04-10"))),
                "E2011",
                true,
                new WorkContact("east@service.example.com", "+862155551234", "messenger", "zh"));
        var minimal = new Person(
                "E2011", "After-sales handler 11", List.of(Role.HANDLER), "AFTER_SALES", 0, List.of(), "", true);

        var told = PEOPLE.outbound("person:E2007", full, new PersonChanged(full, NOW))
                .orElseThrow();
        var less = PEOPLE.outbound("person:E2011", minimal, new PersonChanged(minimal, NOW))
                .orElseThrow();

        assertThat(DirectoryKeys.ofPerson("E2007")).isEqualTo("person:E2007");
        ContractRules.assertEqualsExample(told.type(), "full", written(told, 3));
        ContractRules.assertEqualsExample(less.type(), "minimal", written(less, 1));
    }
}
