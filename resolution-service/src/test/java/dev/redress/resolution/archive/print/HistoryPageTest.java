package dev.redress.resolution.archive.print;

import static dev.redress.resolution.agreements.print.PaperExamples.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.pages.Language;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.resolution.agreements.print.PaperExamples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryPageTest {
    private static final String OF_COMPLAINTS = """
            received acknowledged triaged contacted confirmed findings-told cause-found cause-confirmed solution-proposed
            solution-approved solution-refused solution-offered solution-accepted consent-awaited solution-declined task-set task-done
            task-dropped compensated compensation-confirmed rejection-proposed rejection-refused rejected resolved
            escalated mediation-opened mediation-decided paused resumed promised promise-kept handler-changed noted
            customer-reminded surveyed reopened closed
            """;
    private static final String OF_CLOCKS = "started paused resumed retargeted warned met breached stopped cancelled";

    static Stream<String> everyType() {
        return Stream.of(
                        named("complaint.", OF_COMPLAINTS),
                        named("clock.", OF_CLOCKS),
                        named("followup.", "planned attempted"),
                        named("notice.", "queued by-hand sent failed"),
                        named("action.", "opened done verified"))
                .flatMap(it -> it);
    }

    private static Stream<String> named(String what, String names) {
        return Stream.of(names.strip().split("\\s+")).map(it -> what + it);
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void givesEveryTypeATitleInBothLanguages(String type) {
        assertThat(HistoryPage.title(type + ".v1", PaperExamples.TEMPLATES.wording(Language.ZH)))
                .isNotEqualTo(type)
                .matches(".*\\p{IsHan}.*");
        assertThat(HistoryPage.title(type + ".v1", PaperExamples.TEMPLATES.wording(Language.EN)))
                .isNotEqualTo(type)
                .matches("[A-Z][A-Za-z -]+");
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
