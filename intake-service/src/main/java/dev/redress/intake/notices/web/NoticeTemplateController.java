package dev.redress.intake.notices.web;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.SettingsEndpoint;
import dev.redress.intake.notices.NoticeTemplateService;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.settings.NoticeTemplateDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Templates of notices over HTTP. */
@RestController
@RequestMapping("/notice-templates")
@Tag(
        name = "Notice templates",
        description =
                "What notices say. What is put replaces the whole and becomes the next version; older ones stay readable,"
                        + " and a put that changes nothing makes no new one. A notice says what the newest version says when it is"
                        + " sent.")
final class NoticeTemplateController {
    private final SettingsEndpoint<NoticeTemplate, NoticeTemplateDefinition> templates;
    private final NoticeTemplateService service;

    NoticeTemplateController(Settings<NoticeTemplate> noticeTemplates, NoticeTemplateService service) {
        this.templates = new SettingsEndpoint<>(noticeTemplates, "notice-template", NoticeTemplateDefinition::of);
        this.service = service;
    }

    @GetMapping
    @Operation(summary = "All templates, by what they are about", description = "The newest version of each.")
    List<NoticeTemplateDefinition> noticeTemplates() {
        return templates.all();
    }

    @GetMapping("/{about}")
    @Operation(summary = "One template")
    @ApiResponse(responseCode = "200", description = "The template")
    @ApiResponse(responseCode = "404", description = "intake:not-found, for a version that never was")
    NoticeTemplateDefinition noticeTemplate(
            @PathVariable NoticeTopic about,
            @Parameter(description = "The newest when left out") @RequestParam(required = false) @Positive
                    Integer version) {
        return templates.find(about.name(), version);
    }

    @PutMapping("/{about}")
    @Operation(summary = "Defines the next version of a template")
    @ApiResponse(responseCode = "200", description = "The template as it is now")
    @ApiResponse(
            responseCode = "400",
            description = "intake:invalid, with the fields: a placeholder that nothing fills, a link that is missing")
    @ApiResponse(responseCode = "409", description = "intake:conflict: the version that was read is not the newest")
    NoticeTemplateDefinition defineNoticeTemplate(
            @PathVariable NoticeTopic about, @Valid @RequestBody NoticeTemplateDefinition form, Authentication who) {
        SettingsEndpoint.requireSameId(form.id() == null ? null : form.id().name(), about.name());
        return templates.define(about.name(), form.template(about), form.version(), who);
    }

    @PostMapping("/{about}/preview")
    @Operation(
            summary = "What a customer would read",
            description = "Of an invented complaint of which everything is known. Nothing is sent or kept.")
    @ApiResponse(responseCode = "200", description = "Subject and text")
    @ApiResponse(responseCode = "400", description = "intake:invalid, as when the draft is put")
    NoticePreviewView previewNotice(@PathVariable NoticeTopic about, @Valid @RequestBody NoticePreviewRequest body) {
        var draft = body.draft() == null ? null : body.draft().template(about);
        return NoticePreviewView.of(service.preview(about, body.language(), draft));
    }

    @PostMapping("/{about}/trial")
    @Operation(
            summary = "Sends the preview of the newest version to a colleague",
            description = "By the gateway that is named, as any notice; it waits for the gateway's answer.")
    @ApiResponse(responseCode = "200", description = "What became of it")
    @ApiResponse(responseCode = "400", description = "intake:invalid: there is no such gateway")
    NoticeTrialView tryNotice(
            @PathVariable NoticeTopic about, @Valid @RequestBody NoticeTrialRequest body, Authentication who) {
        return NoticeTrialView.of(service.send(about, body.language(), body.gateway(), body.to(), who.getName()));
    }
}
