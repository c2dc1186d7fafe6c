package dev.redress.resolution.papers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Papers and pages. */
@Configuration(proxyBeanMethods = false)
class PapersBeans {

    @Bean
    Templates paperTemplates() {
        return new Templates();
    }

    @Bean
    Papers papers(Templates templates, PapersProperties properties) {
        if (!properties.font().isReadable()) {
            throw new IllegalArgumentException(
                    "resolution.papers.font: cannot read " + properties.font().getDescription());
        }
        return new Papers(templates, properties, new Press(properties.font()));
    }

    @Bean
    CustomerPages customerPages(Templates templates, PapersProperties properties) {
        return new CustomerPages(templates, properties);
    }

    @Bean
    HistoryPage historyPage(Templates templates, PapersProperties properties) {
        return new HistoryPage(templates, properties);
    }
}
