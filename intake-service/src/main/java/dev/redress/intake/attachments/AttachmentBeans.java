package dev.redress.intake.attachments;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.IntakeEvent;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The parts that receive files and keep them. */
@Configuration(proxyBeanMethods = false)
class AttachmentBeans {

    @Bean
    AttachmentService attachmentService(
            AggregateRepository<Complaint, IntakeEvent> complaints,
            MongoTemplate mongo,
            AttachmentProperties properties,
            Masking masking,
            Ids ids,
            Clock clock) {
        var receiver = new FileReceiver(
                properties.largest().toBytes(),
                properties.types(),
                new FileTypes(),
                scanner(properties.scanner()).orElse(null));
        return new AttachmentService(
                complaints,
                receiver,
                properties.folder() == null ? new GridFsContents(mongo) : new FolderContents(properties.folder()),
                new Drafts(mongo),
                properties,
                masking,
                ids,
                clock);
    }

    private static Optional<VirusScanner> scanner(AttachmentProperties.Scanner it) {
        return Blank.is(it.host())
                ? Optional.empty()
                : Optional.of(new ClamdScanner(it.host(), it.port(), it.patience()));
    }

    @Bean
    Uploads uploads(AttachmentService attachmentService) {
        return new Uploads(attachmentService);
    }

    @Bean
    Round attachmentRound(Rounds rounds, AttachmentService attachments, AttachmentProperties properties) {
        return rounds.every(
                properties.lookEvery(), "attachments", () -> attachments.removeLeftOvers(properties.leftOver()));
    }
}
