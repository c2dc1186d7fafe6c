package dev.redress.resolution.actions.web;

import static dev.redress.resolution.actions.domain.ActionRefusal.Code.CONFLICT;
import static dev.redress.resolution.actions.domain.ActionRefusal.Code.DONE_OUTSIDE;
import static dev.redress.resolution.actions.domain.ActionRefusal.Code.DUE_IN_PAST;
import static dev.redress.resolution.actions.domain.ActionRefusal.Code.NOTHING_NEW;
import static dev.redress.resolution.actions.domain.ActionRefusal.Code.NOT_NOW;
import static dev.redress.resolution.actions.domain.ActionRefusal.Code.NO_SUCH_ACTION;
import static dev.redress.resolution.actions.domain.ActionRefusal.Code.OWN_WORK;
import static dev.redress.resolution.actions.domain.ActionRefusal.Code.UNKNOWN_DEPARTMENT;
import static dev.redress.resolution.actions.domain.ActionRefusal.Code.UNKNOWN_OWNER;

import dev.redress.chassis.web.RefusalTable;
import dev.redress.resolution.actions.domain.ActionRefusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a refusal is over HTTP. */
@Configuration(proxyBeanMethods = false)
class ActionRefusals {

    @Bean
    RefusalTable<ActionRefusal, ActionRefusal.Code> actionRefusalTable() {
        return RefusalTable.of(
                ActionRefusal.class,
                ActionRefusal.Code.class,
                ActionRefusal::code,
                it -> "",
                it -> it.notFound(NO_SUCH_ACTION)
                        .conflict("not-now", NOT_NOW)
                        .conflict("conflict", CONFLICT, NOTHING_NEW)
                        .invalidField("dueOn", "in-past", DUE_IN_PAST)
                        .invalidField("doneAt", "out-of-range", DONE_OUTSIDE)
                        .invalidField("department", "unknown-code", UNKNOWN_DEPARTMENT)
                        .invalidField("owner", "unknown-code", UNKNOWN_OWNER)
                        .forbidden("own-work", OWN_WORK));
    }
}
