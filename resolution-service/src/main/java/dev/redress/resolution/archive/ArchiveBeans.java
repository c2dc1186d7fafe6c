package dev.redress.resolution.archive;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.Filed;
import dev.redress.resolution.archive.domain.Message;
import dev.redress.resolution.archive.domain.Seal;
import dev.redress.resolution.archive.messages.SealMessages;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the archive hears, keeps and tells, and who may look at it. It is a consumer group of its own. */
@Configuration(proxyBeanMethods = false)
class ArchiveBeans {
    private static final String GROUP = "archive";
    private static final String[] READERS = {"lead", "manager", "quality"};

    @Bean
    EventHandlers<Archive, Filed> archiveHearing(Clock clock) {
        return new EventHandlers<Archive, Filed>()
                .from("complaints.intake")
                .from("complaints.notices")
                .from("complaints.triage")
                .from("complaints.resolution")
                .from("complaints.sla")
                .from("complaints.followup")
                .onAny((archive, it) -> archive.file(message(it), clock.instant()));
    }

    private static Message message(InboundEvent it) {
        return new Message(it.topic(), it.type(), it.id(), it.version(), it.time(), CanonicalJson.of(it.data()));
    }

    @Bean
    AggregateRepository<Archive, Filed> archiveDocuments(
            Messaging messaging, EventHandlers<Archive, Filed> archiveHearing, MongoTemplate mongo) {
        return messaging.inGroup(GROUP).repository(ArchiveAggregates.ARCHIVES, archiveHearing, mongo);
    }

    @Bean
    BulkListener archiveListener(
            Messaging messaging, AggregateRepository<Archive, Filed> archiveDocuments, ArchiveProperties properties) {
        return messaging.inGroup(GROUP).listener(archiveDocuments, properties.gather());
    }

    @Bean
    Topic archiveTopic() {
        return Topic.kept(SealMessages.TOPIC);
    }

    @Bean
    AggregateRepository<Seal, Seal.Sealed> sealDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(ArchiveAggregates.SEALS, mongo);
    }

    @Bean
    SealService seals(
            AggregateRepository<Archive, Filed> archiveDocuments,
            AggregateRepository<Seal, Seal.Sealed> sealDocuments,
            ArchiveProperties properties,
            Clock clock,
            MeterRegistry metrics) {
        return new SealService(archiveDocuments, sealDocuments, properties, clock, metrics);
    }

    @Bean
    Round sealsRound(Rounds rounds, ArchiveProperties properties, SealService seals) {
        return rounds.every(properties.lookEvery(), "seals", seals::sealWhatHasEnded);
    }

    /** Before the rules of the cases, which are wider. */
    @Bean
    @Order(0)
    AccessRules archiveAccessRules() {
        return new AccessRules()
                .permit(GET, "/cases/*/archive", READERS)
                .permit(GET, "/cases/*/archive/verify", READERS)
                .permit(POST, "/archive/verify", READERS)
                .permit(GET, "/archive/roots", READERS)
                .permit(GET, "/archive/roots/*/verify", READERS);
    }
}
