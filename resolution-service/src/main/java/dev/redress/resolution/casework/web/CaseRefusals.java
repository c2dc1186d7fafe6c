package dev.redress.resolution.casework.web;

import static dev.redress.resolution.casework.domain.CaseRefusal.Code.AWAY;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.CHANGED;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.CONFLICT;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.CONTACT_BEFORE_CYCLE;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.CONTACT_IN_FUTURE;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.INVALID;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.NOT_ALLOWED;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.NOT_NOW;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.NO_SUCH_CASE;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.NO_SUCH_PART;
import static dev.redress.resolution.casework.domain.CaseRefusal.Code.SUPERSEDED;

import dev.redress.chassis.web.RefusalTable;
import dev.redress.resolution.casework.domain.CaseRefusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a refusal is over HTTP. */
@Configuration(proxyBeanMethods = false)
class CaseRefusals {

    @Bean
    RefusalTable<CaseRefusal, CaseRefusal.Code> caseRefusalTable() {
        return RefusalTable.of(
                CaseRefusal.class,
                CaseRefusal.Code.class,
                CaseRefusal::code,
                CaseRefusal::field,
                it -> it.notFound(NO_SUCH_CASE, NO_SUCH_PART)
                        .conflict("not-now", NOT_NOW)
                        .conflict("away", AWAY)
                        .conflict("changed", CHANGED)
                        .conflict("conflict", CONFLICT)
                        .conflict("superseded", SUPERSEDED)
                        .forbidden("not-allowed", NOT_ALLOWED)
                        .invalid("invalid", INVALID)
                        .invalidField("contactedAt", "in-future", CONTACT_IN_FUTURE)
                        .invalidField("contactedAt", "before-cycle", CONTACT_BEFORE_CYCLE));
    }
}
