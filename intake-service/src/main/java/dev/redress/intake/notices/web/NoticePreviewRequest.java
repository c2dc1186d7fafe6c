package dev.redress.intake.notices.web;

import dev.redress.intake.notices.settings.NoticeTemplateDefinition;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A template to be looked at.
 *
 * @param language zh, or en for any other
 * @param draft one that is not defined yet; the newest version when left out
 */
@Schema(name = "NoticePreviewRequest")
record NoticePreviewRequest(
        @NotBlank @Size(max = 35) String language, @Valid NoticeTemplateDefinition draft) {}
