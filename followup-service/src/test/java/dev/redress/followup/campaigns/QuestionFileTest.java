package dev.redress.followup.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.followup.campaigns.domain.Question;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class QuestionFileTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));

    @Test
    void comesWithFourQuestionsOneOfThemForThoseWhoComplained() {
        var questions = QuestionFile.read(YAML, new ClassPathResource("campaigns.yml"));

        assertThat(questions).extracting(Question::code).containsExactly("OVERALL", "PRODUCT", "SERVICE", "COMPLAINTS");
        assertThat(questions.stream().filter(Question::complainedOnly))
                .extracting(Question::code)
                .containsExactly("COMPLAINTS");
        assertThat(questions).allSatisfy(it -> {
            assertThat(it.names().zh()).isNotBlank();
            assertThat(it.names().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                              | one question must be for all
            {questions: [{code: A, names: {zh: a, en: a}, complainedOnly: true}]}           | one question must be for all
            {questions: [{code: A, names: {zh: a}}]}                                        | needs both names
            {questions: [{names: {zh: a, en: a}}]}                                          | a code of its own
            {questions: [{code: A, names: {zh: a, en: a}}, {code: A, names: {zh: a, en: a}}]} | a code of its own
            {questions: [{code: A, names: {zh: a, en: a}, complainedonly: true}]}           | complainedonly
            """)
    void stopsTheStartWhenTheFileIsNotUnderstood(String text, String reason) {
        var file = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "questions");

        assertThatThrownBy(() -> QuestionFile.read(YAML, file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("questions")
                .hasMessageContaining(reason);
    }
}
