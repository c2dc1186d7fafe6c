package dev.redress.intake.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How other systems are told what becomes of their complaints. Who is told what is a setting of its own ({@code PUT
 * /webhooks/{name}}). What guards one is set as {@code resilience4j.circuitbreaker.configs.webhooks} and so on, or, for one of
 * them, as {@code instances.webhooks-<its name>}.
 *
 * @param secrets by name of a subscription, of up to 30 small letters, digits and hyphens: what is shared with the system, 16
 *     characters or more, with which what it is sent is signed; without any nothing is listened to
 * @param lookEvery how often to look for what is due
 * @param atOnce how many complaints a replica tells of at a time
 * @param lease how long a send may take; what is found begun for longer was left by a replica that died, and is sent again
 * @param timeout how long a system may take to answer
 * @param backOff how long a delivery waits after a try in vain, at first; twice as long each time
 * @param longestBackOff how long it waits at most
 * @param patience how long after its first try it is given up, and waits to be replayed
 * @param refresh how often to look for subscriptions that other replicas were given
 */
@Validated
@ConfigurationProperties("intake.webhooks")
public record WebhookProperties(
        Map<String, @NotBlank String> secrets,
        @DefaultValue("500ms") @NotNull Duration lookEvery,
        @DefaultValue("16") @Min(1) @Max(200) int atOnce,
        @DefaultValue("2m") @NotNull Duration lease,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("10s") @NotNull Duration backOff,
        @DefaultValue("1h") @NotNull Duration longestBackOff,
        @DefaultValue("3d") @NotNull Duration patience,
        @DefaultValue("10s") @NotNull Duration refresh) {

    public WebhookProperties {
        secrets = secrets == null ? Map.of() : Map.copyOf(secrets);
    }
}
