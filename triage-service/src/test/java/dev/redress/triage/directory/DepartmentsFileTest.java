package dev.redress.triage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.settings.UnusableFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class DepartmentsFileTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));

    private static Resource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the company's file");
    }

    @Test
    void readsTheDepartmentsThatComeWithTheService() {
        var departments = DepartmentsFile.read(YAML, new ClassPathResource("departments.yml"));

        assertThat(departments).extracting("code").contains("CUSTOMER_CARE", "QUALITY", "COMPLIANCE");
        assertThat(departments).allMatch(it -> it.active() && it.defined());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {code: 'A B', names: {zh: 部, en: X}} | A B
                    {code: A, names: {zh: 部}}            | A needs
                    {code: A, names: {zh: 部, de: X}}     | de
                    """)
    void refusesDepartmentsThatAreNotComplete(String department, String named) {
        assertThatThrownBy(() -> DepartmentsFile.read(YAML, file("departments:\n  - " + department + "\n")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(named);
    }

    @Test
    void takesADepartmentForOneAtTheTopThatTakesComplaintsWhenItSaysNoMore() {
        var only = DepartmentsFile.read(YAML, file("departments: [{code: CARE, names: {zh: 客服, en: Care}}]"));

        assertThat(only).singleElement().satisfies(it -> {
            assertThat(it.parent()).isEmpty();
            assertThat(it.active()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"departments:", "departments: [null]"})
    void refusesAFileWithoutEntries(String yaml) {
        assertThatThrownBy(() -> DepartmentsFile.read(YAML, file(yaml)))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("no entries");
    }
}
