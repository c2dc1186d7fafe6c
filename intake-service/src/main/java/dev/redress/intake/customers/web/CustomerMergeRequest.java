package dev.redress.intake.customers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That two customers are one.
 *
 * @param into pseudonym of the customer that they are, which stays
 * @param why somebody thinks so; masked
 */
@Schema(name = "CustomerMergeRequest")
record CustomerMergeRequest(
        @NotBlank @Size(max = 64) String into,
        @NotBlank @Size(max = 500) String why) {}
