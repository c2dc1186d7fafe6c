package dev.redress.chassis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.WorkContact;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** We read of the directory what triage publishes: in full, the least of it, and what a later writer may add. */
class DirectoryContractTest {
    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final Map<String, Class<?>> READ = Map.of(
            "person.defined.v1", PersonDefined.class,
            "department.defined.v1", DepartmentDefined.class);

    @Test
    void looksAtEveryTypeThatIsHeard() {
        assertThat(READ.keySet()).isEqualTo(DirectoryTopic.types());
    }

    @Test
    void readsAPersonInFull() throws JsonProcessingException {
        assertThat(full("person.defined.v1", PersonDefined.class).person())
                .isEqualTo(new Person(
                        "E2007",
                        List.of(Role.HANDLER, Role.LEAD),
                        "AFTER_SALES",
                        1,
                        List.of(new Person.Absence(LocalDate.parse("2026-04-06"), LocalDate.parse("2026-04-10"))),
                        "E2011",
                        true,
                        new WorkContact("east@service.example.com", "+862155551234", "messenger", "zh")));
    }

    @Test
    void readsTheLeastOfAPerson() throws JsonProcessingException {
        var person = read(example("person.defined.v1", "minimal"), PersonDefined.class)
                .person();

        assertThat(person.code()).isEqualTo("E2011");
        assertThat(person.standIn()).isEmpty();
        assertThat(person.absences()).isEmpty();
        assertThat(person.contact()).isEqualTo(WorkContact.NONE);
    }

    @Test
    void readsADepartment() throws JsonProcessingException {
        assertThat(full("department.defined.v1", DepartmentDefined.class).department())
                .isEqualTo(new Department(
                        "AFTER_SALES",
                        "CUSTOMER_SERVICE",
                        new WorkContact("after-sales@service.example.com", "+862155551200", "email", "zh")));
        assertThat(read(example("department.defined.v1", "minimal"), DepartmentDefined.class)
                        .department()
                        .parent())
                .isEmpty();
    }

    static Stream<Arguments> everyType() {
        return READ.entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyType")
    void readsTheSameFromTheFuture(String type, Class<?> as) throws JsonProcessingException {
        assertThat((Object) read(Contract.published().fromTheFuture(type), as)).isEqualTo(full(type, as));
    }

    static Stream<Arguments> everyFieldThatWeNeed() {
        return Stream.of(
                        Map.entry("person.defined.v1", "code roles department level absences active"),
                        Map.entry("department.defined.v1", "code"))
                .flatMap(it -> Stream.of(it.getValue().split(" ", -1)).map(field -> Arguments.of(it.getKey(), field)));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("everyFieldThatWeNeed")
    void namesTheFieldThatIsMissing(String type, String field) {
        var lacking = (ObjectNode) example(type, "minimal");
        lacking.remove(field);

        assertThatThrownBy(() -> act(read(lacking, READ.get(type))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(field + " is missing");
    }

    private static Object act(Object told) {
        return told instanceof PersonDefined it ? it.person() : ((DepartmentDefined) told).department();
    }

    private static JsonNode example(String type, String variant) {
        return Contract.published().example(type, variant);
    }

    private static <T> T full(String type, Class<T> as) throws JsonProcessingException {
        return read(example(type, "full"), as);
    }

    private static <T> T read(JsonNode data, Class<T> as) throws JsonProcessingException {
        return JSON.treeToValue(data, as);
    }
}
