package dev.redress.intake.inbound;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.web.AccessRules;
import dev.redress.intake.IntakeDesk;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.outbound.Receipts;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors, and who may use them. */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

    @Bean
    AccessRules doors() {
        return new AccessRules()
                .open(POST, "/complaints", "publisher", "agent", "lead", "manager")
                .open(GET, "/complaints/*", "publisher", "agent", "lead", "manager")
                .open(POST, "/imports", "publisher", "manager", "ops")
                .open(GET, "/imports", "publisher", "manager", "ops")
                .open(GET, "/imports/**", "publisher", "manager", "ops");
    }

    @Bean
    FormReader formReader(Validator validator, IntakeProperties properties, Clock clock) {
        return new FormReader(validator, properties, clock);
    }

    @Bean
    SubmissionsDoor submissionsDoor(
            IntakeDesk desk, FormReader forms, Receipts receipts, DeadLetters deadLetters, MeterRegistry metrics) {
        return new SubmissionsDoor(desk, forms, receipts, deadLetters, metrics);
    }

    @Bean
    BulkListener submissions(Messaging messaging, SubmissionsDoor door) {
        return messaging.listener(door);
    }

    @Bean
    BulkListener renewals(Messaging messaging, IntakeDesk desk, DeadLetters deadLetters, MeterRegistry metrics) {
        return messaging.listener(new RenewalsDoor(desk, deadLetters, metrics));
    }
}
