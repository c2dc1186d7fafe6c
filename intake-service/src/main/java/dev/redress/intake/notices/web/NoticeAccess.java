package dev.redress.intake.notices.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import dev.redress.intake.notices.domain.NoticeRefusal;
import dev.redress.intake.notices.domain.NoticeRefusal.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may send notices, and what a refusal is over HTTP. */
@Configuration(proxyBeanMethods = false)
class NoticeAccess {
    private static final String[] SENDERS = {"agent", "lead", "manager"};

    private static final String[] READERS = {"agent", "lead", "manager", "quality"};

    @Bean
    AccessRules noticeAccessRules() {
        return new AccessRules()
                .permit(GET, "/notice-templates", READERS)
                .permit(GET, "/notice-templates/*", READERS)
                .permit(POST, "/notice-templates/*/preview", "lead", "manager")
                .permit(POST, "/notice-templates/*/trial", "manager")
                .permit(PUT, "/notice-templates/*", "manager")
                .permit(GET, "/notices", SENDERS)
                .permit(POST, "/notices/*/failed", SENDERS)
                .permit(POST, "/notices/*/link", SENDERS)
                .permit(POST, "/notices/*/sent", SENDERS);
    }

    @Bean
    RefusalTable<NoticeRefusal, Code> noticeRefusals() {
        return RefusalTable.of(
                NoticeRefusal.class,
                Code.class,
                NoticeRefusal::code,
                NoticeRefusal::field,
                it -> it.notFound(Code.NO_SUCH_NOTICE)
                        .conflict("not-now", Code.NOT_NOW)
                        .invalid("invalid", Code.INVALID));
    }
}
