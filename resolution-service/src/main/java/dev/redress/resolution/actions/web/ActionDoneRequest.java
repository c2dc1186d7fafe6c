package dev.redress.resolution.actions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What shows that an action was done.
 *
 * @param evidence references to what shows that it was done, such as attachments
 * @param note what is to be said of it; masked
 * @param doneAt when it was done; now when left out. Not in the future, not before it was opened or the last attempt was found not to help
 */
@Schema(name = "ActionDoneRequest")
record ActionDoneRequest(
        @NotNull @Size(min = 1, max = ActionLimits.EVIDENCE)
        List<@NotNull @Pattern(regexp = ActionLimits.REFERENCE) String> evidence,

        @Size(max = ActionLimits.WORDS) String note,
        Instant doneAt) {}
