package dev.redress.followup.pages;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.LinkMint;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who gets links to the questions that customers are asked, and who may follow them. */
@Configuration(proxyBeanMethods = false)
class QuestionBeans {

    @Bean
    OpinionLinks opinionLinks(LinkMint links, Clock clock) {
        return new OpinionLinks(links, clock);
    }

    @Bean
    @Order(21)
    AccessRules opinionAccessRules() {
        return new AccessRules()
                .permit(POST, "/invitations/*/link", "agent", "lead", "manager", "quality")
                .permitAll(GET, OpinionLinks.PATH + "/*")
                .permitAll(POST, OpinionLinks.PATH + "/*");
    }

    @Bean
    @Order(2)
    AccessRules surveyAccessRules() {
        return new AccessRules()
                .permit(POST, "/followups/{id}/link", "agent", "lead", "manager", "quality")
                .permitAll(GET, SurveyLinks.PATH + "/*")
                .permitAll(POST, SurveyLinks.PATH + "/*");
    }
}
