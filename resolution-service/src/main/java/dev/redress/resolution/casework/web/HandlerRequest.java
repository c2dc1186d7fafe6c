package dev.redress.resolution.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who is to handle a case from now on.
 *
 * @param department code of the department; the present one when left out
 * @param handler code of the person; whoever claims it when left out
 * @param reason why, in words; masked
 */
@Schema(name = "HandlerRequest")
record HandlerRequest(
        @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
        String department,

        @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
        String handler,

        @NotBlank @Size(max = CaseLimits.WORDS) String reason) {

    /**
     * The same for many.
     *
     * @param cases ids of complaints
     * @param department code of the department; the present one of each when left out
     * @param handler code of the person; whoever claims them when left out
     * @param reason why, in words; masked
     */
    @Schema(name = "ReassignmentRequest")
    record Many(
            @NotEmpty @Size(max = CaseLimits.CASES_AT_ONCE)
            List<@NotBlank @Size(max = CaseLimits.MAX_CODE) String> cases,

            @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
            String department,

            @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
            String handler,

            @NotBlank @Size(max = CaseLimits.WORDS) String reason) {
        HandlerRequest each() {
            return new HandlerRequest(department, handler, reason);
        }
    }
}
