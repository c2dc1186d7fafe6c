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
        return SignedInPages.at("/desk", "/desk/**").taking("/desk/**");
    }

    @Bean
    DeskNavigation deskNavigation(AccessRules deskRules) {
        return new DeskNavigation(deskRules);
    }

    @Bean
    AccessRules deskRules() {
        return new AccessRules()
                .permit(HttpMethod.GET, "/desk", COLLEAGUES)
                .permit(HttpMethod.GET, "/desk/customers/*", COLLEAGUES)
                .permit(HttpMethod.GET, "/desk/customers/*/copy", "manager")
                .permit(HttpMethod.POST, "/desk/complaints", COLLEAGUES)
                .permit(HttpMethod.GET, "/desk/notices", COLLEAGUES)
                .permit(HttpMethod.POST, "/desk/notices/*/failed", COLLEAGUES)
                .permit(HttpMethod.POST, "/desk/notices/*/link", COLLEAGUES)
                .permit(HttpMethod.POST, "/desk/notices/*/sent", COLLEAGUES)
                .permit(HttpMethod.GET, "/desk/templates", COLLEAGUES)
                .permit(HttpMethod.GET, "/desk/templates/*", COLLEAGUES)
                .permit(HttpMethod.POST, "/desk/templates/*", "manager")
                .permit(HttpMethod.POST, "/desk/templates/*/preview", "lead", "manager")
                .permit(HttpMethod.POST, "/desk/templates/*/trial", "manager")
                .permit(HttpMethod.GET, "/desk/imports", "manager", "ops")
                .permit(HttpMethod.POST, "/desk/imports", "manager", "ops")
                .permit(HttpMethod.GET, "/desk/imports/*", "manager", "ops");
    }
}
