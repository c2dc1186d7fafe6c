package dev.redress.followup.reviews;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a reviewer found. */
@Schema(name = "ReviewResultRequest")
record ResultBody(
        @Schema(description = "One for each item of the checklist that applies")
        @NotNull
        @Size(min = 1, max = Limits.ITEMS)
        List<@NotNull @Valid ScoreForm> scores,

        @Schema(description = "What is to be said of it; masked") @Size(max = Limits.WORDS)
        String remarks) {}
