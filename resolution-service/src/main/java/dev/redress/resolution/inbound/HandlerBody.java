package dev.redress.resolution.inbound;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who is to handle a case from now on. */
@Schema(name = "HandlerRequest")
record HandlerBody(
        @Schema(description = "Code of the department; the present one when left out")
        @Pattern(regexp = Limits.CODE)
        @Size(max = Limits.MAX_CODE)
        String department,

        @Schema(description = "Code of the person; whoever claims it when left out")
        @Pattern(regexp = Limits.CODE)
        @Size(max = Limits.MAX_CODE)
        String handler,

        @Schema(description = "Masked") @NotBlank @Size(max = Limits.WORDS)
        String reason) {

    /** The same for many. */
    @Schema(name = "ReassignmentRequest")
    record Many(
            @Schema(description = "Ids of complaints") @NotEmpty @Size(max = Limits.CASES_AT_ONCE)
            List<@NotBlank @Size(max = Limits.MAX_CODE) String> cases,

            @Pattern(regexp = Limits.CODE) @Size(max = Limits.MAX_CODE)
            String department,

            @Pattern(regexp = Limits.CODE) @Size(max = Limits.MAX_CODE)
            String handler,

            @Schema(description = "Masked") @NotBlank @Size(max = Limits.WORDS)
            String reason) {
        HandlerBody each() {
            return new HandlerBody(department, handler, reason);
        }
    }
}
