package dev.redress.resolution.agreements.print;

import dev.redress.chassis.pages.PagesProperties;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.papers.PdfPrinter;
import dev.redress.resolution.agreements.domain.Agreement;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.archive.print.CaseHistory;
import dev.redress.resolution.archive.print.HistoryPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What these tests start from. */
public final class PaperExamples {
    static final Instant OFFERED = Instant.parse("2026-03-02T08:30:00Z");
    public static final Instant ANSWERED = Instant.parse("2026-03-03T01:05:00Z");
    public static final Templates TEMPLATES = new Templates(
            "pages",
            new PagesProperties(
                    new PagesProperties.Names("晨光家电客户服务中心", "Dawn Appliances Customer Service"),
                    ZoneId.of("Asia/Shanghai")));
    static final AgreementDocuments PAPERS =
            new AgreementDocuments(TEMPLATES, new PdfPrinter(new ClassPathResource("papers/NotoSansSC-Redress.ttf")));
    public static final HistoryPage HISTORY = new HistoryPage(TEMPLATES);

    private PaperExamples() {}

    public static Agreement chinese() {
        return agreement("zh", "更换同型号热水器一台，由专业人员上门安装并取走旧机。\n因漏水造成的地板损失，按双方确认的清单补偿。", "旧机由公司收回；补偿款在安装当日起三个工作日内支付。");
    }

    public static Agreement english() {
        return agreement(
                "en",
                "A new water heater of the same model, fitted by a technician, who takes the old one away.\n"
                        + "The damage to the floor is paid for by the list that both sides have confirmed.",
                "The old heater goes back to the company. The money is paid within three working days of fitting.");
    }

    public static Agreement agreement(String language, String description, String conditions) {
        return new Agreement(
                "01955541-90d3-7a2f-b6c4-1e7d3f8a0c52",
                "26-0000018-1",
                1,
                2,
                1,
                language,
                "AFTER_SALES",
                List.of(
                        new Remedy(Remedy.Kind.REPLACEMENT, 1, null),
                        new Remedy(Remedy.Kind.MONEY, 0, new Money(123450, "CNY")),
                        new Remedy(Remedy.Kind.APOLOGY, 0, null)),
                description,
                LocalDate.parse("2026-03-09"),
                conditions,
                null,
                OFFERED);
    }

    static Signed signed() {
        return new Signed(Signed.Way.LINK, ANSWERED, "L-20260303-0007");
    }

    public static CaseHistory history() {
        return new CaseHistory(
                "26-0000018-1",
                List.of(
                        new CaseHistory.Detail("stage", "OFFERED"),
                        new CaseHistory.Detail("severity", "S3"),
                        new CaseHistory.Detail("category", "EQUIPMENT"),
                        new CaseHistory.Detail("department", "AFTER_SALES"),
                        new CaseHistory.Detail("handler", "E2011"),
                        new CaseHistory.Detail("cycle", "1")),
                List.of(
                        entry(
                                1,
                                "2026-03-01T02:00:00Z",
                                "intake",
                                "complaint.received.v1",
                                "热水器漏水，地板泡坏了。",
                                "",
                                List.of(new CaseHistory.Detail("channel", "PHONE"))),
                        entry(
                                2,
                                "2026-03-01T02:01:00Z",
                                "triage",
                                "complaint.triaged",
                                "",
                                "",
                                List.of(
                                        new CaseHistory.Detail("severity", "S3"),
                                        new CaseHistory.Detail("department", "AFTER_SALES"))),
                        entry(
                                3,
                                "2026-03-01T02:01:01Z",
                                "sla",
                                "clock.started",
                                "",
                                "",
                                List.of(
                                        new CaseHistory.Detail("metric", "FIRST_RESPONSE"),
                                        new CaseHistory.Detail("due", "2026-03-01 14:00"))),
                        entry(
                                4,
                                "2026-03-01T03:20:00Z",
                                "resolution",
                                "complaint.contacted.v1",
                                "已致歉，约定上门查看。",
                                "E2011",
                                List.of(
                                        new CaseHistory.Detail("channel", "PHONE"),
                                        new CaseHistory.Detail("direction", "OUTBOUND"),
                                        new CaseHistory.Detail("reached", "true"))),
                        entry(
                                5,
                                "2026-03-02T08:30:00Z",
                                "resolution",
                                "complaint.solution-offered",
                                "",
                                "E2011",
                                List.of(new CaseHistory.Detail("round", "2"))),
                        entry(
                                6,
                                "2026-03-02T16:30:00Z",
                                "resolution",
                                "complaint.something-new.v1",
                                "",
                                "",
                                List.of())));
    }

    public static CaseHistory.Entry entry(
            long position,
            String at,
            String stage,
            String type,
            String words,
            String by,
            List<CaseHistory.Detail> details) {
        return new CaseHistory.Entry(position, Instant.parse(at), stage, type, words, by, details);
    }
}
