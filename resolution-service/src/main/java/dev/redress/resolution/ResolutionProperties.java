package dev.redress.resolution;

import dev.redress.resolution.casework.domain.CaseScope;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Every knob of this service; those of its sub-areas are under {@code resolution.rules}, {@code
 * resolution.actions}, {@code resolution.papers} and {@code resolution.archive}, those of the chassis under {@code
 * redress.messaging}, {@code redress.directory} and {@code redress.links}.
 *
 * @param clockSkew how far a caller's clock may be ahead of ours before the time that it gives for a contact is refused as
 *     lying in the future
 * @param zone in which it is decided what day it is: for absences, and for days on which something was paid
 * @param scope on which cases people may act
 * @param everywhere subjects of tokens that act on the cases of all departments though the directory does not know them:
 *     machines, and the tokens of a trial; a person is put into the directory instead, and is then limited by it
 */
@Validated
@ConfigurationProperties("resolution")
public record ResolutionProperties(
        @DefaultValue("1m") @NotNull Duration clockSkew,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("DEPARTMENT") @NotNull CaseScope scope,
        Set<String> everywhere) {

    public ResolutionProperties {
        everywhere = everywhere == null ? Set.of() : Set.copyOf(everywhere);
    }
}
