package dev.redress.resolution.archive.print;

import static dev.redress.resolution.agreements.print.PaperExamples.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.chassis.testing.contract.Catalogue;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.resolution.agreements.print.PaperExamples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryPageTest {
    private static final Set<String> ARCHIVED = Stream.of(
                    "intake", "notices", "triage", "resolution", "sla", "followup")
            .map(it -> "complaints." + it)
            .collect(Collectors.toSet());
    private static final Set<String> SAID_ELSEWHERE = Set.of("complaintId", "version", "by");
    private static final Contract CONTRACT = Contract.published();

    /** Of what the archive files. */
    static List<String> everyType() {
        return Catalogue.published().entries().stream()
                .filter(it -> ARCHIVED.contains(it.topic()))
                .map(Catalogue.Entry::type)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void givesEveryTypeATitleInBothLanguages(String type) {
        assertThat(HistoryPage.title(type, PaperExamples.TEMPLATES.wording(Language.ZH)))
                .isNotEqualTo(type)
                .matches(".*\\p{IsHan}.*");
        assertThat(HistoryPage.title(type, PaperExamples.TEMPLATES.wording(Language.EN)))
                .isNotEqualTo(type)
                .matches("[A-Z][A-Za-z -]+");
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void namesEveryFieldAndTellsEveryCodeInBothLanguages(String type) {
        for (var language : Language.values()) {
            var wording = PaperExamples.TEMPLATES.wording(language);
            CONTRACT.schema(type).path("properties").properties().forEach(field -> {
                var name = field.getKey();
                if (!SAID_ELSEWHERE.contains(name)) {
                    assertThat(wording.find("label." + name, "")).as(name).isNotEmpty();
                }
                for (var code : codes(field.getValue())) {
                    assertThat(wording.find("value." + name + "." + code, ""))
                            .as(name + " " + code)
                            .isNotEmpty();
                }
            });
        }
    }

    /** That the field can hold at any depth, and the names of the figures in it. */
    private static List<String> codes(JsonNode schema) {
        var values = schema.findValues("enum").stream()
                .flatMap(it -> StreamSupport.stream(it.spliterator(), false))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
        var figures = schema.findValues("properties").stream()
                .flatMap(it -> it.properties().stream())
                .filter(it -> it.getValue().path("type").asText().equals("integer"))
                .map(Map.Entry::getKey)
                .filter(it -> !it.equals("minor"));
        return Stream.concat(values, figures).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            target     | SAME_TIME PT7H30M WORKING_TIME           | 同一时刻 7 小时 30 分 工作时间 | same time of day 7 h 30 min working time
            target     | END_OF_DAY P15D CALENDAR_DAYS            | 当日结束 15 天 自然日         | end of day 15 d calendar days
            target     | PT23H59M59.6S UNTIL 2026-03-01T06:00:00Z | 23 小时 59 分 59 秒 截至 2026年3月1日 14:00 (UTC+08:00) | 23 h 59 min 59 s until 1 March 2026, 14:00 (UTC+08:00)
            remedies   | REPLACEMENT quantity 1, 1.50 CNY MONEY   | 更换商品 数量 1, 1.50 CNY 现金补偿 | Replacement quantity 1, 1.50 CNY Compensation in money
            onTime     | true                                     | 是                      | Yes
            wishBy     | 2026-12-07                               | 2026年12月7日             | 7 December 2026
            wishBy     | 2026-02-31                               | 2026-02-31             | 2026-02-31
            heardAt    | 2026-02-31T06:00:00Z                     | 2026-02-31T06:00:00Z   | 2026-02-31T06:00:00Z
            product    | P30D 2026-03-02                          | P30D 2026-03-02        | P30D 2026-03-02
            wish       | true to the wish, OTHER                  | true to the wish, OTHER | true to the wish, OTHER
            """)
    void tellsCodesTimesAndDurationsInWordsAndLeavesWordsAlone(
            String label, String value, String chinese, String english) {
        assertThat(told(label, value, Language.ZH)).isEqualTo(chinese);
        assertThat(told(label, value, Language.EN)).isEqualTo(english);
    }

    private static String told(String label, String value, Language language) {
        var history = new CaseHistory("1", List.of(new CaseHistory.Detail(label, value)), List.of());
        return ParsedPage.of(HISTORY.html(history, language).html())
                .texts("//dd")
                .get(0);
    }

    @Test
    void callsATypeThatItDoesNotKnowByItsName() {
        assertThat(HistoryPage.title("complaint.something-new.v2", PaperExamples.TEMPLATES.wording(Language.EN)))
                .isEqualTo("complaint.something-new");
    }

    @Test
    void tellsWhatHappenedDayByDay() {
        var page =
                ParsedPage.of(HISTORY.html(PaperExamples.history(), Language.ZH).html());

        assertThat(page.texts("/html/@lang")).containsExactly("zh-CN");
        assertThat(page.texts("//h2")).containsExactly("2026年3月1日", "2026年3月2日", "2026年3月3日");
        assertThat(page.texts("//h3"))
                .containsExactly("收到投诉", "完成分类分派", "时限开始计时", "联系客户", "向客户提出方案", "complaint.something-new");
        assertThat(page.texts("//time")).containsExactly("10:00", "10:01", "10:01", "11:20", "16:30", "00:30");
        assertThat(page.words()).contains("待客户答复", "S3 一般", "热水器漏水", "经办人 E2011", "首次响应", "我们联系客户");
    }

    @Test
    void tellsItInEnglishToo() {
        var page =
                ParsedPage.of(HISTORY.html(PaperExamples.history(), Language.EN).html());

        assertThat(page.words())
                .contains("History of complaint 26-0000018-1", "Complaint received", "Us to the customer");
    }

    @Test
    void writesTimesLikeTheOthersAndUnknownLabelsAsTheyAre() {
        var entry = PaperExamples.entry(
                1,
                "2026-03-01T02:00:00Z",
                "elsewhere",
                "clock.started",
                "",
                "",
                List.of(
                        new CaseHistory.Detail("due", "2026-03-01T06:00:00.000Z"),
                        new CaseHistory.Detail("colour of the box", "RED")));

        var page = ParsedPage.of(HISTORY.html(new CaseHistory("1", List.of(), List.of(entry)), Language.EN)
                .html());

        assertThat(page.texts("//dt")).containsExactly("Due", "colour of the box");
        assertThat(page.texts("//dd")).containsExactly("1 March 2026, 14:00 (UTC+08:00)", "RED");
        assertThat(page.words()).contains("elsewhere");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysThatNothingHappenedYet(Language language) {
        var page = ParsedPage.of(HISTORY.html(new CaseHistory("1", List.of(), List.of()), language)
                .html());

        assertThat(page.texts("//main/p")).hasSize(1).doesNotContain("");
    }

    @Test
    void takesNoTextForMarkup() {
        var sly = "<script>alert(1)</script>&'\"";
        var entry = PaperExamples.entry(
                1, "2026-03-01T02:00:00Z", sly, sly, sly, sly, List.of(new CaseHistory.Detail(sly, sly)));

        var page = ParsedPage.of(HISTORY.html(
                        new CaseHistory(sly, List.of(new CaseHistory.Detail(sly, sly)), List.of(entry)), Language.EN)
                .html());

        assertThat(page.texts("//script | //link | //img | //@src | //@href")).isEmpty();
        assertThat(page.texts("//dd")).containsOnly(sly);
    }
}
