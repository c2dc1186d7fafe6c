package dev.redress.resolution.agreements.print;

import static dev.redress.resolution.agreements.print.PaperExamples.PAPERS;
import static dev.redress.resolution.agreements.print.PaperExamples.agreement;
import static dev.redress.resolution.agreements.print.PaperExamples.chinese;
import static dev.redress.resolution.agreements.print.PaperExamples.english;
import static dev.redress.resolution.agreements.print.PaperExamples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.pages.Language;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.resolution.agreements.domain.Agreement;
import dev.redress.resolution.agreements.domain.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementDocumentsTest {

    @Test
    void saysInChineseWhatIsAgreed() {
        var page = ParsedPage.of(PAPERS.html(chinese(), signed()).html());

        assertThat(page.texts("/html/@lang")).containsExactly("zh-CN");
        assertThat(page.words())
                .contains("晨光家电客户服务中心", "26-0000018-1", "1-2-1", "更换商品", "人民币 1,234.50（CNY）")
                .contains("由专业人员上门安装", "2026年3月9日", "三个工作日内支付", "2026年3月2日 16:30 (UTC+08:00)")
                .contains("客户已确认", "2026年3月3日 09:05 (UTC+08:00)", "本人通过专属链接确认", "L-20260303-0007")
                .contains(chinese().hash(), chinese().canonical());
    }

    @Test
    void saysInEnglishWhatIsAgreed() {
        var page = ParsedPage.of(PAPERS.html(english(), null).html());

        assertThat(page.texts("/html/@lang")).containsExactly("en");
        assertThat(page.words())
                .contains("Dawn Appliances Customer Service", "Replacement", "CNY 1,234.50", "9 March 2026")
                .contains("Offered, not yet accepted", "The customer has not accepted yet")
                .contains(english().hash());
    }

    @ParameterizedTest
    @CsvSource({"zh,zh-CN", "zh-Hant-TW,zh-CN", "en-GB,en", "fr,en", "'',en"})
    void writesOtherLanguagesInEnglish(String language, String written) {
        var page = ParsedPage.of(PAPERS.html(agreement(language, "", ""), null).html());

        assertThat(page.texts("/html/@lang")).containsExactly(written);
    }

    @Test
    void saysThatNothingMoreWasAgreed() {
        var it = new Agreement("id", "1", 1, 1, 1, "en", "D", List.of(), "", null, "", null, PaperExamples.OFFERED);

        var page = ParsedPage.of(PAPERS.html(it, null).html());

        assertThat(page.words()).contains("Not agreed", "None").doesNotContain("Quantity");
    }

    @Test
    void tellsWhatWasFoundWhereTheWordingDoes() {
        var findings = new Agreement.StatedFindings("a seal", "ours to put right");
        var it = new Agreement("id", "1", 1, 1, 1, "en", "D", List.of(), "", null, "", findings, PaperExamples.OFFERED);

        assertThat(it.canonical()).contains("\ncause a seal\nopinion ours to put right\noffered ");
        assertThat(ParsedPage.of(PAPERS.html(it, null).html()).words()).contains("What happened", "ours to put right");
    }

    @ParameterizedTest
    @CsvSource({
        "123450,CNY,'CNY 1,234.50'",
        "5,USD,USD 0.05",
        "123450,JPY,'JPY 123,450'",
        "1234,KWD,KWD 1.234",
        "123450,???,'??? 123,450'"
    })
    void writesSumsInTheDigitsOfTheirCurrency(long minor, String currency, String written) {
        var wording = PaperExamples.TEMPLATES.wording(Language.EN);

        assertThat(Sums.of(new Money(minor, currency), wording)).isEqualTo(written);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(PAPERS.html(chinese(), signed()).html())
                .isEqualTo(PAPERS.html(chinese(), signed()).html());
        assertThat(PAPERS.pdf(chinese(), signed())).isEqualTo(PAPERS.pdf(chinese(), signed()));
    }

    @Test
    void takesNoTextForMarkup() {
        var sly = "</pre><script>alert('x')</script> & \"<b>\" ${1+1} [[${terms}]] {0}";
        var html = PAPERS.html(agreement("en", sly, sly), new Signed(Signed.Way.SCAN, PaperExamples.ANSWERED, sly))
                .html();

        assertThat(ParsedPage.of(html).texts("//td")).filteredOn(sly::equals).hasSize(3);
        assertThat(html).doesNotContain("<script");
    }

    @Test
    void isReadInTheDirectionInWhichItIsWritten() {
        var html = PAPERS.html(agreement("en", "We pay \u202E001\u202C yuan", ""), null)
                .html();

        assertThat(html).contains("We pay \uFFFD001\uFFFD yuan");
    }

    @Test
    void loadsNothingFromElsewhere() {
        var page = ParsedPage.of(PAPERS.html(chinese(), signed()).html());

        assertThat(page.texts("//script | //link | //img | //iframe | //@src | //@href"))
                .isEmpty();
        assertThat(page.texts("//style")).singleElement().asString().doesNotContain("url(", "@import");
    }

    @Test
    void printsChineseWithItsOwnGlyphs() throws IOException {
        try (var pdf = Loader.loadPDF(PAPERS.pdf(chinese(), signed()))) {
            assertThat(text(pdf))
                    .contains(
                            "投诉处理协议",
                            "更换同型号热水器一台",
                            "人民币 1,234.50（CNY）",
                            chinese().hash());
            assertThat(fonts(pdf)).isNotEmpty().allMatch(it -> it.contains("+"), "is a subset inside the file");
        }
    }

    @Test
    void attachesTheTextThatTheHashCovers() throws IOException {
        try (var pdf = Loader.loadPDF(PAPERS.pdf(chinese(), null))) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();

            assertThat(files.get("agreement.txt").getEmbeddedFile().toByteArray())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(chinese().canonical());
        }
    }

    @Test
    void putsABoxWhereNoFontHasAGlyph() throws IOException {
        try (var pdf = Loader.loadPDF(PAPERS.pdf(agreement("zh", "甲\uD83D\uDE00乙ไ丙", ""), null))) {
            assertThat(text(pdf)).contains("甲□乙□丙");
        }
    }

    @Test
    void runsOverSeveralPages() throws IOException {
        var lines = IntStream.range(0, 120).mapToObj(it -> "第" + it + "条").collect(Collectors.joining("\n"));

        try (var pdf = Loader.loadPDF(PAPERS.pdf(agreement("zh", lines, "长".repeat(3000)), null))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            assertThat(text(pdf)).contains("第0条", "第119条");
        }
    }

    @Test
    void namesThePaperAtTheFootOfEachPage() throws IOException {
        try (var pdf = Loader.loadPDF(PAPERS.pdf(agreement("zh", "长".repeat(3000), ""), null))) {
            var pages = pdf.getNumberOfPages();
            var page = new PDFTextStripper();
            for (var it = 1; it <= pages; it++) {
                page.setStartPage(it);
                page.setEndPage(it);
                assertThat(page.getText(pdf)).contains("投诉处理协议 26-0000018-1", it + " / " + pages);
            }
        }
    }

    @Test
    void printsWhatNoPageCanCarry() throws IOException {
        try (var pdf = Loader.loadPDF(PAPERS.pdf(agreement("zh", "甲\u0001乙\uD800丙\uFFFE丁\u2028戊", ""), null))) {
            assertThat(text(pdf)).contains("甲", "乙", "丙", "丁", "戊");
        }
    }

    static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static List<String> fonts(PDDocument pdf) throws IOException {
        var names = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                names.add(page.getResources().getFont(name).getName());
            }
        }
        return names;
    }
}
