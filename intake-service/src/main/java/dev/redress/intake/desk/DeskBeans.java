package dev.redress.intake.desk;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.SignedInPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The screens of the front desk, and who may open them. */
@Configuration(proxyBeanMethods = false)
class DeskBeans {
    private static final String[] COLLEAGUES = {"agent", "lead", "manager"};

    @Bean
    SignedInPages signedInPages() {
        return SignedInPages.at("/desk", "/desk/**").taking("/desk/complaints");
    }

    @Bean
    AccessRules deskRules() {
        return new AccessRules()
                .permit(HttpMethod.GET, "/desk", COLLEAGUES)
                .permit(HttpMethod.GET, "/desk/customers/*", COLLEAGUES)
                .permit(HttpMethod.POST, "/desk/complaints", COLLEAGUES);
    }
}
