package dev.redress.triage.triaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.settings.UnusableFile;
import dev.redress.triage.directory.DefaultDepartments;
import dev.redress.triage.triaging.domain.Nature;
import dev.redress.triage.triaging.domain.TriageInput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class TriageRulesFileTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));

    private static Resource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the company's file");
    }

    @Test
    void readsRulesWithSharedWords() {
        var rules = TriageRulesFile.read(YAML, file("""
                        words: {angry: &angry [furious]}
                        rules:
                          - id: asks
                            when: {words: [question], without: *angry, languages: [en]}
                            then: {nature: COMMUNICATIVE, kind: CONSULT, severity: S4}
                        """), "CARE");

        assertThat(rules.judge(new TriageInput("PHONE", "en", false, "a question", false), Set.of())
                        .nature())
                .isEqualTo(Nature.CONSULT);
        assertThat(rules.judge(new TriageInput("PHONE", "en", false, "a furious question", false), Set.of())
                        .nature())
                .isEqualTo(Nature.VALID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {id: a, when: {word: [x]}, then: {severity: S1}}                       | word
                    {id: a, when: {words: [x]}, then: {severity: S9}}                      | S9
                    {id: a, when: {words: [x]}, then: {nature: COMMUNICATIVE}}             | a kind
                    {id: a, when: {words: [x]}, then: {nature: VALID, kind: HELP}}         | a kind
                    {id: a, when: {words: [x]}, then: {kind: VENT}}                        | a kind
                    {id: a, when: {}, then: {severity: S1}}                                | rule a
                    {id: a, when: {channels: [TELEX]}, then: {severity: S1}}               | TELEX
                    {id: a, when: {languages: [english]}, then: {severity: S1}}            | english
                    {id: a, when: {words: [12315]}, then: {severity: S1}}                  | Integer
                    {id: a, when: {product: 1}, then: {severity: S1}}                      | Integer
                    {id: a, when: {words: [x]}}                                            | rule a
                    {id: fallback, when: {words: [x]}, then: {severity: S1}}               | fallback
                    {id: a, id: b, when: {words: [x]}, then: {severity: S1}}               | duplicate
                    """)
    void refusesRulesThatItDoesNotUnderstandToTheLastWord(String rule, String named) {
        assertThatThrownBy(() -> TriageRulesFile.read(YAML, file("rules:\n  - " + rule + "\n"), "CARE"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("the company's file")
                .hasMessageContaining(named);
    }

    @Test
    void knowsEveryDepartmentThatItsRulesName() {
        var known = DefaultDepartments.codes();
        var rules = TriageRulesFile.read(YAML, new ClassPathResource("rules.yml"), "CUSTOMER_CARE");

        assertThat(rules.list())
                .extracting(it -> it.then().department())
                .filteredOn(it -> it != null)
                .isSubsetOf(known);
    }
}
