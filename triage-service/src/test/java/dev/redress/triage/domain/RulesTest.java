package dev.redress.triage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final Set<String> DEPARTMENTS = Set.of("CARE", "QUALITY", "FINANCE");

    private static When words(String... words) {
        return new When(Words.of(List.of(words)), Words.of(List.of()), Set.of(), Set.of(), null, null);
    }

    private static Rule rule(String id, When when, Then then) {
        return new Rule(id, when, then);
    }

    private static Rules rules(Rule... rules) {
        return new Rules(List.of(rules), "CARE");
    }

    private static Complaint complaint(String text) {
        return new Complaint("PHONE", "en", false, text, false);
    }

    @Test
    void takesACheckedComplaintForTheFallbackWhenNoRuleFires() {
        var verdict = rules(rule("fire", words("fire"), new Then(null, null, Severity.S1, "QUALITY")))
                .judge(complaint("hello"), DEPARTMENTS);

        assertThat(verdict)
                .isEqualTo(new Verdict(Nature.VALID, Category.OTHER, Severity.S3, "CARE", "STANDARD", List.of()));
    }

    @Test
    void letsTheFirstRuleThatAnswersDecideAndNamesAllThatFired() {
        var verdict = rules(
                        rule("a", words("bill"), new Then(null, Category.BILLING, null, null)),
                        rule("not", words("fire"), new Then(null, null, Severity.S1, null)),
                        rule("b", words("leak"), new Then(null, Category.PRODUCT_QUALITY, null, "QUALITY")),
                        rule("c", words("bill"), new Then(null, null, null, "FINANCE")))
                .judge(complaint("a bill for a leak"), DEPARTMENTS);

        assertThat(verdict)
                .isEqualTo(new Verdict(
                        Nature.VALID, Category.BILLING, Severity.S3, "QUALITY", "STANDARD", List.of("a", "b", "c")));
    }

    @Test
    void letsTheGravestSeverityWinWhereverItStands() {
        var verdict = rules(
                        rule("a", words("x"), new Then(null, null, Severity.S3, null)),
                        rule("b", words("x"), new Then(null, null, Severity.S1, null)),
                        rule("c", words("x"), new Then(null, null, Severity.S2, null)))
                .judge(complaint("x"), DEPARTMENTS);

        assertThat(verdict.severity()).isEqualTo(Severity.S1);
        assertThat(verdict.policy()).isEqualTo("URGENT");
    }

    @Test
    void givesWhatAnUnknownDepartmentWouldGetToTheFallbackAndSaysSo() {
        var verdict = rules(
                        rule("gone", words("x"), new Then(null, null, null, "GONE")),
                        rule("later", words("x"), new Then(null, null, null, "FINANCE")))
                .judge(complaint("x"), DEPARTMENTS);

        assertThat(verdict.department()).isEqualTo("CARE");
        assertThat(verdict.rules()).containsExactly("gone", "later", "fallback");
    }

    @Test
    void saysFallbackWhenRulesFiredAndNoneNamesADepartment() {
        var verdict = rules(rule("grave", words("x"), new Then(null, null, Severity.S2, null)))
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
        var verdict =
                rules(rule("a", words("x"), new Then(nature, null, said, null))).judge(complaint("x"), DEPARTMENTS);

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
        var when = new When(
                Words.of(List.of("漏水")), Words.of(List.of("谢谢")), Set.of("REGULATOR"), Set.of("zh"), true, true);
        var rules = rules(rule("all", when, new Then(null, Category.EQUIPMENT, null, null)));

        var verdict = rules.judge(new Complaint(channel, language, product, "漏水", confidential), DEPARTMENTS);

        assertThat(verdict.rules().contains("all")).isEqualTo(fires);
    }

    @Test
    void doesNotFireWhenAWordIsThereThatMustNotBe() {
        var when = new When(Words.of(List.of("question")), Words.of(List.of("broken")), Set.of(), Set.of(), null, null);
        var rules = rules(rule("asks", when, new Then(Nature.CONSULT, null, null, null)));

        assertThat(rules.judge(complaint("a question"), DEPARTMENTS).nature()).isEqualTo(Nature.CONSULT);
        assertThat(rules.judge(complaint("a question: why is it broken?"), DEPARTMENTS)
                        .nature())
                .isEqualTo(Nature.VALID);
    }

    @Test
    void refusesRulesThatCannotBeToldApartOrWouldFireOnEverything() {
        var then = new Then(null, null, Severity.S2, null);
        var twice = rule("a", words("x"), then);

        assertThatIllegalArgumentException().isThrownBy(() -> rules(twice, twice));
        assertThatIllegalArgumentException().isThrownBy(() -> rule("fallback", words("x"), then));
        assertThatIllegalArgumentException().isThrownBy(() -> rule("not an id", words("x"), then));
        assertThatIllegalArgumentException().isThrownBy(() -> words());
    }
}
