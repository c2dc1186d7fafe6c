package dev.redress.triage.directory.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import dev.redress.triage.directory.domain.DirectoryRefusal;
import dev.redress.triage.directory.domain.DirectoryRefusal.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read and define the directory, and how its refusals are told over HTTP. */
@Configuration(proxyBeanMethods = false)
class DirectoryAccess {

    @Bean
    AccessRules directoryAccessRules() {
        String[] readers = {"agent", "lead", "manager", "quality"};
        return new AccessRules()
                .permit(GET, "/departments", readers)
                .permit(GET, "/departments/{code}", readers)
                .permit(GET, "/people", readers)
                .permit(GET, "/people/{code}", readers)
                .permit(PUT, "/departments/{code}", "manager")
                .permit(PUT, "/people/{code}", "manager");
    }

    @Bean
    RefusalTable<DirectoryRefusal, Code> directoryRefusals() {
        return RefusalTable.of(
                DirectoryRefusal.class,
                Code.class,
                DirectoryRefusal::code,
                DirectoryRefusal::field,
                it -> it.notFound(Code.NO_SUCH_DEPARTMENT, Code.NO_SUCH_PERSON)
                        .invalid("unknown-code", Code.UNKNOWN_CODE)
                        .invalid("points-to-itself", Code.POINTS_TO_ITSELF)
                        .invalid("wrong-order", Code.WRONG_ORDER)
                        .invalid("still-needed", Code.STILL_NEEDED));
    }
}
