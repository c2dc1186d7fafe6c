package dev.redress.followup.pages;

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
    CustomerPages customerPages(PagesProperties properties) {
        return new CustomerPages(new Templates(), properties);
    }

    @Bean
    Doorway doorway(PageLinks links, CustomerPages pages) {
        return new Doorway(links, pages);
    }
}
