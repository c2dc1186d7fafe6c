package dev.redress.followup.inbound;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who is to ask the customer. */
@Schema(name = "Assignment")
record AssignmentBody(
        @Schema(description = "Code of a person with the role FOLLOWUP") @NotBlank @Size(max = Limits.MAX_CODE)
        String agent) {}
