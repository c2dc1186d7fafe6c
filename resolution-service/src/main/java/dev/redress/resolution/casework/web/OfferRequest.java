package dev.redress.resolution.casework.web;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.agreements.domain.Agreement.StatedFindings;
import dev.redress.resolution.casework.MaskedWords;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * How the proposal is worded for the customer. All may be left out.
 *
 * @param language language of the document, BCP 47; the customer's when left out
 * @param conditions what else holds; masked
 * @param plannedCompletion day by which it is to be done; the proposal's when left out
 * @param cause why it happened, where the offer is to tell it; masked. Once the offer was sent the customer counts as told
 * @param opinion what the company thinks of it; together with the cause, or not at all; masked
 */
@Schema(name = "OfferRequest")
record OfferRequest(
        @Pattern(regexp = CaseLimits.LANGUAGE) @Size(max = 35)
        String language,

        @Size(max = CaseLimits.WORDS) String conditions,
        LocalDate plannedCompletion,
        @Size(max = CaseLimits.WORDS) String cause,
        @Size(max = CaseLimits.WORDS) String opinion) {

    /** @return absent where the offer does not tell what was found */
    StatedFindings findings(MaskedWords words) {
        if (Blank.is(cause) != Blank.is(opinion)) {
            var missing = Blank.is(cause) ? "cause" : "opinion";
            throw Problem.invalid(missing, "not-blank", "cause and opinion are told together");
        }
        return Blank.is(cause) ? null : new StatedFindings(words.of(cause), words.of(opinion));
    }
}
