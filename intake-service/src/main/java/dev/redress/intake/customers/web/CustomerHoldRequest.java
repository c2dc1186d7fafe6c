package dev.redress.intake.customers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That what is known of a customer must be kept.
 *
 * @param why which claim, procedure or order it is needed for; masked
 */
@Schema(name = "CustomerHoldRequest")
record CustomerHoldRequest(@NotBlank @Size(max = 500) String why) {}
