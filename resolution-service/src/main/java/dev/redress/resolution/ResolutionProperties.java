package dev.redress.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Every knob of this service; those of the chassis are under {@code redress.messaging}.
 *
 * @param clockSkew how far a caller's clock may be ahead of ours before the time that it gives for a contact is refused as
 *     lying in the future
 */
@Validated
@ConfigurationProperties("resolution")
public record ResolutionProperties(
        @DefaultValue("1m") @NotNull Duration clockSkew) {}
