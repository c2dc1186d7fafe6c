package dev.redress.triage.triaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final Set<String> DEPARTMENTS = Set.of("CARE", "QUALITY", "FINANCE");

    private static RuleCondition words(String... words) {
        return new RuleCondition(RuleWords.of(List.of(words)), RuleWords.of(List.of()), Set.of(), Set.of(), null, null);
    }

    private static Rule rule(String id, RuleCondition when, RuleAnswer then) {
        return new Rule(id, when, then);
    }

    private static Rules rules(Rule... rules) {
        return new Rules(List.of(rules), "CARE");
    }

    private static TriageInput complaint(String text) {
        return new TriageInput("PHONE", "en", false, text, false);
    }

    @Test
    void takesACheckedComplaintForTheFallbackWhenNoRuleFires() {
        var verdict = rules(rule("fire", words("fire"), new RuleAnswer(null, null, Severity.S1, "QUALITY")))
                .judge(complaint("hello"), DEPARTMENTS);

        assertThat(verdict)
                .isEqualTo(new Verdict(Nature.VALID, Category.OTHER, Severity.S3, "CARE", "STANDARD", List.of()));
    }

    @Test
    void letsTheFirstRuleThatAnswersDecideAndNamesAllThatFired() {
        var verdict = rules(
                        rule("a", words("bill"), new RuleAnswer(null, Category.BILLING, null, null)),
                        rule("not", words("fire"), new RuleAnswer(null, null, Severity.S1, null)),
                        rule("b", words("leak"), new RuleAnswer(null, Category.PRODUCT_QUALITY, null, "QUALITY")),
                        rule("c", words("bill"), new RuleAnswer(null, null, null, "FINANCE")))
                .judge(complaint("a bill for a leak"), DEPARTMENTS);

        assertThat(verdict)
                .isEqualTo(new Verdict(
                        Nature.VALID, Category.BILLING, Severity.S3, "QUALITY", "STANDARD", List.of("a", "b", "c")));
    }

    @Test
    void letsTheGravestSeverityWinWhereverItStands() {
        var verdict = rules(
                        rule("a", words("x"), new RuleAnswer(null, null, Severity.S3, null)),
                        rule("b", words("x"), new RuleAnswer(null, null, Severity.S1, null)),
                        rule("c", words("x"), new RuleAnswer(null, null, Severity.S2, null)))
                .judge(complaint("x"), DEPARTMENTS);

        assertThat(verdict.severity()).isEqualTo(Severity.S1);
        assertThat(verdict.policy()).isEqualTo("URGENT");
    }

    @Test
    void givesWhatAnUnknownDepartmentWouldGetToTheFallbackAndSaysSo() {
        var verdict = rules(
                        rule("gone", words("x"), new RuleAnswer(null, null, null, "GONE")),
                        rule("later", words("x"), new RuleAnswer(null, null, null, "FINANCE")))
                .judge(complaint("x"), DEPARTMENTS);

        assertThat(verdict.department()).isEqualTo("CARE");
        assertThat(verdict.rules()).containsExactly("gone", "later", "fallback");
    }

    @Test
    void saysFallbackWhenRulesFiredAndNoneNamesADepartment() {
        var verdict = rules(rule("grave", words("x"), new RuleAnswer(null, null, Severity.S2, null)))
                .judge(complaint("x"), DEPARTMENTS);

        assertThat(verdict.department()).isEqualTo("CARE");
        assertThat(verdict.rules()).containsExactly("grave", "fallback");
    }

    @ParameterizedTest
    @CsvSource({
        "VALID,   S1, S1, URGENT",
        "VALID,   S2, S2, STANDARD",
        "VALID,   S4, S3, STANDARD",
        "CONSULT, S4, S4, COMMUNICATIVE",
        "HELP,    S3, S3, COMMUNICATIVE",
        "VENT,    S1, S1, URGENT"
    })
    void findsPolicyAndLeastSeverityFromTheNature(Nature nature, Severity said, Severity severity, String policy) {
        var verdict = rules(rule("a", words("x"), new RuleAnswer(nature, null, said, null)))
                .judge(complaint("x"), DEPARTMENTS);

        assertThat(verdict.severity()).isEqualTo(severity);
        assertThat(verdict.policy()).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({
        "REGULATOR, zh-CN, true,  true,  true",
        "REGULATOR, zh,    true,  true,  true",
        "REGULATOR, ZH-hk, true,  true,  true",
        "PHONE,     zh,    true,  true,  false",
        "REGULATOR, en,    true,  true,  false",
        "REGULATOR, zhx,   true,  true,  false",
        "REGULATOR, zh,    false, true,  false",
        "REGULATOR, zh,    true,  false, false"
    })
    void firesOnlyIfEveryConditionHolds(
            String channel, String language, boolean product, boolean confidential, boolean fires) {
        var when = new RuleCondition(
                RuleWords.of(List.of("漏水")),
                RuleWords.of(List.of("谢谢")),
                Set.of("REGULATOR"),
                Set.of("zh"),
                true,
                true);
        var rules = rules(rule("all", when, new RuleAnswer(null, Category.EQUIPMENT, null, null)));

        var verdict = rules.judge(new TriageInput(channel, language, product, "漏水", confidential), DEPARTMENTS);

        assertThat(verdict.rules().contains("all")).isEqualTo(fires);
    }

    @Test
    void doesNotFireWhenAWordIsThereThatMustNotBe() {
        var when = new RuleCondition(
                RuleWords.of(List.of("question")), RuleWords.of(List.of("broken")), Set.of(), Set.of(), null, null);
        var rules = rules(rule("asks", when, new RuleAnswer(Nature.CONSULT, null, null, null)));

        assertThat(rules.judge(complaint("a question"), DEPARTMENTS).nature()).isEqualTo(Nature.CONSULT);
        assertThat(rules.judge(complaint("a question: why is it broken?"), DEPARTMENTS)
                        .nature())
                .isEqualTo(Nature.VALID);
    }

    @Test
    void refusesRulesThatCannotBeToldApartOrWouldFireOnEverything() {
        var then = new RuleAnswer(null, null, Severity.S2, null);
        var twice = rule("a", words("x"), then);

        assertThatIllegalArgumentException().isThrownBy(() -> rules(twice, twice));
        assertThatIllegalArgumentException().isThrownBy(() -> rule("fallback", words("x"), then));
        assertThatIllegalArgumentException().isThrownBy(() -> rule("not an id", words("x"), then));
        assertThatIllegalArgumentException().isThrownBy(() -> words());
    }
}
