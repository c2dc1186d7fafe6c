package dev.redress.followup.reviews.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.followup.reviews.domain.Checklist;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class ChecklistFileTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));
    private static final String FILE = """
            checklists:
              - id: CALLS
                items:
                  - {code: GREETING, weight: 1, names: {zh: 问候, en: Greeting}}
                  - {code: SUMMARY, weight: 2, names: {zh: 小结, en: Summary}}
            """;

    private static Map<String, Checklist> read(String yaml) {
        return ChecklistFile.read(
                YAML, new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "a file"), validator());
    }

    private static Validator validator() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator();
        }
    }

    @Test
    void readsTheChecklistToBeginWith() {
        var file = ChecklistFile.read(YAML, new ClassPathResource("checklists.yml"), validator());

        assertThat(file).containsOnlyKeys("HANDLING");
        assertThat(file.get("HANDLING").items())
                .extracting(Checklist.Item::code)
                .containsExactly("COURTESY", "LISTENING", "RECORD_COMPLETE", "PROMISE_KEPT", "CAUSE_PLAUSIBLE");
    }

    @Test
    void readsItemsWithTheirWeights() {
        assertThat(read(FILE).get("CALLS").items())
                .extracting(it -> it.weight())
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight: 2   | weight: 0     | CALLS: items[1].weight",
                "weight: 2   | wait: 2       | wait",
                "zh: 小结, | xx: 小结,      | xx",
                "'en: Summary' | 'en: '      | CALLS: items[1].names.en",
                "code: SUMMARY | code: GREETING | items[1].code",
                "id: CALLS   | version: 1    | has no id",
                "'checklists:' | 'lists:'    | lists"
            })
    void doesNotTakeAFileThatIsNotUnderstood(String right, String wrong, String named) {
        assertThatThrownBy(() -> read(FILE.replace(right, wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a file")
                .hasMessageContaining(named);
    }
}
