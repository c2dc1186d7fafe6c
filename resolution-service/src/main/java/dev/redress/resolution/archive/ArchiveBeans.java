package dev.redress.resolution.archive;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.messaging.BulkListener;
import dev.redress.chassis.messaging.Documents;
import dev.redress.chassis.messaging.Heard;
import dev.redress.chassis.messaging.Hearing;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.messaging.Topic;
import dev.redress.chassis.web.Doors;
import dev.redress.resolution.domain.archive.Archive;
import dev.redress.resolution.domain.archive.Filed;
import dev.redress.resolution.domain.archive.Message;
import dev.redress.resolution.domain.archive.Seal;
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
    Hearing<Archive, Filed> archiveHearing(Clock clock) {
        return new Hearing<Archive, Filed>()
                .from("complaints.intake")
                .from("complaints.triage")
                .from("complaints.resolution")
                .from("complaints.sla")
                .from("complaints.followup")
                .onAny((archive, it) -> archive.file(message(it), clock.instant()));
    }

    private static Message message(Heard it) {
        return new Message(it.topic(), it.type(), it.id(), it.version(), it.time(), CanonicalJson.of(it.data()));
    }

    @Bean
    Documents<Archive, Filed> archiveDocuments(
            Messaging messaging, Hearing<Archive, Filed> archiveHearing, MongoTemplate mongo) {
        return messaging.inGroup(GROUP).documents(new ArchiveKind(), archiveHearing, mongo);
    }

    @Bean
    BulkListener archiveListener(Messaging messaging, Documents<Archive, Filed> archiveDocuments) {
        return messaging.inGroup(GROUP).listener(archiveDocuments);
    }

    @Bean
    Topic archiveTopic() {
        return Topic.kept(SealKind.TOPIC);
    }

    @Bean
    Documents<Seal, Seal.Sealed> sealDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.documents(new SealKind(), mongo);
    }

    @Bean
    Seals seals(
            Documents<Archive, Filed> archiveDocuments,
            Documents<Seal, Seal.Sealed> sealDocuments,
            ArchiveProperties properties,
            Clock clock,
            MeterRegistry metrics) {
        return new Seals(archiveDocuments, sealDocuments, properties, clock, metrics);
    }

    /** Before the doors of the cases, which are wider. */
    @Bean
    @Order(0)
    Doors archiveDoors() {
        return new Doors()
                .open(GET, "/cases/*/archive", READERS)
                .open(GET, "/cases/*/archive/verify", READERS)
                .open(POST, "/archive/verify", READERS)
                .open(GET, "/archive/roots", READERS)
                .open(GET, "/archive/roots/*/verify", READERS);
    }
}
