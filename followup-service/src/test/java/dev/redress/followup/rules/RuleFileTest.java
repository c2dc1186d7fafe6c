package dev.redress.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class RuleFileTest {
    private static final String FILE = "name: Tea\nsteps: [boil, pour]\nrest: PT3M\n";

    private record Recipe(String name, List<String> steps, Duration rest) {}

    private static Recipe read(String yaml) {
        var file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "a file");
        return RuleFile.read(file, Recipe.class);
    }

    @Test
    void readsWhatIsWrittenAsOverHttp() {
        assertThat(read(FILE)).isEqualTo(new Recipe("Tea", List.of("boil", "pour"), Duration.ofMinutes(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "'name: Tea', 'nome: Tea', nome",
        "'name: Tea', 'name: Tea\nname: Milk', duplicate key",
        "'rest: PT3M', 'rest: soon', soon",
        "'steps: [boil, pour]', 'steps: [boil', a file",
        "'name: Tea', 'name: !!java.net.URL [x]', a file"
    })
    void doesNotTakeAFileThatIsNotUnderstood(String right, String wrong, String named) {
        assertThatThrownBy(() -> read(FILE.replace(right, wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Byte array resource [a file]")
                .hasMessageContaining(named);
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> RuleFile.read(new ClassPathResource("none.yml"), Recipe.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.yml");
    }
}
