package dev.redress.chassis.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Problem;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class SettingsFilesTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));
    private final SettingsFiles files =
            new SettingsFiles(YAML, Validation.buildDefaultValidatorFactory().getValidator());

    private record OvenForm(String id, @NotNull @Max(300) Integer degrees) {
        Integer oven() {
            if (degrees < 0) {
                throw Problem.invalid("degrees", "cold", "is no heat");
            }
            return degrees;
        }
    }

    private record OvensFile(List<OvenForm> ovens) {}

    private static Resource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the company's file");
    }

    private Map<String, Integer> many(String yaml) {
        return files.many(file(yaml), OvensFile.class, OvensFile::ovens, OvenForm::id, OvenForm::oven);
    }

    @Test
    void readsSettingsByTheirIdsInTheOrderOfTheFile() {
        assertThat(many("ovens: [{id: B, degrees: 200}, {id: A, degrees: 180}]"))
                .containsExactly(Map.entry("B", 200), Map.entry("A", 180));
    }

    @Test
    void readsAFileThatIsOneSetting() {
        assertThat((int) files.one(file("degrees: 200"), OvenForm.class, OvenForm::oven))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ovens: [{id: A, degrees: 999}]                        | A: degrees
            ovens: [{id: A}]                                      | A: degrees
            ovens: [{id: A, degrees: -1}]                         | A: degrees is no heat
            ovens: [{degrees: 200}]                               | an id
            ovens: [{id: A, degrees: 1}, {id: A, degrees: 2}]     | A is there twice
            ovens: [null]                                         | an id
            ovens: null                                           | no entries
            ovens: [{id: A, grades: 200}]                         | grades
            """)
    void namesTheFileAndWhatIsWrongWithIt(String yaml, String named) {
        assertThatThrownBy(() -> many(yaml))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("the company's file")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({"degrees: 999, degrees", "degrees: -1, is no heat", "grades: 1, grades"})
    void namesWhatIsWrongWithAFileThatIsOneSetting(String yaml, String named) {
        assertThatThrownBy(() -> files.one(file(yaml), OvenForm.class, OvenForm::oven))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("the company's file")
                .hasMessageContaining(named);
    }
}
