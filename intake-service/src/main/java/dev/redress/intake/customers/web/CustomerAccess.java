package dev.redress.intake.customers.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import dev.redress.intake.customers.domain.CustomerRefusal;
import dev.redress.intake.customers.domain.CustomerRefusal.Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look at customers and correct what is known of them, and what a refusal is over HTTP. */
@Configuration(proxyBeanMethods = false)
class CustomerAccess {
    private static final String[] COLLEAGUES = {"agent", "lead", "manager"};

    @Bean
    AccessRules customerAccessRules() {
        return new AccessRules()
                .permit(GET, "/customers", COLLEAGUES)
                .permit(GET, "/customers/*", COLLEAGUES)
                .permit(GET, "/customers/*/export", "manager")
                .permit(PATCH, "/customers/*", COLLEAGUES)
                .permit(POST, "/customers/*/merge", "lead", "manager")
                .permit(POST, "/customers/*/split", "lead", "manager")
                .permit(PUT, "/customers/*/hold", "manager")
                .permit(DELETE, "/customers/*/hold", "manager");
    }

    @Bean
    RefusalTable<CustomerRefusal, Code> customerRefusals() {
        return RefusalTable.of(
                CustomerRefusal.class,
                Code.class,
                CustomerRefusal::code,
                CustomerRefusal::field,
                it -> it.notFound(Code.NO_SUCH_CUSTOMER)
                        .conflict("not-now", Code.NOT_NOW)
                        .conflict("held", Code.HELD)
                        .invalid("invalid", Code.INVALID));
    }
}
