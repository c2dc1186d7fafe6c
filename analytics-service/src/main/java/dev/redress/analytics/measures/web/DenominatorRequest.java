package dev.redress.analytics.measures.web;

import dev.redress.analytics.domain.ComplaintChannel;
import dev.redress.analytics.domain.DayNumbers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Numbers of some days. Of each day that is named they replace all that was told of it; other days stay.
 *
 * @param numbers the parts of the days' numbers; 5000 at most, 2000 of a day, and no two of a day with the same codes
 */
record DenominatorRequest(
        @NotNull @Size(min = 1, max = 5000) List<@NotNull @Valid Part> numbers) {

    /**
     * How many there were, as far as the codes beside it go.
     *
     * @param day the day, as the company's calendar has it
     * @param count how many
     * @param channel through which channel; absent where it is not told apart
     * @param product name of the product as complaints have it; absent where it is not told apart
     * @param outlet code of the outlet as complaints have it; absent where it is not told apart
     * @param department code of the department; absent where it is not told apart
     */
    record Part(
            @NotNull LocalDate day,
            @NotNull @Min(0) @Max(1_000_000_000_000L) Long count,
            ComplaintChannel channel,
            @Size(min = 1, max = 200) String product,
            @Size(min = 1, max = 100) String outlet,

            @Pattern(regexp = GivenNames.CODE, message = GivenNames.CODE_IS)
            String department) {

        DayNumbers.Part number() {
            return new DayNumbers.Part(
                    count,
                    Objects.toString(channel, ""),
                    Objects.toString(product, ""),
                    Objects.toString(outlet, ""),
                    Objects.toString(department, ""));
        }
    }
}
