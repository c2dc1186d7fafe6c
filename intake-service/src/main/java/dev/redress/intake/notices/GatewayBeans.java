package dev.redress.intake.notices;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.WebhookSignature;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.complaints.PhoneNumbers;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import dev.redress.intake.notices.gateways.Addressee;
import dev.redress.intake.notices.gateways.Gateway;
import dev.redress.intake.notices.gateways.GatewayThreads;
import dev.redress.intake.notices.gateways.GuardedGateway;
import dev.redress.intake.notices.gateways.MailGateway;
import dev.redress.intake.notices.gateways.WebhookGateway;
import dev.redress.intake.outgoing.Guard;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The gateways by which notices go out, each behind its guards. What cannot work stops the start. */
@Configuration(proxyBeanMethods = false)
class GatewayBeans {
    private static final String EMAIL = "email";
    private static final String GUARDS = "notices";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,30}");

    @Bean
    GatewayThreads gatewayThreads() {
        return new GatewayThreads();
    }

    @Bean
    NoticeRoutes noticeRoutes(
            NoticeProperties properties,
            IntakeProperties intake,
            ObjectProvider<JavaMailSenderImpl> mail,
            PhoneNumbers phones,
            BulkheadRegistry bulkheads,
            CircuitBreakerRegistry circuits,
            TimeLimiterRegistry limits,
            RetryRegistry retries,
            GatewayThreads gatewayThreads,
            Clock clock) {
        var gateways = new ArrayList<Gateway>();
        email(properties.email(), mail.getIfAvailable(), clock).ifPresent(gateways::add);
        properties.webhooks().forEach((name, it) -> gateways.add(webhook(name, it, phones, clock)));
        var order = properties.order();
        gateways.sort(Comparator.<Gateway>comparingInt(
                        it -> order.contains(it.name()) ? order.indexOf(it.name()) : order.size())
                .thenComparing(Gateway::name));
        order.stream()
                .filter(it -> gateways.stream().noneMatch(known -> known.name().equals(it)))
                .findFirst()
                .ifPresent(it -> {
                    throw new IllegalStateException("intake.notices.order names " + it + ", which is no gateway");
                });
        return new NoticeRoutes(gateways.stream()
                .map(it -> {
                    var name = GUARDS + "-" + it.name();
                    var limit = limits.timeLimiter(name, GUARDS);
                    var retry = retries.retry(name, repeating(it, retries));
                    var longest = limit.getTimeLimiterConfig()
                            .getTimeoutDuration()
                            .multipliedBy(retry.getRetryConfig().getMaxAttempts() + 1L);
                    if (longest.compareTo(properties.lease()) >= 0) {
                        throw new IllegalStateException("intake.notices.lease is shorter than a send by " + it.name()
                                + " may take with all its tries: " + longest);
                    }
                    return new GuardedGateway(
                            it,
                            quiet(it.name(), properties).hours(intake.zone()),
                            new Guard(bulkheads.bulkhead(name, GUARDS), circuits.circuitBreaker(name, GUARDS), retry),
                            limit,
                            gatewayThreads);
                })
                .toList());
    }

    private static NoticeProperties.Quiet quiet(String gateway, NoticeProperties properties) {
        var webhook = properties.webhooks().get(gateway);
        return webhook == null ? properties.email().quiet() : webhook.quiet();
    }

    private static RetryConfig repeating(Gateway gateway, RetryRegistry retries) {
        var base = retries.getConfiguration(GUARDS).orElseGet(RetryConfig::ofDefaults);
        return RetryConfig.<Outcome>from(base)
                .retryOnResult(it -> GuardedGateway.mayBeRepeated(gateway, it))
                .build();
    }

    private static Optional<Gateway> email(NoticeProperties.Email it, JavaMailSenderImpl server, Clock clock) {
        if (Blank.is(it.from())) {
            return Optional.empty();
        }
        if (server == null) {
            throw new IllegalStateException("intake.notices.email.from is set, and spring.mail.host is not");
        }
        return Optional.of(new MailGateway(EMAIL, server, it.from(), it.name(), clock));
    }

    private static Gateway webhook(String name, NoticeProperties.Webhook it, PhoneNumbers phones, Clock clock) {
        if (!NAME.matcher(name).matches() || name.equals(EMAIL)) {
            throw new IllegalStateException("intake.notices.webhooks: " + name + " is no name for a gateway");
        }
        Function<Addressee, Optional<String>> address = switch (it.address()) {
            case PHONE ->
                somebody -> Optional.of(somebody.phone())
                        .filter(to -> !Blank.is(to))
                        .flatMap(phones::dialable);
            case EMAIL -> MailGateway::mailbox;
        };
        return new WebhookGateway(
                name, it.channel(), it.url(), new WebhookSignature(it.secret()), address, it.timeout(), clock);
    }
}
