package dev.redress.intake.desk;

import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.privacy.Masking;
import dev.redress.intake.customers.CustomerCopies;
import dev.redress.intake.customers.domain.CopySection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's copy as a page to print. */
@RestController
@Tag(name = "Desk", description = "Pages of the front desk, for colleagues in a browser")
final class CopyController {
    private final CustomerCopies copies;
    private final Templates templates;
    private final Masking masking;
    private final StyleSheet sheet = StyleSheet.base().and("pages/desk.css");

    CopyController(CustomerCopies copies, Templates templates, Masking masking) {
        this.copies = copies;
        this.templates = templates;
        this.masking = masking;
    }

    /** A part of the copy. */
    record Part(String heading, List<Field> fields) {}

    /** What is held under one name. */
    record Field(String name, String value) {}

    @GetMapping(path = "/desk/customers/{ref}/copy", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "A customer's copy as a page to print",
            description =
                    "All that GET /customers/{ref}/export answers, in plain words, for the customer. That it is given is on"
                            + " record before.")
    ResponseEntity<String> copy(
            @PathVariable String ref,
            @Parameter(description = "who asked for it, and how it was made sure that it is them; masked")
                    @RequestParam
                    @NotBlank
                    @Size(max = 200)
                    String reason,
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        var language = PageVisitor.of(request).language();
        var wording = templates.wording(language);
        var copy = copies.of(ref, masking.words(reason), who);
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("copy.title"));
        model.put("at", wording.say("copy.at", wording.time(copy.at())));
        model.put("parts", copy.sections().stream().map(it -> part(it, wording)).toList());
        return templates.fill("copy", sheet, language, "", model).answer(HttpStatus.OK);
    }

    private static Part part(CopySection it, Wording wording) {
        var kind = wording.say("copy." + it.kind());
        var about = it.number().isEmpty() ? kind : wording.say("copy.of", kind, it.number());
        var heading = it.at() == null ? about : wording.say("copy.when", about, wording.time(it.at()));
        return new Part(
                heading,
                it.fields().entrySet().stream()
                        .map(each ->
                                new Field(name(each.getKey(), wording), value(each.getKey(), each.getValue(), wording)))
                        .toList());
    }

    private static String name(String field, Wording wording) {
        var last = field.substring(field.lastIndexOf('.') + 1);
        return wording.find(
                "copy.field." + field, wording.find("copy.field." + last, wording.find("desk." + last, field)));
    }

    /** A code in words, where there are words for it. */
    private static String value(String field, String value, Wording wording) {
        return switch (field) {
            case "channel" -> wording.find("channel." + value, value);
            case "complainant" -> wording.find("kind." + value, value);
            case "state" -> wording.find("state." + value, value);
            case "solved" -> wording.find("solved." + value, value);
            case "about" -> wording.find("notice." + value, value);
            case "field" -> name(value, wording);
            case "confidential", "reached" -> wording.say("copy." + value);
            default -> value;
        };
    }
}
