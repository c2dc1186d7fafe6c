package dev.redress.analytics.query;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.PeriodReader;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.tables.Downloads;
import dev.redress.chassis.web.AccessRules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** Questions, and who may ask them. */
@Configuration(proxyBeanMethods = false)
class QueryBeans {

    @Bean
    Dictionary dictionary() {
        return Dictionary.load();
    }

    @Bean
    FamilyColumns familyColumns(Dictionary dictionary, FactFile facts) {
        return facts.answer(connection -> new FamilyColumns(dictionary, connection));
    }

    @Bean
    QuestionReader questionReader(
            Dictionary dictionary,
            FamilyColumns columns,
            PeriodReader periods,
            AnalyticsProperties properties,
            Clock clock) {
        return new QuestionReader(dictionary, columns, periods, properties.dissatisfiedAt(), clock);
    }

    @Bean
    FigureQueries figureQueries(FactFile facts, FamilyColumns columns, Watermarks watermarks) {
        return new FigureQueries(facts, columns, CodeNames.load(), watermarks);
    }

    @Bean
    FigureService figureService(
            Dictionary dictionary,
            FamilyColumns columns,
            QuestionReader questions,
            FigureQueries queries,
            Reader reader,
            FigureService.Heard heard) {
        var names = CodeNames.load();
        var cases = new CaseQueries(heard.facts(), columns, names);
        return new FigureService(dictionary, columns, questions, queries, cases, reader, names, heard);
    }

    @Bean
    FigureService.Heard heard(FactFile facts, Watermarks watermarks) {
        return new FigureService.Heard(facts, watermarks);
    }

    @Bean
    MeasureValues measureValues(QuestionReader questions, FigureQueries queries, Reader reader) {
        return new MeasureValues(questions, queries, reader);
    }

    @Bean
    Reader reader(FactFile facts, AnalyticsProperties properties) {
        return new Reader(facts, properties.publicFewest());
    }

    @Bean
    Downloads downloads(AnalyticsProperties properties) {
        return new Downloads(properties.file().toAbsolutePath().resolveSibling("downloads"));
    }

    @Bean
    @Order(-1)
    AccessRules queryRules() {
        return new AccessRules()
                .permit(HttpMethod.POST, "/figures/query", "quality", "lead", "manager", "ops", "public")
                .permit(HttpMethod.GET, "/figures", "quality", "lead", "manager", "ops", "public")
                .permit(HttpMethod.GET, "/figures/definitions", "quality", "lead", "manager", "ops", "public");
    }
}
