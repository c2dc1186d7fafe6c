package dev.redress.intake.attachments.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import dev.redress.intake.attachments.AttachmentRefusal;
import dev.redress.intake.attachments.AttachmentRefusal.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** Who may hand in files and read them, and what a refusal is over HTTP. */
@Configuration(proxyBeanMethods = false)
class AttachmentAccess {
    @Bean
    AccessRules attachmentAccessRules() {
        return new AccessRules()
                .permit(POST, "/complaints/*/attachments", "publisher", "agent", "lead", "manager")
                .permit(GET, "/complaints/*/attachments", "agent", "lead", "manager", "quality")
                .permit(GET, "/complaints/*/attachments/*", "agent", "lead", "manager", "quality");
    }

    @Bean
    RefusalTable<AttachmentRefusal, Code> attachmentRefusals() {
        return RefusalTable.of(
                AttachmentRefusal.class,
                Code.class,
                AttachmentRefusal::code,
                it -> "file",
                it -> it.invalid("empty", Code.EMPTY)
                        .answered(HttpStatus.PAYLOAD_TOO_LARGE, "payload-too-large", Code.TOO_LARGE)
                        .answered(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file-type", Code.TYPE)
                        .answered(HttpStatus.UNPROCESSABLE_ENTITY, "infected", Code.INFECTED)
                        .answered(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Code.SCANNER_AWAY)
                        .answered(HttpStatus.GONE, "gone", Code.GONE));
    }
}
