package dev.redress.followup;

import dev.redress.followup.domain.Due;
import dev.redress.followup.domain.Limits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Every knob of this service; those of the chassis are under {@code redress.messaging}.
 *
 * @param due how long after the end of a cycle the customer is to be asked
 * @param unreachableAfter how many attempts that reach nobody close a follow-up
 * @param clockSkew how far clocks may differ before the time that is given for an attempt is refused as lying in the future
 *     or before the case had ended
 * @param publicUrl where customers reach this service; links to its pages begin with it
 */
@Validated
@ConfigurationProperties("followup")
public record FollowupProperties(
        @DefaultValue @NotNull Days due,
        @DefaultValue("3") @Min(1) int unreachableAfter,
        @DefaultValue("1m") @NotNull Duration clockSkew,
        @DefaultValue("http://localhost:8084") @NotNull URI publicUrl) {

    /** By severity; as long as triage has not been heard, the longest of them holds. */
    public record Days(
            @DefaultValue("2d") @NotNull Duration s1,
            @DefaultValue("3d") @NotNull Duration s2,
            @DefaultValue("5d") @NotNull Duration s3,
            @DefaultValue("5d") @NotNull Duration s4) {}

    public Due dueAfter() {
        return new Due(due.s1(), due.s2(), due.s3(), due.s4());
    }

    public Limits limits() {
        return new Limits(unreachableAfter, clockSkew);
    }
}
