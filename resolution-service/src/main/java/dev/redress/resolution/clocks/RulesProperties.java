package dev.redress.resolution.clocks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Every knob of calendars and policies.
 *
 * @param calendars where the calendars lie that are defined at the first start, for example {@code
 *     file:/etc/redress/calendars.yml}; one that is defined already stays as it is
 * @param policies the same for policies
 * @param defaultPolicy id of the policy for what no other is for; without it the service does not start
 * @param refresh how often a replica looks for what was changed through another one
 * @param waitForStore how long a start waits for the store before it gives up
 */
@Validated
@ConfigurationProperties("resolution.rules")
record RulesProperties(
        @DefaultValue("classpath:calendars.yml") @NotNull Resource calendars,
        @DefaultValue("classpath:policies.yml") @NotNull Resource policies,

        @DefaultValue("STANDARD") @Pattern(regexp = Ruled.ID)
        String defaultPolicy,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 100)
        Duration refresh,

        @DefaultValue("1m") @NotNull Duration waitForStore) {}
