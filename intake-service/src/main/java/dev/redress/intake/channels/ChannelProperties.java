package dev.redress.intake.channels;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The door of platforms. What stands where in their messages is a setting of its own ({@code PUT /channels/{name}}).
 *
 * @param secrets by name of a channel, of up to 30 small letters, digits and hyphens: what is shared with its platform, 16
 *     characters or more, with which it signs what it sends; a channel without one takes nothing
 * @param tolerance by how much the time in a signature may differ from ours
 * @param refresh how often to look for mappings that other replicas were given
 */
@Validated
@ConfigurationProperties("intake.channels")
public record ChannelProperties(
        Map<String, @NotBlank String> secrets,
        @DefaultValue("5m") @NotNull Duration tolerance,
        @DefaultValue("10s") @NotNull Duration refresh) {

    public ChannelProperties {
        secrets = secrets == null ? Map.of() : Map.copyOf(secrets);
    }
}
