package dev.redress.intake.webhooks;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.web.WebhookSignature;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.notices.domain.Delivery.Result;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import dev.redress.intake.outgoing.Guard;
import dev.redress.intake.webhooks.domain.HookQueue;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Telling other systems. What cannot work stops the start; without any secret nothing is listened to. */
@Configuration(proxyBeanMethods = false)
class WebhookBeans {
    private static final String GROUP = "webhooks";
    private static final String GUARDS = "webhooks";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,30}");

    /** Whether there is anybody to tell. */
    static final class SecretsThere implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("intake.webhooks.secrets", Bindable.mapOf(String.class, String.class))
                    .map(it -> !it.isEmpty())
                    .orElse(false);
        }
    }

    @Bean
    Settings<Subscription> webhookSubscriptions(Messaging messaging, MongoTemplate mongo, Clock clock) {
        return new Settings<>(messaging, mongo, "webhookSubscriptions", Subscription.class, clock);
    }

    @Bean
    Round webhookSubscriptionRound(
            Rounds rounds, Settings<Subscription> webhookSubscriptions, WebhookProperties properties) {
        return rounds.every(properties.refresh(), "webhook-subscriptions", webhookSubscriptions::refresh);
    }

    @Bean
    Subscriptions subscriptions(Settings<Subscription> webhookSubscriptions, WebhookProperties properties) {
        var signatures = new HashMap<String, WebhookSignature>();
        properties.secrets().forEach((name, secret) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalStateException("intake.webhooks.secrets: " + name + " is no name for a subscription");
            }
            signatures.put(name, new WebhookSignature(secret));
        });
        return new Subscriptions(webhookSubscriptions, Map.copyOf(signatures));
    }

    @Bean
    AggregateRepository<HookQueue, HookQueue> webhookQueues(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(WebhookAggregates.QUEUES, mongo);
    }

    @Bean
    WebhookService webhookService(AggregateRepository<HookQueue, HookQueue> webhookQueues, Clock clock) {
        return new WebhookService(webhookQueues, clock);
    }

    @Bean
    @Conditional(SecretsThere.class)
    BulkListener webhookListener(
            Messaging messaging,
            AggregateRepository<HookQueue, HookQueue> webhookQueues,
            Subscriptions subscriptions,
            IntakeService intake,
            MeterRegistry metrics,
            Clock clock) {
        return messaging
                .inGroup(GROUP)
                .listener(new WebhookListener(webhookQueues, subscriptions, intake, metrics, clock));
    }

    @Bean(destroyMethod = "close")
    WebhookDispatcher webhookDispatcher(
            AggregateRepository<HookQueue, HookQueue> webhookQueues,
            Subscriptions subscriptions,
            IntakeService intake,
            WebhookProperties properties,
            BulkheadRegistry bulkheads,
            CircuitBreakerRegistry circuits,
            RetryRegistry retries,
            Clock clock,
            MeterRegistry metrics) {
        return new WebhookDispatcher(
                webhookQueues,
                subscriptions,
                intake,
                guarding(bulkheads, circuits, retries),
                properties,
                clock,
                metrics);
    }

    private static Function<String, Guard> guarding(
            BulkheadRegistry bulkheads, CircuitBreakerRegistry circuits, RetryRegistry retries) {
        var base = retries.getConfiguration(GUARDS).orElseGet(RetryConfig::ofDefaults);
        var again = RetryConfig.<Outcome>from(base)
                .retryOnResult(it -> it.result() == Result.AWAY || it.result() == Result.UNCERTAIN)
                .build();
        return name -> new Guard(
                bulkheads.bulkhead(GUARDS + "-" + name, GUARDS),
                circuits.circuitBreaker(GUARDS + "-" + name, GUARDS),
                retries.retry(GUARDS + "-" + name, again));
    }

    @Bean
    @Conditional(SecretsThere.class)
    Round webhookRound(Rounds rounds, WebhookDispatcher webhookDispatcher, WebhookProperties properties) {
        return rounds.every(properties.lookEvery(), "webhooks", webhookDispatcher::look);
    }
}
