package dev.redress.followup.campaigns;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The knobs of campaigns. The first three and the questions are for those that do not say otherwise.
 *
 * @param coverageTarget share of the customers in the frame who are to be asked
 * @param openFor how long answers are taken, from the drawing on
 * @param reminders how long after its issue an invitation is recalled to those who have not answered
 * @param questions where the questions lie, for example {@code file:/etc/redress/campaigns.yml}
 * @param look how often to look for campaigns to finish: invitations to issue, answers to count
 * @param zone where the company is: days of a period begin and end there
 * @param clockSkew how far clocks may differ before the time that is given for answers is refused
 */
@Validated
@ConfigurationProperties("followup.campaigns")
public record CampaignsProperties(
        @DefaultValue("0.7") @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
        BigDecimal coverageTarget,

        @DefaultValue("30d") @NotNull @DurationMin(nanos = 1)
        Duration openFor,

        @DefaultValue({"7d", "14d"}) @NotNull List<@NotNull Duration> reminders,
        @DefaultValue("classpath:campaigns.yml") @NotNull Resource questions,

        @DefaultValue("500ms") @NotNull @DurationMin(millis = 100)
        Duration look,

        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("1m") @NotNull Duration clockSkew) {}
