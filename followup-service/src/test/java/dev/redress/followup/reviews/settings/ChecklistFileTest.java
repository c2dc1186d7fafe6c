package dev.redress.followup.reviews.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class ChecklistFileTest {
    private static final String FILE = """
            checklists:
              - id: CALLS
                items:
                  - {code: GREETING, weight: 1, names: {zh: 问候, en: Greeting}}
                  - {code: SUMMARY, weight: 2, names: {zh: 小结, en: Summary}}
            """;

    private static ChecklistFile read(String yaml) {
        return ChecklistFile.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "a file"), validator());
    }

    private static Validator validator() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator();
        }
    }

    @Test
    void readsTheChecklistToBeginWith() {
        var file = ChecklistFile.read(new ClassPathResource("checklists.yml"), validator());

        assertThat(file.checklists()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("HANDLING");
            assertThat(it.items())
                    .extracting(ChecklistDefinition.ItemForm::code)
                    .containsExactly("COURTESY", "LISTENING", "RECORD_COMPLETE", "PROMISE_KEPT", "CAUSE_PLAUSIBLE");
        });
    }

    @Test
    void readsItemsWithTheirWeights() {
        assertThat(read(FILE).checklists().get(0).checklist().items())
                .extracting(it -> it.weight())
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight: 2   | weight: 0     | checklists[0].items[1].weight",
                "weight: 2   | wait: 2       | wait",
                "zh: 小结, | xx: 小结,      | xx",
                "'en: Summary' | 'en: '      | checklists[0].items[1].names.en",
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
