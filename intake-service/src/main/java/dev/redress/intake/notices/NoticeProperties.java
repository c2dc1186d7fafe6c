package dev.redress.intake.notices;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.QuietHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * How notices go out. Without any gateway people send them all by hand. What guards a gateway is set as
 * {@code resilience4j.circuitbreaker.configs.notices} and so on, or, for one of them, as {@code instances.notices-<its name>}.
 *
 * @param lookEvery how often to look for notices that are due
 * @param atOnce how many complaints' notices a replica sends at a time, through all gateways together
 * @param lease how long a send may take; what is found begun for longer was left by a replica that died
 * @param backOff how long a notice waits after its gateway was away, at first; twice as long each time
 * @param longestBackOff how long it waits at most
 * @param patience how long after its first try a notice whose gateway is away is left to people
 * @param receiptWaits how long a receipt waits for resolution to say until when a person is to reply; then it goes without
 * @param surveyAfter how long after a follow-up was planned the link to its survey goes out
 * @param surveyLife how long that link is good
 * @param oldNews after how long what only informs the customer is not told any more, such as what lies on the topics when the
 *     first gateway is set up
 * @param templates what notices say, to begin with
 * @param templateRefresh how often to look for templates that other replicas were given
 * @param waitForStore how long the start waits for a store that is away
 * @param language of the company, BCP 47: in which colleagues are told who have none of their own
 * @param order names of the gateways, the first to try first; those that are not named come last, in the order of their names
 * @param email by SMTP; the server is set as {@code spring.mail.*}
 * @param webhooks by name, of up to 30 letters, digits and hyphens: gateways for SMS, chat and company messengers
 */
@Validated
@ConfigurationProperties("intake.notices")
public record NoticeProperties(
        @DefaultValue("500ms") @NotNull Duration lookEvery,
        @DefaultValue("16") @Min(1) @Max(200) int atOnce,
        @DefaultValue("5m") @NotNull Duration lease,
        @DefaultValue("30s") @NotNull Duration backOff,
        @DefaultValue("15m") @NotNull Duration longestBackOff,
        @DefaultValue("1d") @NotNull Duration patience,
        @DefaultValue("10s") @NotNull Duration receiptWaits,
        @DefaultValue("1d") @NotNull Duration surveyAfter,
        @DefaultValue("14d") @NotNull Duration surveyLife,
        @DefaultValue("1d") @NotNull Duration oldNews,

        @DefaultValue("classpath:notice-templates.yaml") @NotNull
        Resource templates,

        @DefaultValue("10s") @NotNull Duration templateRefresh,
        @DefaultValue("1m") @NotNull Duration waitForStore,
        @DefaultValue("zh") @NotBlank String language,
        List<String> order,
        @DefaultValue @NotNull @Valid Email email,
        Map<String, @Valid Webhook> webhooks) {

    public NoticeProperties {
        order = order == null ? List.of() : List.copyOf(order);
        webhooks = webhooks == null ? Map.of() : Map.copyOf(webhooks);
    }

    /**
     * @param from the address that notices come from; without it no e-mail is sent
     * @param name that stands beside it
     * @param quiet when none goes out
     */
    public record Email(
            @DefaultValue("") String from,
            @DefaultValue("") String name,
            @DefaultValue @NotNull @Valid Quiet quiet) {}

    /**
     * Hours in which nothing goes out: what falls due in them waits.
     *
     * @param from when they begin, such as 21:00
     * @param to when they end, on the next day where that is earlier; there are none when it is the same as from
     * @param zone of those who are told; intake.zone when left out
     */
    public record Quiet(
            @DefaultValue("00:00") @NotNull LocalTime from,
            @DefaultValue("00:00") @NotNull LocalTime to,
            ZoneId zone) {

        QuietHours hours(ZoneId usual) {
            return new QuietHours(from, to, zone == null ? usual : zone);
        }
    }

    /**
     * @param url where notices are posted to, as JSON
     * @param secret shared with the gateway, 16 characters or more: requests are signed with it
     * @param channel which way to the customer this is, as the events have it
     * @param address what it sends to: PHONE as E.164 has it, or EMAIL
     * @param timeout how long it may take to answer
     * @param quiet when none goes out
     */
    public record Webhook(
            @NotNull URI url,
            @NotBlank String secret,
            @NotNull Channel channel,
            @DefaultValue("PHONE") @NotNull AddressKind address,
            @DefaultValue("10s") @NotNull Duration timeout,
            @DefaultValue @NotNull @Valid Quiet quiet) {}

    /** What a gateway sends to. */
    public enum AddressKind {
        PHONE,
        EMAIL
    }
}
