package dev.redress.followup.reviews;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Who is to review. */
@Schema(name = "ReviewerRequest")
record ReviewerBody(
        @Schema(
                description =
                        "Code of a person with the role QUALITY who is there today and is no party to the complaint")
        @NotNull
        @Pattern(regexp = Limits.CODE)
        @Size(max = Limits.CODE_LENGTH)
        String reviewer) {}
