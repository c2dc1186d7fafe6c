package dev.redress.followup.reviews;

import dev.redress.followup.reviews.domain.ReviewLimits;
import dev.redress.followup.reviews.domain.Trait;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The knobs of the quality review.
 *
 * @param automatic whether the sample of a month is drawn by itself once the month is over
 * @param drawAfter how long after the end of the month that is, so that what was closed in its last hours is on record
 * @param size how many complaints a sample has, unless whoever draws it says otherwise
 * @param strata what its strata are formed by, likewise
 * @param checklist id of what its reviews are done along, likewise
 * @param within how long after a sample was drawn its reviews are due
 * @param disputeWithin how long after marks were given they can be disputed
 * @param look how often to look for samples to draw, reviews to open, and reviewers for those that have none
 * @param checklists where the checklists lie that are defined at the first start, for example {@code
 *     file:/etc/redress/checklists.yml}; one that is defined already stays as it is
 * @param waitForStore how long a start waits for the store before it gives up
 * @param zone where the company is: its months begin and end there, and its people are away by its days
 */
@Validated
@ConfigurationProperties("followup.reviews")
public record ReviewsProperties(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("1d") @NotNull @DurationMin Duration drawAfter,

        @DefaultValue("30") @Min(1) @Max(ReviewLimits.SAMPLE)
        int size,

        @DefaultValue({"DEPARTMENT", "SEVERITY"}) @NotEmpty List<Trait> strata,

        @DefaultValue("HANDLING") @Pattern(regexp = ReviewLimits.ID)
        String checklist,

        @DefaultValue("14d") @NotNull @DurationMin Duration within,
        @DefaultValue("14d") @NotNull @DurationMin Duration disputeWithin,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 100)
        Duration look,

        @DefaultValue("classpath:checklists.yml") @NotNull Resource checklists,
        @DefaultValue("1m") @NotNull Duration waitForStore,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone) {}
