package dev.redress.analytics.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a report is made anew.
 *
 * @param reason stands in the new revision
 */
record RestateRequest(@NotBlank @Size(max = 500) String reason) {}
