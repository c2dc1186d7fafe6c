package dev.redress.intake.customers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That a customer is nobody else.
 *
 * @param why somebody thinks so; masked
 */
@Schema(name = "CustomerSplitRequest")
record CustomerSplitRequest(@NotBlank @Size(max = 500) String why) {}
