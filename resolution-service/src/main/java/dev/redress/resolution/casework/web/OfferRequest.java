package dev.redress.resolution.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** How the proposal is worded for the customer. All may be left out. */
@Schema(name = "OfferRequest")
record OfferRequest(
        @Schema(description = "Language of the document, BCP 47; the customer's when left out")
        @Pattern(regexp = CaseLimits.LANGUAGE)
        @Size(max = 35)
        String language,

        @Schema(description = "What else holds; masked") @Size(max = CaseLimits.WORDS)
        String conditions,

        @Schema(description = "Day by which it is to be done; the proposal's when left out")
        LocalDate plannedCompletion) {}
