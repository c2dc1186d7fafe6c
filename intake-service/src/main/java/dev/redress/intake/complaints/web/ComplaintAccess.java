package dev.redress.intake.complaints.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import dev.redress.intake.complaints.domain.ComplaintRefusal;
import dev.redress.intake.complaints.domain.ComplaintRefusal.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may hand in complaints, read them and say more of them, and what a refusal is over HTTP. */
@Configuration(proxyBeanMethods = false)
class ComplaintAccess {
    @Bean
    AccessRules complaintAccessRules() {
        return new AccessRules()
                .permit(POST, "/complaints", "publisher", "agent", "lead", "manager")
                .permit(GET, "/complaints/*", "publisher", "agent", "lead", "manager", "quality")
                .permit(POST, "/complaints/*/amendments", "publisher", "agent", "lead", "manager")
                .permit(POST, "/complaints/*/corrections", "agent", "lead", "manager")
                .permit(POST, "/complaints/*/corrections/*/review", "agent", "lead", "manager", "quality")
                .permit(POST, "/complaints/*/merge", "lead", "manager")
                .permit(POST, "/complaints/*/unmerge", "lead", "manager")
                .permit(POST, "/complaints/*/withdrawal", "publisher", "agent", "lead", "manager")
                .permit(GET, "/corrections", "agent", "lead", "manager", "quality");
    }

    @Bean
    RefusalTable<ComplaintRefusal, Code> complaintRefusals() {
        return RefusalTable.of(
                ComplaintRefusal.class,
                Code.class,
                ComplaintRefusal::code,
                ComplaintRefusal::field,
                it -> it.notFound(Code.NOT_FOUND)
                        .conflict("not-now", Code.NOT_NOW)
                        .conflict("merged", Code.MERGED)
                        .conflict("master", Code.MASTER)
                        .conflict("ended", Code.ENDED)
                        .conflict("not-merged", Code.NOT_MERGED)
                        .conflict("too-late", Code.TOO_LATE)
                        .conflict("conflict", Code.CONFLICT)
                        .forbidden("not-allowed", Code.NOT_ALLOWED)
                        .invalid("invalid", Code.INVALID));
    }
}
