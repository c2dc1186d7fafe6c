package dev.redress.analytics.dashboard;

import dev.redress.analytics.alerts.Alerts;
import dev.redress.analytics.query.FigureService;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.SignedInPages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** The pages of analytics, and who may open them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DashboardProperties.class)
class DashboardBeans {

    /** What the dashboard leads to is opened in the same browser. */
    @Bean
    SignedInPages signedInPages() {
        return SignedInPages.at(
                "/",
                "/dashboard/**",
                "/figures/**",
                "/facts/*",
                "/complaints/*/timeline",
                "/snapshots",
                "/snapshots/*/*",
                "/reports",
                "/reports/*",
                "/reports/*/files/*",
                "/reports/*/differences");
    }

    @Bean
    OpenAlerts openAlerts(Alerts alerts, FigureService figures) {
        return new OpenAlerts(alerts, figures);
    }

    @Bean
    @Order(-2)
    AccessRules dashboardRules() {
        return new AccessRules()
                .permitAll(HttpMethod.GET, "/dashboard/dashboard.js")
                .permit(HttpMethod.GET, "/", "quality", "lead", "manager", "ops")
                .permit(HttpMethod.GET, "/dashboard/**", "quality", "lead", "manager", "ops");
    }
}
