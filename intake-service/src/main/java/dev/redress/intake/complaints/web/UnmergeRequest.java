package dev.redress.intake.complaints.web;

import dev.redress.chassis.privacy.AsWritten;
import dev.redress.intake.complaints.domain.Split;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A complaint is to be handled by itself again.
 *
 * @param reason MISTAKEN: it was never about the same; DIFFERENT: it turned out to need something else
 * @param words why, masked; may be absent
 */
@AsWritten // intake makes of it what others may know
record UnmergeRequest(
        @NotNull Reason reason, @Size(max = 2000) String words) {

    /** What people may say. */
    enum Reason {
        MISTAKEN,
        DIFFERENT;

        Split.Reason split() {
            return switch (this) {
                case MISTAKEN -> Split.Reason.MISTAKEN;
                case DIFFERENT -> Split.Reason.DIFFERENT;
            };
        }
    }
}
