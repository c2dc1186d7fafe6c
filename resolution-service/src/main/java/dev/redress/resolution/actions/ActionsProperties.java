package dev.redress.resolution.actions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The knobs of corrective and preventive actions.
 *
 * @param window how long after an action was done it can be told whether it helped
 * @param zone where the company is: an action is overdue once its day is over there
 */
@Validated
@ConfigurationProperties("resolution.actions")
public record ActionsProperties(
        @DefaultValue("30d") @NotNull @DurationMin Duration window,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone) {}
