package dev.redress.triage.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.settings.UnusableFile;
import dev.redress.triage.domain.Complaint;
import dev.redress.triage.domain.Nature;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class CompanyFilesTest {
    private static Resource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the company's file");
    }

    @Test
    void readsRulesWithSharedWords() {
        var rules = CompanyFiles.rules(file("""
                        words: {angry: &angry [furious]}
                        rules:
                          - id: asks
                            when: {words: [question], without: *angry, languages: [en]}
                            then: {nature: COMMUNICATIVE, kind: CONSULT, severity: S4}
                        """), "CARE");

        assertThat(rules.judge(new Complaint("PHONE", "en", false, "a question", false), Set.of())
                        .nature())
                .isEqualTo(Nature.CONSULT);
        assertThat(rules.judge(new Complaint("PHONE", "en", false, "a furious question", false), Set.of())
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
                    {id: a, when: {words: [x]}}                                            | rule a
                    {id: fallback, when: {words: [x]}, then: {severity: S1}}               | fallback
                    {id: a, id: b, when: {words: [x]}, then: {severity: S1}}               | duplicate
                    """)
    void refusesRulesThatItDoesNotUnderstandToTheLastWord(String rule, String named) {
        assertThatThrownBy(() -> CompanyFiles.rules(file("rules:\n  - " + rule + "\n"), "CARE"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("the company's file")
                .hasMessageContaining(named);
    }

    @Test
    void readsTheDepartmentsThatComeWithTheService() {
        var departments = CompanyFiles.departments(new ClassPathResource("departments.yml"));

        assertThat(departments).extracting("code").contains("CUSTOMER_CARE", "QUALITY", "COMPLIANCE");
        assertThat(departments).allMatch(it -> it.active() && it.defined());
    }

    @Test
    void knowsEveryDepartmentThatItsRulesName() {
        var known = CompanyFiles.departments(new ClassPathResource("departments.yml")).stream()
                .map(it -> it.code())
                .toList();
        var rules = CompanyFiles.rules(new ClassPathResource("rules.yml"), "CUSTOMER_CARE");

        assertThat(rules.list())
                .extracting(it -> it.then().department())
                .filteredOn(it -> it != null)
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {code: 'A B', names: {zh: 部, en: X}} | A B
                    {code: A, names: {zh: 部}}            | A needs
                    {code: A, names: {zh: 部, de: X}}     | de
                    """)
    void refusesDepartmentsThatAreNotComplete(String department, String named) {
        assertThatThrownBy(() -> CompanyFiles.departments(file("departments:\n  - " + department + "\n")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(named);
    }
}
