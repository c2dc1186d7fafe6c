package dev.redress.chassis.pages;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/**
 * What a service has by depending on the kit: its templates and labels are read from {@code pages/} in its class path. A
 * service whose pages links lead to adds a bean {@link PageLinks}, and has a {@link Doorway} by it.
 */
@AutoConfiguration
@EnableConfigurationProperties(PagesProperties.class)
public class PagesConfiguration {

    @Bean
    Templates templates(PagesProperties properties) {
        return new Templates("pages", properties);
    }

    @Bean
    @ConditionalOnBean(PageLinks.class)
    Doorway doorway(PageLinks links, Templates templates) {
        return new Doorway(links, templates);
    }

    @Bean
    WebFluxConfigurer pageArguments(ObjectProvider<PageLinks> links) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(
                        new PageArguments(token -> links.stream().anyMatch(it -> it.genuine(token))));
            }
        };
    }

    @Bean
    OperationCustomizer pageResponses() {
        return new PageResponses();
    }
}
