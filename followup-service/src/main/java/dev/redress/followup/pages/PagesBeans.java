package dev.redress.followup.pages;

import dev.redress.chassis.pages.PageLinks;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.web.LinkMint;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.followup.FollowupProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links, and the pages behind them. */
@Configuration(proxyBeanMethods = false)
class PagesBeans {

    @Bean
    LinkMint linkMint(SignedLinks links, FollowupProperties properties) {
        return new LinkMint(links, properties.publicUrl());
    }

    @Bean
    PageLinks pageLinks(SignedLinks links, Clock clock) {
        return new PageLinks(links, clock);
    }

    @Bean
    CustomerPages customerPages(Templates templates) {
        return new CustomerPages(templates);
    }
}
