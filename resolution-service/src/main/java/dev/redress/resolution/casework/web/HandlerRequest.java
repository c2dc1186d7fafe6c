package dev.redress.resolution.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who is to handle a case from now on. */
@Schema(name = "HandlerRequest")
record HandlerRequest(
        @Schema(description = "Code of the department; the present one when left out")
        @Pattern(regexp = CaseLimits.CODE)
        @Size(max = CaseLimits.MAX_CODE)
        String department,

        @Schema(description = "Code of the person; whoever claims it when left out")
        @Pattern(regexp = CaseLimits.CODE)
        @Size(max = CaseLimits.MAX_CODE)
        String handler,

        @Schema(description = "Masked") @NotBlank @Size(max = CaseLimits.WORDS)
        String reason) {

    /** The same for many. */
    @Schema(name = "ReassignmentRequest")
    record Many(
            @Schema(description = "Ids of complaints") @NotEmpty @Size(max = CaseLimits.CASES_AT_ONCE)
            List<@NotBlank @Size(max = CaseLimits.MAX_CODE) String> cases,

            @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
            String department,

            @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
            String handler,

            @Schema(description = "Masked") @NotBlank @Size(max = CaseLimits.WORDS)
            String reason) {
        HandlerRequest each() {
            return new HandlerRequest(department, handler, reason);
        }
    }
}
