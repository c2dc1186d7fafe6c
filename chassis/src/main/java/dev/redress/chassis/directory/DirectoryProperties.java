package dev.redress.chassis.directory;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The knobs of what is known of people and departments.
 *
 * @param refresh how often to look for entries that other replicas heard; what this one hears it knows at once
 */
@Validated
@ConfigurationProperties("redress.directory")
public record DirectoryProperties(
        @DefaultValue("5s") @NotNull @DurationMin(millis = 100)
        Duration refresh) {}
