package dev.redress.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final Pattern PLACES = Pattern.compile("\\{\\d}");
    private static final Wording ENGLISH = Examples.TEMPLATES.wording(Language.EN);
    private static final Wording CHINESE = Examples.TEMPLATES.wording(Language.ZH);

    @Test
    void saysWhatTheServiceSaysElseWhatTheKitSays() {
        assertThat(ENGLISH.say("note.to", "you", "12")).isEqualTo("To you, it's 12");
        assertThat(CHINESE.say("note.to", "您", "12")).isEqualTo("致 您：12");
        assertThat(ENGLISH.say("result.number")).isEqualTo("Book");
        assertThat(ENGLISH.say("result.at")).isEqualTo("Answered on");
    }

    @Test
    void hasNoWordsForWhatNobodyNamed() {
        assertThat(ENGLISH.find("no.such.key", "otherwise")).isEqualTo("otherwise");
        assertThatThrownBy(() -> ENGLISH.say("no.such.key"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void tellsTimesWithTheirOffset() {
        var at = Instant.parse("2026-03-08T16:05:00Z");

        assertThat(ENGLISH.time(at)).isEqualTo("9 March 2026, 00:05 (UTC+08:00)");
        assertThat(CHINESE.time(at)).isEqualTo("2026年3月9日 00:05 (UTC+08:00)");
        assertThat(ENGLISH.clock(at)).isEqualTo("00:05");
        assertThat(ENGLISH.dayOf(at)).isEqualTo("2026-03-09");
        assertThat(ENGLISH.day(LocalDate.parse("2026-03-09"))).isEqualTo("9 March 2026");
        assertThat(CHINESE.day(LocalDate.parse("2026-03-09"))).isEqualTo("2026年3月9日");
    }

    @ParameterizedTest
    @CsvSource({"zh,ZH", "zh-Hant-TW,ZH", "en-GB,EN", "fr,EN", "'',EN"})
    void writesOtherLanguagesInEnglish(String tag, Language written) {
        assertThat(Language.of(tag)).isEqualTo(written);
        assertThat(Language.of(null)).isEqualTo(Language.EN);
    }

    @Test
    void hasTheSameWordsOfTheKitInBothLanguages() throws IOException {
        var zh = kit("zh");
        var en = kit("en");

        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        assertThat(zh.stringPropertyNames())
                .allSatisfy(it -> assertThat(places(zh.getProperty(it))).isEqualTo(places(en.getProperty(it))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void losesNoApostropheBesideAValue(Language language) throws IOException {
        assertThat(kit(language.code()).values())
                .map(Object::toString)
                .filteredOn(it -> PLACES.matcher(it).find())
                .isNotEmpty()
                .allMatch(it -> !it.replace("''", "").contains("'"));
    }

    private static long places(String words) {
        return PLACES.matcher(words).results().map(it -> it.group()).distinct().count();
    }

    private static Properties kit(String language) throws IOException {
        try (var in = Labels.class.getResourceAsStream("/redress/pages/labels_" + language + ".properties")) {
            var labels = new Properties();
            labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return labels;
        }
    }
}
