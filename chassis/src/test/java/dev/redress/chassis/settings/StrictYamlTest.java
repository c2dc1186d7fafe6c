package dev.redress.chassis.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.bounds.Bounds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class StrictYamlTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));
    private static final String FILE =
            "name: Tea\nsteps: [boil, pour]\nrest: PT3M\nsince: 2026-03-02\ncups: 2\nsize: POT\n";

    private enum Size {
        CUP,
        POT
    }

    private record Recipe(String name, List<String> steps, Duration rest, LocalDate since, Integer cups, Size size) {}

    private static Recipe read(String yaml) {
        var file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "a file");
        return YAML.read(file, Recipe.class);
    }

    @Test
    void readsWhatIsWrittenAsOverHttp() {
        assertThat(read(FILE))
                .isEqualTo(new Recipe(
                        "Tea", List.of("boil", "pour"), Duration.ofMinutes(3), LocalDate.of(2026, 3, 2), 2, Size.POT));
    }

    @ParameterizedTest
    @CsvSource({
        "'name: Tea', 'nome: Tea', nome",
        "'name: Tea', 'name: Tea\nname: Milk', duplicate key",
        "'rest: PT3M', 'rest: soon', soon",
        "'steps: [boil, pour]', 'steps: [boil', a file",
        "'cups: 2', 'cups: \"2\"', Integer",
        "'cups: 2', 'cups: 2.5', Integer",
        "'cups: 2', 'cups: yes', Integer",
        "'size: POT', 'size: 1', Size",
        "'size: POT', 'size: TUB', TUB",
        "'since: 2026-03-02', 'since: 2026-02-30', 2026-02-30",
        "'size: POT', 'size: POT\n---\nname: Milk', single document",
        "'name: Tea', 'name: !!java.net.URL [x]', a file"
    })
    void doesNotTakeAFileThatIsNotUnderstood(String right, String wrong, String named) {
        assertThatThrownBy(() -> read(FILE.replace(right, wrong)))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith("Byte array resource [a file]")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet", "---"})
    void doesNotTakeAFileWithNothingInIt(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(UnusableFile.class).hasMessageContaining("empty");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> YAML.read(new ClassPathResource("none.yml"), Recipe.class))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("none.yml");
    }
}
