package dev.redress.intake.complaints.web;

import dev.redress.chassis.privacy.AsWritten;
import dev.redress.intake.complaints.domain.Merger;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A complaint is to be handled with another one.
 *
 * @param master id or number of the other one
 * @param reason SAME_CUSTOMER: the same customer said the same again; SAME_MATTER: other customers, and the same that went wrong
 * @param words why, masked; may be absent
 */
@AsWritten // intake makes of it what others may know
record MergeRequest(
        @NotBlank @Size(max = 200) String master,
        @NotNull Merger.Reason reason,
        @Size(max = 2000) String words) {}
