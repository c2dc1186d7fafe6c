package dev.redress.followup.pages;

import dev.redress.chassis.pages.PageLinks;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.followup.FollowupProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links, and the pages behind them. */
@Configuration(proxyBeanMethods = false)
class PagesBeans {

    @Bean
    PageLinks pageLinks(SignedLinks links, FollowupProperties properties, Clock clock) {
        return new PageLinks(links, properties.publicUrl(), clock);
    }

    @Bean
    CustomerPages customerPages(Templates templates) {
        return new CustomerPages(templates);
    }
}
