package dev.redress.followup.inbound;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who gets links to the survey, and who may follow them. */
@Configuration(proxyBeanMethods = false)
class PageDoors {

    @Bean
    @Order(2)
    AccessRules surveyDoors() {
        return new AccessRules()
                .open(POST, "/followups/{id}/link", "agent", "lead", "manager", "quality")
                .openToAll(GET, SurveyLinks.PATH + "/*")
                .openToAll(POST, SurveyLinks.PATH + "/*");
    }
}
