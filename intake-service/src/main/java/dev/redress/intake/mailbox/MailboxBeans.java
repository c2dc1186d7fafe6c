package dev.redress.intake.mailbox;

import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.intake.attachments.AttachmentService;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.SequelService;
import dev.redress.intake.notices.NoticeService;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The parts of the e-mail door, where there is one. */
@Configuration(proxyBeanMethods = false)
class MailboxBeans {

    @Bean
    MailRecords mailRecords(MongoTemplate mongo) {
        return new MailRecords(mongo);
    }

    @Bean
    MailSearchService mailSearchService(MailRecords records) {
        return new MailSearchService(records);
    }

    @Bean
    @ConditionalOnProperty("intake.mailbox.host")
    Mailbox mailbox(
            MailboxProperties settings,
            MailRecords records,
            IntakeService intake,
            SequelService sequels,
            AttachmentService attachments,
            NoticeService notices,
            Clock clock) {
        var reader = new MailReader(settings.addresses());
        return new Mailbox(
                settings, reader, new MailIntake(intake, sequels, attachments, notices, reader), records, clock);
    }

    @Bean
    @ConditionalOnProperty("intake.mailbox.host")
    Round mailboxRound(Rounds rounds, Mailbox mailbox, MailboxProperties settings) {
        return rounds.every(settings.lookEvery(), "mailbox", mailbox::read);
    }
}
