package dev.redress.analytics.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Which report is wanted.
 *
 * @param kind what it is about: a period of this length, or one complaint
 * @param subject name of the period, such as 2026-W10, 2026-03 or 2026-H1, or id of the complaint
 */
record ReportRequest(
        @Schema(allowableValues = {"weekly", "monthly", "half-yearly", "complaint-form"}) @NotBlank @Size(max = 20)
        String kind,

        @NotBlank @Size(max = 40) String subject) {}
