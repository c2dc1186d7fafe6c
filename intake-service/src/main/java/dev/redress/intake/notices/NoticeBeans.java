package dev.redress.intake.notices;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.LinkMint;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.customers.ComplaintStandings;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.Notices;
import dev.redress.intake.notices.messages.NoticeAggregate;
import dev.redress.intake.notices.settings.NoticeTemplateFile;
import dev.redress.intake.report.StatusLinks;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Notices to customers and colleagues, and the topic that they are told on. They are a consumer group of their own, for renewals hear the same
 * topics.
 */
@Configuration(proxyBeanMethods = false)
class NoticeBeans {
    private static final String GROUP = "notices";

    @Bean
    Topic noticesTopic() {
        return Topic.kept(NoticeAggregate.TOPIC);
    }

    @Bean
    EventHandlers<Notices, NoticeEvent> noticeHandlers(
            NoticeRoutes noticeRoutes, NoticeProperties properties, Lookup<Colleagues> colleagues) {
        return noticeRoutes.areAny()
                ? NoticeAggregate.handlers(
                        new NoticeAggregate.Timing(properties.receiptWaits(), properties.surveyAfter()),
                        colleagues::current)
                : NoticeAggregate.handlers();
    }

    @Bean
    AggregateRepository<Notices, NoticeEvent> noticeDocuments(
            Messaging messaging, EventHandlers<Notices, NoticeEvent> noticeHandlers, MongoTemplate mongo) {
        return messaging.inGroup(GROUP).repository(NoticeAggregate.NOTICES, noticeHandlers, mongo);
    }

    @Bean
    BulkListener noticeListener(Messaging messaging, AggregateRepository<Notices, NoticeEvent> noticeDocuments) {
        return messaging.inGroup(GROUP).listener(noticeDocuments);
    }

    @Bean
    NoticeLinks noticeLinks(
            SignedLinks links, StatusLinks status, IntakeProperties properties, NoticeProperties notices) {
        var settings = properties.links();
        return new NoticeLinks(
                new LinkMint(links, settings.offers()),
                settings.offerLife(),
                new LinkMint(links, settings.surveys()),
                notices.surveyLife(),
                status);
    }

    @Bean
    Settings<NoticeTemplate> noticeTemplates(Messaging messaging, MongoTemplate mongo, Clock clock) {
        return new Settings<>(messaging, mongo, "noticeTemplates", NoticeTemplate.class, clock);
    }

    @Bean
    StartupPreparation noticeTemplatesOpening(
            Settings<NoticeTemplate> noticeTemplates,
            StrictYaml yaml,
            NoticeProperties properties,
            Validator validator,
            Clock clock) {
        var given = NoticeTemplateFile.read(yaml, properties.templates(), validator);
        return new StartupPreparation(() -> noticeTemplates.seed(given), properties.waitForStore(), clock);
    }

    @Bean
    Round noticeTemplateRound(Rounds rounds, Settings<NoticeTemplate> noticeTemplates, NoticeProperties properties) {
        return rounds.every(properties.templateRefresh(), "notice-templates", noticeTemplates::refresh);
    }

    @Bean
    NoticeReaders noticeReaders(
            Lookup<Colleagues> colleagues,
            ComplaintStandings standings,
            IntakeProperties properties,
            NoticeProperties notices) {
        return new NoticeReaders(colleagues, standings, properties.zone(), notices.language());
    }

    @Bean
    NoticeTexts noticeTexts(Settings<NoticeTemplate> noticeTemplates, IntakeProperties properties, Templates pages) {
        return new NoticeTexts(
                noticeTemplates,
                properties.zone(),
                (language, name) -> pages.wording(Language.of(language)).find("metric." + name, name));
    }

    @Bean
    NoticeTemplateService noticeTemplateService(
            Settings<NoticeTemplate> noticeTemplates,
            NoticeTexts noticeTexts,
            NoticeRoutes noticeRoutes,
            Ids ids,
            Clock clock) {
        return new NoticeTemplateService(noticeTemplates, noticeTexts, noticeRoutes, ids, clock);
    }

    @Bean(destroyMethod = "close")
    NoticeDispatcher noticeDispatcher(
            AggregateRepository<Notices, NoticeEvent> noticeDocuments,
            IntakeService intake,
            NoticeRoutes noticeRoutes,
            NoticeLinks noticeLinks,
            NoticeTexts noticeTexts,
            NoticeReaders noticeReaders,
            NoticeProperties properties,
            Clock clock,
            MeterRegistry metrics) {
        return new NoticeDispatcher(
                noticeDocuments,
                intake,
                noticeRoutes,
                noticeLinks,
                noticeTexts,
                noticeReaders,
                properties,
                clock,
                metrics);
    }

    @Bean
    Round noticeRound(Rounds rounds, NoticeDispatcher noticeDispatcher, NoticeProperties properties) {
        return rounds.every(properties.lookEvery(), "notices", noticeDispatcher::look);
    }

    @Bean
    NoticeService noticeService(
            AggregateRepository<Notices, NoticeEvent> noticeDocuments,
            IntakeService intake,
            CustomerReaders customerReaders,
            NoticeLinks noticeLinks,
            NoticeTexts noticeTexts,
            NoticeReaders noticeReaders,
            IntakeProperties properties,
            Clock clock) {
        return new NoticeService(
                noticeDocuments,
                intake,
                customerReaders,
                noticeLinks,
                noticeTexts,
                noticeReaders,
                properties.clockSkew(),
                clock);
    }
}
