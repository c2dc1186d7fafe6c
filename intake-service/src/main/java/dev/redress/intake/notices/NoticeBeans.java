package dev.redress.intake.notices;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.LinkMint;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.Notices;
import dev.redress.intake.notices.messages.NoticeAggregate;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Notices to customers, and the topic that they are told on. */
@Configuration(proxyBeanMethods = false)
class NoticeBeans {

    @Bean
    Topic noticesTopic() {
        return Topic.kept(NoticeAggregate.TOPIC);
    }

    @Bean
    EventHandlers<Notices, NoticeEvent> noticeHandlers() {
        return NoticeAggregate.handlers();
    }

    @Bean
    AggregateRepository<Notices, NoticeEvent> noticeDocuments(
            Messaging messaging, EventHandlers<Notices, NoticeEvent> noticeHandlers, MongoTemplate mongo) {
        return messaging.repository(NoticeAggregate.NOTICES, noticeHandlers, mongo);
    }

    @Bean
    BulkListener noticeListener(Messaging messaging, AggregateRepository<Notices, NoticeEvent> noticeDocuments) {
        return messaging.listener(noticeDocuments);
    }

    @Bean
    NoticeLinks noticeLinks(SignedLinks links, IntakeProperties properties) {
        var settings = properties.links();
        return new NoticeLinks(new LinkMint(links, settings.offers()), settings.offerLife());
    }

    @Bean(destroyMethod = "close")
    NoticeDispatcher noticeDispatcher(
            AggregateRepository<Notices, NoticeEvent> noticeDocuments,
            IntakeService intake,
            NoticeRoutes noticeRoutes,
            NoticeLinks noticeLinks,
            NoticeProperties properties,
            Clock clock,
            MeterRegistry metrics) {
        return new NoticeDispatcher(
                noticeDocuments,
                intake,
                noticeRoutes,
                noticeLinks,
                properties,
                clock,
                metrics,
                Executors.newFixedThreadPool(properties.atOnce(), new CustomizableThreadFactory("notices-")));
    }

    @Bean
    Round noticeRound(Rounds rounds, NoticeDispatcher noticeDispatcher, NoticeProperties properties) {
        return rounds.every(properties.lookEvery(), "notices", noticeDispatcher::look);
    }

    @Bean
    NoticeService noticeService(
            AggregateRepository<Notices, NoticeEvent> noticeDocuments,
            IntakeService intake,
            NoticeLinks noticeLinks,
            IntakeProperties properties,
            Clock clock) {
        return new NoticeService(noticeDocuments, intake, noticeLinks, properties.clockSkew(), clock);
    }
}
