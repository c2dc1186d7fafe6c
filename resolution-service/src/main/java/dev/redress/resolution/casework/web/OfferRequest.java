package dev.redress.resolution.casework.web;

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
 */
@Schema(name = "OfferRequest")
record OfferRequest(
        @Pattern(regexp = CaseLimits.LANGUAGE) @Size(max = 35)
        String language,

        @Size(max = CaseLimits.WORDS) String conditions,
        LocalDate plannedCompletion) {}
