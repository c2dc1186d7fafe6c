package dev.redress.resolution.agreements.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.pages.Language;
import dev.redress.resolution.agreements.domain.Remedy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {
    private static final Pattern PLACES = Pattern.compile("\\{\\d}");

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(labels("zh").stringPropertyNames()).isEqualTo(labels("en").stringPropertyNames());
    }

    @Test
    void namesTheSameValuesInBothLanguages() {
        var zh = labels("zh");
        labels("en").forEach((key, words) -> {
            if (!key.equals("currency.named")) {
                assertThat(places((String) words)).as(key.toString()).isEqualTo(places(zh.getProperty((String) key)));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void losesNoApostropheBesideAValue(Language language) {
        assertThat(labels(language.code()).values())
                .map(Object::toString)
                .filteredOn(it -> PLACES.matcher(it).find())
                .allMatch(it -> !it.replace("''", "").contains("'"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasWordsForEveryRemedyAndWay(Language language) {
        for (var it : Remedy.Kind.values()) {
            assertThat(PaperExamples.TEMPLATES.wording(language).say("remedy." + it))
                    .isNotBlank();
        }
        for (var it : Signed.Way.values()) {
            assertThat(PaperExamples.TEMPLATES.wording(language).say("way." + it))
                    .isNotBlank();
        }
    }

    @Test
    void isNotLedAstrayByTheMachinesOwnLanguage() {
        assertThat(PaperExamples.TEMPLATES.wording(Language.EN).find("remedy.REFUND", ""))
                .isEqualTo("Refund");
        assertThat(PaperExamples.TEMPLATES.wording(Language.EN).find("no.such.key", "otherwise"))
                .isEqualTo("otherwise");
    }

    private static long places(String words) {
        return PLACES.matcher(words).results().map(it -> it.group()).distinct().count();
    }

    private static Properties labels(String language) {
        try (var in = LabelsTest.class.getResourceAsStream("/pages/labels_" + language + ".properties")) {
            var labels = new Properties();
            labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return labels;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
