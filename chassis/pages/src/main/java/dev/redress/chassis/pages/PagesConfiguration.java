package dev.redress.chassis.pages;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.ForbiddenPage;
import dev.redress.chassis.web.SignedInPages;
import java.time.Clock;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/**
 * What a service has by depending on the kit: its templates and labels are read from {@code pages/} in its class path. A
 * service whose pages links lead to adds a bean {@link PageLinks}, and has a {@link Doorway} by it; one whose pages are for
 * colleagues adds a bean {@link SignedInPages}, and has a page to sign in on and one for who may
 * not see what they ask for.
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
    @ConditionalOnBean(SignedInPages.class)
    SignInController signInController(Templates templates, ReactiveJwtDecoder verifier, Clock clock) {
        return new SignInController(templates, verifier, clock);
    }

    @Bean
    @ConditionalOnBean(SignedInPages.class)
    ForbiddenPage notAllowedPage(Templates templates) {
        return new NotAllowedPage(templates);
    }

    @Bean
    @ConditionalOnBean(SignedInPages.class)
    AccessRules signInRules() {
        return new AccessRules()
                .permitAll(HttpMethod.GET, SignedInPages.SIGN_IN)
                .permitAll(HttpMethod.POST, SignedInPages.SIGN_IN)
                .permitAll(HttpMethod.POST, "/sign-out");
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
