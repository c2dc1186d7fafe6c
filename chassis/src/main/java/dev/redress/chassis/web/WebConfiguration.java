package dev.redress.chassis.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.StrictJson;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.Subscriber;
import dev.redress.chassis.mongo.StoreRestarts;
import dev.redress.chassis.privacy.MaskedRequests;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.timers.Timers;
import jakarta.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.logging.LoggersEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.ReactiveWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.WebFluxRegistrations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LoggerGroups;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.embedded.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The HTTP edge that all services share. */
@AutoConfiguration(before = {ReactiveWebServerFactoryAutoConfiguration.class, LoggersEndpointAutoConfiguration.class})
@EnableConfigurationProperties(HttpProperties.class)
public class WebConfiguration {

    /**
     * Threads and connections of this service's own. By default all services of one JVM share them, and the first that ends
     * takes the others' along.
     */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        var own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        return own;
    }

    /** Bodies are read as everything is that comes to a door. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer strictBodies(Bounds bounds) {
        return builder -> builder.postConfigurer(it -> StrictJson.atOurDoors(it, bounds));
    }

    @Bean
    GuardedLoggers loggersEndpoint(LoggingSystem logging, ObjectProvider<LoggerGroups> groups) {
        return new GuardedLoggers(logging, groups.getIfAvailable(LoggerGroups::new));
    }

    @Bean
    MaskedRequests maskedRequests(Masking masking) {
        return new MaskedRequests(masking);
    }

    @Bean
    RequestIds requestIds(Ids ids, Masking masking) {
        return new RequestIds(ids, masking);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(Ids ids) {
        return new IdempotencyKeys(ids);
    }

    @Bean
    ProblemAdvice problemAdvice(Environment environment, ObjectProvider<RefusalTable<?, ?>> refusals) {
        return new ProblemAdvice(
                environment.getProperty("spring.application.name", "redress"),
                refusals.orderedStream().toList());
    }

    @Bean
    ProblemResponse problemResponse(ObjectMapper json, Environment environment) {
        return new ProblemResponse(environment.getProperty("spring.application.name", "redress"), json);
    }

    @Bean
    InFlight inFlight(HttpProperties properties, ProblemResponse problems) {
        return new InFlight(properties.inFlight(), problems);
    }

    /** Who begins a request and does not end it holds nothing for long. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> patience(
            HttpProperties properties, ProblemResponse problems) {
        var unread = new UnreadRequests(problems);
        return factory -> factory.addServerCustomizers(server -> server.readTimeout(properties.readTimeout())
                .requestTimeout(properties.requestTimeout())
                .doOnChannelInit((observer, channel, address) -> {
                    KeepAliveReads.watch(channel);
                    unread.watch(channel);
                }));
    }

    @Bean
    Parameters parameters(Validator validator, Bounds bounds) {
        return new Parameters(validator, bounds);
    }

    /** Every handler refuses parameters that it does not have. */
    @Bean
    WebFluxRegistrations strictHandlers() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new StrictHandlerMapping();
            }
        };
    }

    @Bean
    WebFluxConfigurer searchesAreRecords(Parameters parameters) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(parameters);
            }
        };
    }

    /**
     * Controllers that block run on the application's task executor (virtual threads where the JVM has them, else a
     * pool). Spring Boot sees to it with virtual threads only; without this they would block the threads that serve all.
     */
    @Bean
    WebFluxConfigurer blockingControllersOnTheTaskExecutor(
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) AsyncTaskExecutor executor) {
        return new WebFluxConfigurer() {
            @Override
            public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
                configurer.setExecutor(executor);
            }
        };
    }

    @Bean
    DeadLetterController deadLetterController(
            DeadLetters deadLetters, ObjectProvider<Subscriber> listeners, ObjectProvider<Timers<?, ?>> timers) {
        return new DeadLetterController(deadLetters, listeners, timers);
    }

    /** For services that keep documents. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoTemplate.class)
    static class WithStore {

        @Bean
        StoreAwayFilter storeAwayFilter(StoreRestarts store, ProblemResponse problems) {
            return new StoreAwayFilter(store, problems);
        }
    }

    /** Links that carry their own right to be opened, for services that are given the key. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("redress.links.key")
    @EnableConfigurationProperties(LinksProperties.class)
    static class WithLinks {

        @Bean
        SignedLinks signedLinks(LinksProperties properties) {
            return new SignedLinks(properties.secret());
        }
    }
}
