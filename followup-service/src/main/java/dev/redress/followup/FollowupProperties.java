package dev.redress.followup;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Every knob of the follow-ups; those of the chassis are under {@code redress.messaging}, and what a company decides about its
 * follow-ups is the follow-up policy.
 *
 * @param clockSkew how far clocks may differ before the time that is given for an attempt is refused as lying in the future
 *     or before the case had ended
 * @param lookAgain how long to wait before looking again for someone who may ask a customer, when there was nobody
 * @param workload how often to count anew how many customers each of our people is to ask; what is assigned here is known
 *     at once
 * @param policy where the policy lies that is defined at the first start, for example {@code
 *     file:/etc/redress/followup-policy.yml}; one that is defined already stays as it is
 * @param policyRefresh how often a replica looks for a policy that was defined through another one
 * @param waitForStore how long a start waits for the store before it gives up
 * @param publicUrl where customers reach this service; links to its pages begin with it
 */
@Validated
@ConfigurationProperties("followup")
public record FollowupProperties(
        @DefaultValue("1m") @NotNull Duration clockSkew,

        @DefaultValue("10m") @NotNull @DurationMin(millis = 100)
        Duration lookAgain,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 100)
        Duration workload,

        @DefaultValue("classpath:followup-policy.yml") @NotNull
        Resource policy,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 100)
        Duration policyRefresh,

        @DefaultValue("1m") @NotNull Duration waitForStore,
        @DefaultValue("http://localhost:8084") @NotNull URI publicUrl) {}
