package dev.redress.analytics.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.ingest.Progress;
import dev.redress.analytics.query.FigureService;
import dev.redress.analytics.wording.CodeWords;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.papers.PdfPrinter;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** Reports, and who may have them. */
@Configuration(proxyBeanMethods = false)
class ReportBeans {
    /** How often it is looked whether a period is over. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    @Bean
    Reports reports(
            FactFile facts,
            FigureService figures,
            Watermarks watermarks,
            Templates templates,
            PdfPrinter printer,
            Progress progress,
            AnalyticsProperties properties,
            Clock clock) {
        var outline = Outline.load();
        var json = mapper();
        var words = Map.of(
                Language.ZH.code(), new CodeWords(templates.wording(Language.ZH)),
                Language.EN.code(), new CodeWords(templates.wording(Language.EN)));
        return new Reports(
                new FigureReports(outline, figures, words, properties.zone()),
                new ComplaintForms(outline, facts, figures, watermarks),
                new ReportDocuments(json, templates, printer),
                new ReportStore(properties.file().toAbsolutePath().resolveSibling("reports"), json),
                new Reports.Readiness(facts, progress),
                clock,
                properties.zone());
    }

    /** The same report is written the same, whatever the API's own JSON becomes. */
    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    @Bean
    Round reportRound(
            Reports reports,
            FactFile facts,
            Progress progress,
            ReportsProperties properties,
            AnalyticsProperties analytics,
            Clock clock,
            Rounds rounds) {
        var schedule = new ReportSchedule(reports, facts, progress, properties, clock, analytics.zone());
        return rounds.every(LOOK, "reports", schedule::run);
    }

    @Bean
    @Order(-3)
    AccessRules reportRules() {
        return new AccessRules()
                .permit(HttpMethod.GET, "/reports", "quality", "manager")
                .permit(HttpMethod.POST, "/reports", "quality", "manager")
                .permit(HttpMethod.GET, "/reports/*", "quality", "manager")
                .permit(HttpMethod.GET, "/reports/*/differences", "quality", "manager")
                .permit(HttpMethod.POST, "/reports/*/restate", "quality", "manager")
                .permit(HttpMethod.GET, "/reports/*/files/*", "quality", "manager")
                .permit(HttpMethod.GET, "/dashboard/reports", "quality", "manager");
    }
}
