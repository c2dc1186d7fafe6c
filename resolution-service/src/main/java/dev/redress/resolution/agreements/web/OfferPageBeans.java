package dev.redress.resolution.agreements.web;

import dev.redress.chassis.pages.PageLinks;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.web.SignedLinks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The customer's page. */
@Configuration(proxyBeanMethods = false)
class OfferPageBeans {

    @Bean
    PageLinks pageLinks(SignedLinks links, Clock clock) {
        return new PageLinks(links, clock);
    }

    @Bean
    OfferPages offerPages(Templates templates) {
        return new OfferPages(templates);
    }
}
