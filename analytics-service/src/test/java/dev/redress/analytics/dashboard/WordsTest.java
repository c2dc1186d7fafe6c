package dev.redress.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.wording.Delta;
import dev.redress.analytics.wording.Delta.Wish;
import dev.redress.analytics.wording.Quantities;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PagesProperties;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
class WordsTest {
    private static final Templates TEMPLATES = new Templates(
            "pages", new PagesProperties(new PagesProperties.Names("客户服务", "Customer Service"), ZoneId.of("UTC")));
    private static final Wording EN = TEMPLATES.wording(Language.EN);
    private static final Wording ZH = TEMPLATES.wording(Language.ZH);

    @ParameterizedTest
    @CsvSource({
        "1, 1234567, '1,234,567', '1,234,567'",
        "ratio, 0.9254, 92.5%, 92.5%",
        "ratio, 1, 100.0%, 100.0%",
        "s, 42, 42 s, 42 秒",
        "s, 2700, 45 min, 45 分钟",
        "s, 5400, 1.5 h, 1.5 小时",
        "s, 259200, 3.0 d, 3.0 天",
    })
    void haveTheirUnit(String unit, double value, String en, String zh) {
        assertThat(new Quantities(EN).of(unit, value).text()).isEqualTo(en);
        assertThat(new Quantities(ZH).of(unit, value).text()).isEqualTo(zh);
    }

    @Test
    void areADashWhereThereIsNone() {
        assertThat(new Quantities(EN).of("ratio", null).text()).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({
        "ratio, 0.9, 0.88, MORE, +2.0 pp, ▲, good",
        "ratio, 0.88, 0.9, MORE, −2.0 pp, ▼, bad",
        "s, 90, 100, LESS, −10%, ▼, good",
        "s, 150, 100, LESS, +50%, ▲, bad",
        "1, 104, 100, NEITHER, +4.0%, ▲, plain",
        "1, 100, 100, NEITHER, unchanged, '', plain",
    })
    void changeWithSignDirectionAndWhetherThatIsGood(
            String unit, double now, double before, Wish wish, String text, String arrow, String mood) {
        var change = Delta.of(unit, now, before, wish, EN);

        assertThat(change.text()).isEqualTo(text);
        assertThat(change.arrow()).isEqualTo(arrow);
        assertThat(change.mood()).isEqualTo(mood);
        assertThat(change.spoken()).isEqualTo(mood.equals("plain") ? "" : mood.equals("good") ? "better" : "worse");
    }

    @Test
    void doNotChangeWhereThereWasNothing() {
        assertThat(Delta.of("1", 3.0, 0.0, Wish.MORE, EN)).isEqualTo(Delta.NONE);
        assertThat(Delta.of("ratio", 0.5, null, Wish.MORE, EN)).isEqualTo(Delta.NONE);
        assertThat(Delta.of("ratio", null, 0.5, Wish.MORE, EN)).isEqualTo(Delta.NONE);
    }

    @Test
    void areThereInBothLanguages() throws IOException {
        assertThat(labels("en").keySet()).isEqualTo(labels("zh").keySet());
    }

    @Test
    void sayWhereEachCaseStands() throws IOException {
        String rows;
        try (var in = WordsTest.class.getResourceAsStream("/rows.sql")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var cases = rows.substring(rows.indexOf("create or replace temp table new_cases"));
        var standing =
                Pattern.compile("(?s)case(?:(?!case|end as).)*end as standing").matcher(cases);
        assertThat(standing.find()).isTrue();
        assertThat(Pattern.compile("'([A-Z]+)'")
                        .matcher(standing.group())
                        .results()
                        .map(it -> it.group(1)))
                .contains("OPEN", "MERGED")
                .allSatisfy(it -> assertThat(labels("en")).containsKey("standing." + it));
    }

    private static Properties labels(String language) throws IOException {
        var labels = new Properties();
        try (var in = WordsTest.class.getResourceAsStream("/pages/labels_" + language + ".properties")) {
            labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return labels;
    }
}
