package dev.redress.followup.followups.web;

import dev.redress.followup.followups.domain.FollowUpLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who is to ask the customer.
 *
 * @param agent code of a person with the role FOLLOWUP
 */
@Schema(name = "Assignment")
record AssignmentRequest(
        @NotBlank @Size(max = FollowUpLimits.MAX_CODE) String agent) {}
