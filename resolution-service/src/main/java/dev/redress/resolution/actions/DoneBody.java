package dev.redress.resolution.actions;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What shows that an action was done. */
@Schema(name = "ActionDoneRequest")
record DoneBody(
        @Schema(description = "References to what shows that it was done, such as attachments")
        @NotNull
        @Size(min = 1, max = Limits.EVIDENCE)
        List<@NotNull @Pattern(regexp = Limits.REFERENCE) String> evidence,

        @Schema(description = "What is to be said of it; masked") @Size(max = Limits.WORDS)
        String note) {}
