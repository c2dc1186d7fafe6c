package dev.redress.analytics.alerts;

import dev.redress.analytics.alerts.domain.BacklogRule;
import dev.redress.analytics.alerts.domain.BurnRule;
import dev.redress.analytics.alerts.domain.SpikeRule;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When analytics raises an alert.
 *
 * @param every how often it looks
 * @param window how long the time is that is compared with what was before; it ends when it looks
 * @param baseline how many windows before it are usual; fewer where complaints do not reach back so far, and none of less than 2
 * @param recent how long the shorter window of time limits is that ends with the other one: what ran out must do so still
 * @param settle how long after its end a month is judged by targets, for what happened in it may be put on record later
 * @param minimum fewest complaints, breaches or growth that an alert is raised for
 * @param ratio how many times as much as usual, or as a target allows, it must be
 * @param probability of a spike, how likely so many or more complaints may be at most when nothing has changed; each code is
 *     looked at for itself, so with a thousand codes a thousandth means one false alarm in each window
 */
@Validated
@ConfigurationProperties("analytics.alerts")
public record AlertProperties(
        @DefaultValue("1m") @NotNull Duration every,
        @DefaultValue("7d") @NotNull Duration window,
        @DefaultValue("8") @Min(2) @Max(100) int baseline,
        @DefaultValue("1d") @NotNull Duration recent,
        @DefaultValue("1d") @NotNull Duration settle,
        @DefaultValue("5") @Min(1) int minimum,
        @DefaultValue("2") @DecimalMin("1") double ratio,

        @DefaultValue("0.0001") @DecimalMin("0") @DecimalMax("1")
        double probability) {

    SpikeRule spikes() {
        return new SpikeRule(minimum, ratio, probability);
    }

    BurnRule burns() {
        return new BurnRule(minimum, ratio);
    }

    BacklogRule backlogs() {
        return new BacklogRule(minimum, ratio);
    }
}
