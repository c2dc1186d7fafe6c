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
                .open(GET, "/departments", readers)
                .open(GET, "/departments/{code}", readers)
                .open(GET, "/people", readers)
                .open(GET, "/people/{code}", readers)
                .open(PUT, "/departments/{code}", "manager")
                .open(PUT, "/people/{code}", "manager");
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
