package dev.redress.triage.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.messaging.MessagingConfiguration;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.triage.domain.Category;
import dev.redress.triage.domain.Nature;
import dev.redress.triage.domain.Severity;
import dev.redress.triage.domain.Triage;
import dev.redress.triage.domain.TriageEvent.Triaged;
import dev.redress.triage.domain.Verdict;
import dev.redress.triage.domain.directory.Defined;
import dev.redress.triage.domain.directory.Department;
import dev.redress.triage.domain.directory.Department.Names;
import dev.redress.triage.domain.directory.Person;
import dev.redress.triage.domain.directory.Person.Absence;
import dev.redress.triage.domain.directory.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our messages equal the published examples. */
class ContractTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:31.087Z");

    private static String written(OutboundEvent it, long version) {
        try {
            return MessagingConfiguration.wireMapper()
                    .writeValueAsString(it.data().apply(version));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void writesWhatTheCatalogueSays() {
        ContractRules.assertWrites(
                "triage", Set.of(TriageKind.TRIAGED, DirectoryKind.DEPARTMENT_DEFINED, DirectoryKind.PERSON_DEFINED));
    }

    @Test
    void writesTheFullVerdict() {
        var id = "0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10";
        var event = new Triaged(
                new Verdict(
                        Nature.HELP,
                        Category.PRODUCT_QUALITY,
                        Severity.S4,
                        "AFTER_SALES",
                        "COMMUNICATIVE",
                        List.of("help-wanted", "product-leak")),
                Instant.parse("2026-03-02T08:15:30Z"),
                NOW);

        var told = new TriageKind()
                .announce(id, event.applyTo(Triage.unheard(id)), event)
                .orElseThrow();

        assertThat(told.topic()).isEqualTo("complaints.triage");
        assertThat(told.time()).isEqualTo(NOW);
        ContractRules.assertEqualsExample(told.type(), "full", written(told, 1));
    }

    @Test
    void writesTheMinimalVerdict() {
        var id = "01955541-90d3-7a2f-b6c4-1e7d3f8a0c52";
        var event = new Triaged(
                new Verdict(Nature.VALID, Category.EQUIPMENT, Severity.S3, "AFTER_SALES", "STANDARD", List.of()),
                Instant.parse("2026-03-02T08:21:24Z"),
                Instant.parse("2026-03-02T08:21:24.655Z"));

        var told = new TriageKind()
                .announce(id, event.applyTo(Triage.unheard(id)), event)
                .orElseThrow();

        ContractRules.assertEqualsExample(told.type(), "minimal", written(told, 1));
    }

    @Test
    void writesDepartments() {
        var kind = DirectoryKind.departments();
        var full = new Department("AFTER_SALES", new Names("售后服务部", "After-sales service"), "CUSTOMER_SERVICE", true);
        var minimal = new Department("CUSTOMER_SERVICE", new Names("客户服务中心", "Customer service"), "", true);

        var told = kind.announce(kind.idOf("AFTER_SALES"), full, new Defined<>(full, NOW))
                .orElseThrow();
        var less = kind.announce(kind.idOf("CUSTOMER_SERVICE"), minimal, new Defined<>(minimal, NOW))
                .orElseThrow();

        assertThat(kind.idOf("AFTER_SALES")).isEqualTo("department:AFTER_SALES");
        assertThat(told.topic()).isEqualTo("complaints.directory");
        ContractRules.assertEqualsExample(told.type(), "full", written(told, 2));
        ContractRules.assertEqualsExample(less.type(), "minimal", written(less, 1));
    }

    @Test
    void writesPeople() {
        var kind = DirectoryKind.people();
        var full = new Person(
                "E2007",
                "After-sales lead, east",
                List.of(Role.LEAD, Role.HANDLER),
                "AFTER_SALES",
                1,
                List.of(new Absence(LocalDate.parse("2026-04-06"), LocalDate.parse("2026-04-10"))),
                "E2011",
                true);
        var minimal = new Person(
                "E2011", "After-sales handler 11", List.of(Role.HANDLER), "AFTER_SALES", 0, List.of(), "", true);

        var told = kind.announce(kind.idOf("E2007"), full, new Defined<>(full, NOW))
                .orElseThrow();
        var less = kind.announce(kind.idOf("E2011"), minimal, new Defined<>(minimal, NOW))
                .orElseThrow();

        assertThat(kind.idOf("E2007")).isEqualTo("person:E2007");
        ContractRules.assertEqualsExample(told.type(), "full", written(told, 3));
        ContractRules.assertEqualsExample(less.type(), "minimal", written(less, 1));
    }
}
