package dev.redress.followup.campaigns.web;

import dev.redress.chassis.privacy.AsWritten;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.followup.campaigns.domain.CampaignLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Customers who may be asked.
 *
 * @param customers their pseudonyms, those of complaint.received.v1 for those who complained: 1 to 100 characters
 *     without spaces each, and never a name, a phone number or an address
 */
@Schema(name = "CampaignFrame")
@AsWritten
record FrameRequest(
        @NotNull @Size(min = 1, max = CampaignLimits.CUSTOMERS)
        List<String> customers) {
    private static final int ERRORS_SHOWN = 20;
    private static final Pattern WORD = Pattern.compile(CampaignLimits.CUSTOMER);
    /** Long enough to hold what looks like a number of a person by chance. */
    private static final Pattern RANDOM = Pattern.compile(
            "(?:[A-Za-z]{1,10}[-_:])?(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    /** Refuses what is no pseudonym. */
    List<String> pseudonyms(Masking masking) {
        var errors = new ArrayList<FieldProblem>();
        for (var at = 0; at < customers.size() && errors.size() < ERRORS_SHOWN; at++) {
            var it = customers.get(at);
            var field = "customers[" + at + "]";
            if (it == null || !WORD.matcher(it).matches()) {
                errors.add(new FieldProblem(field, "pattern", "must be 1 to 100 characters without spaces"));
            } else if (!RANDOM.matcher(it).matches() && !masking.mask(it).equals(it)) {
                errors.add(new FieldProblem(
                        field, "personal-data", "looks like a number or address of a person; a pseudonym is wanted"));
            }
        }
        Problem.requireNone(errors);
        return customers;
    }
}
