package dev.redress.intake.desk;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.SettingsEndpoint;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.notices.NoticeTemplateService;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.settings.NoticeTemplateDefinition;
import dev.redress.intake.notices.settings.NoticeTemplateDefinition.WordsDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The screens on which what notices say is written, looked at and tried out. */
@RestController
@Tag(name = "Desk", description = "Pages of the front desk, for colleagues in a browser")
final class TemplateDeskController {
    private static final String SELF = "/desk/templates";
    private static final String EXAMPLE = """
            {"version": "1", "sent": "on", "zh.subject": "您的投诉 {number}", "zh.text": "我们已收到您的投诉 {number}。",
             "en.subject": "Your complaint {number}", "en.text": "We have your complaint {number}."}""";

    private final SettingsEndpoint<NoticeTemplate, NoticeTemplateDefinition> settings;
    private final NoticeTemplateService service;
    private final Validator validator;
    private final Templates templates;
    private final DeskNavigation navigation;
    private final StyleSheet sheet = StyleSheet.base().and("pages/fields.css").and("pages/desk.css");

    TemplateDeskController(
            Settings<NoticeTemplate> noticeTemplates,
            NoticeTemplateService service,
            Validator validator,
            Templates templates,
            DeskNavigation navigation) {
        this.settings = new SettingsEndpoint<>(noticeTemplates, "notice-template", NoticeTemplateDefinition::of);
        this.service = service;
        this.validator = validator;
        this.templates = templates;
        this.navigation = navigation;
    }

    /** One of the list. */
    record Entry(String about, String link, String state, String version) {}

    /** What somebody would read. */
    record Preview(String language, String subject, String text) {}

    /**
     * What a page of one template shows beside its fields.
     *
     * @param done what was done, in words; empty for nothing
     * @param kept whether its fields are those of the newest version, and not a draft that would be lost with the page
     */
    private record Shown(List<String> wrong, List<Preview> previews, String done, boolean kept, HttpStatus status) {}

    @GetMapping(path = SELF, produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The page of all templates",
            description = "What notices are sent about, and which version says what.")
    ResponseEntity<String> templatePages(
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        var language = PageVisitor.of(request).language();
        var wording = templates.wording(language);
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("templates.title"));
        model.put("nav", navigation.tabs(SELF, who, wording));
        model.put("customers", entries(false, wording));
        model.put("colleagues", entries(true, wording));
        return templates.fill("templates", sheet, language, SELF, model).answer(HttpStatus.OK);
    }

    private List<Entry> entries(boolean forColleagues, Wording wording) {
        return settings.all().stream()
                .filter(it -> it.id().isForColleagues() == forColleagues)
                .map(it -> new Entry(
                        wording.say("notice." + it.id()),
                        Templates.inLanguage(SELF + "/" + it.id(), wording.language()),
                        wording.say(it.sent() ? "templates.sent" : "templates.off"),
                        version(it, wording)))
                .toList();
    }

    private static String version(NoticeTemplateDefinition it, Wording wording) {
        return wording.say(
                "templates.version", Integer.toString(it.version()), wording.time(it.definedAt()), it.definedBy());
    }

    @GetMapping(path = SELF + "/{about}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The page of one template",
            description = "Its words in Chinese and English, what they may name, and how they read.")
    ResponseEntity<String> templatePage(
            @PathVariable NoticeTopic about,
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        var newest = settings.find(about.name(), null);
        var shown = new Shown(List.of(), previews(about, newest.template(about)), "", true, HttpStatus.OK);
        return page(about, values(newest), shown, PageVisitor.of(request).language(), who);
    }

    private static Map<String, String> values(NoticeTemplateDefinition it) {
        return Map.of(
                "version", Integer.toString(it.version()),
                "sent", it.sent() ? "on" : "",
                "zh.subject", it.zh().subject(),
                "zh.text", it.zh().text(),
                "en.subject", it.en().subject(),
                "en.text", it.en().text());
    }

    private List<Preview> previews(NoticeTopic about, NoticeTemplate it) {
        return Stream.of("zh", "en")
                .map(language -> {
                    var words = service.preview(about, language, it);
                    return new Preview(language, words.subject(), words.text());
                })
                .toList();
    }

    private ResponseEntity<String> page(
            NoticeTopic about, Map<String, String> values, Shown shown, Language language, Authentication who) {
        var wording = templates.wording(language);
        var self = SELF + "/" + about;
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("notice." + about));
        model.put("nav", navigation.tabs(self, who, wording));
        model.put("v", values);
        model.put("wrong", shown.wrong());
        model.put("done", shown.done());
        model.put("previews", shown.previews());
        model.put("newest", version(settings.find(about.name(), null), wording));
        model.put("placeholders", placeholders());
        model.put("gateways", service.gateways());
        model.put("mayLook", navigation.permits(who, HttpMethod.POST, self + "/preview"));
        model.put("mayWrite", navigation.permits(who, HttpMethod.POST, self));
        model.put("save", Templates.inLanguage(self, language));
        model.put("preview", Templates.inLanguage(self + "/preview", language));
        model.put("trial", Templates.inLanguage(self + "/trial", language));
        model.put("all", Templates.inLanguage(SELF, language));
        return templates
                .fill("template", sheet, language, shown.kept() ? self : "", model)
                .answer(shown.status());
    }

    private static String placeholders() {
        return String.join(
                " ",
                NoticeTemplate.PLACEHOLDERS.stream()
                        .sorted()
                        .map(it -> "{" + it + "}")
                        .toList());
    }

    @PostMapping(
            path = SELF + "/{about}/preview",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Shows, on that page, how what is written there reads",
            description = "Of an invented complaint of which everything is known. Nothing is sent or kept.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))))
    ResponseEntity<String> previewTemplate(
            @PathVariable NoticeTopic about,
            PageVisitor visitor,
            ServerWebExchange exchange,
            @Parameter(hidden = true) Authentication who) {
        var sent = FilledForm.sentWith(exchange);
        var language = visitor.language();
        var draft = definition(about, sent);
        var wrong = wrong(about, draft, language);
        var shown = wrong.isEmpty()
                ? new Shown(wrong, previews(about, draft.template(about)), "", false, HttpStatus.OK)
                : new Shown(wrong, List.of(), "", false, HttpStatus.BAD_REQUEST);
        return page(about, sent.fields(), shown, language, who);
    }

    @PostMapping(
            path = SELF + "/{about}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Defines, from that page, the next version of a template",
            description =
                    "As PUT /notice-templates/{about} does. With what is wrong (400), or somebody else's newer version (409), the"
                            + " page is shown again with what was written.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))))
    ResponseEntity<String> saveTemplate(
            @PathVariable NoticeTopic about,
            PageVisitor visitor,
            ServerWebExchange exchange,
            @Parameter(hidden = true) Authentication who) {
        var sent = FilledForm.sentWith(exchange);
        var language = visitor.language();
        var wording = templates.wording(language);
        var draft = definition(about, sent);
        var wrong = wrong(about, draft, language);
        if (!wrong.isEmpty()) {
            return page(
                    about,
                    sent.fields(),
                    new Shown(wrong, List.of(), "", false, HttpStatus.BAD_REQUEST),
                    language,
                    who);
        }
        try {
            var saved = settings.define(about.name(), draft.template(about), draft.version(), who);
            var previews = previews(about, draft.template(about));
            var done = wording.say("templates.saved", Integer.toString(saved.version()));
            return page(about, values(saved), new Shown(List.of(), previews, done, true, HttpStatus.OK), language, who);
        } catch (Problem e) {
            if (e.status() != HttpStatus.CONFLICT) {
                throw e;
            }
            var newer = List.of(wording.say("templates.newer"));
            return page(
                    about, sent.fields(), new Shown(newer, List.of(), "", false, HttpStatus.CONFLICT), language, who);
        }
    }

    @PostMapping(
            path = SELF + "/{about}/trial",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Sends, from that page, the preview of the newest version to a colleague",
            description = "As POST /notice-templates/{about}/trial does; it waits for the gateway's answer.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"gateway\": \"email\", \"to\": \"me@example.com\", \"language\": \"zh\"}"))))
    ResponseEntity<String> tryTemplate(
            @PathVariable NoticeTopic about,
            PageVisitor visitor,
            ServerWebExchange exchange,
            @Parameter(hidden = true) Authentication who) {
        var sent = FilledForm.sentWith(exchange);
        var language = visitor.language();
        var wording = templates.wording(language);
        var newest = settings.find(about.name(), null);
        var previews = previews(about, newest.template(about));
        var to = sent.words("to");
        if (to.isEmpty() || to.length() > 254 || !service.gateways().contains(sent.get("gateway"))) {
            var wrong = List.of(wording.say("templates.noAddress"));
            return page(
                    about, values(newest), new Shown(wrong, previews, "", true, HttpStatus.BAD_REQUEST), language, who);
        }
        var outcome =
                service.send(about, Language.of(sent.get("language")).code(), sent.get("gateway"), to, who.getName());
        var done = wording.say("templates.tried", wording.say("result." + outcome.result()), outcome.said())
                .strip();
        return page(about, values(newest), new Shown(List.of(), previews, done, true, HttpStatus.OK), language, who);
    }

    private static NoticeTemplateDefinition definition(NoticeTopic about, FilledForm sent) {
        return new NoticeTemplateDefinition(
                about,
                version(sent.get("version")),
                "on".equals(sent.get("sent")),
                new WordsDefinition(sent.words("zh.subject"), sent.words("zh.text")),
                new WordsDefinition(sent.words("en.subject"), sent.words("en.text")),
                null,
                null);
    }

    private static Integer version(String sent) {
        return sent.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(sent) : null;
    }

    private List<String> wrong(NoticeTopic about, NoticeTemplateDefinition it, Language language) {
        var wording = templates.wording(language);
        var faults = new ArrayList<FieldProblem>();
        validator.validate(it).forEach(each -> faults.add(FieldProblem.of(each)));
        if (faults.isEmpty()) {
            try {
                it.template(about);
            } catch (Problem e) {
                faults.addAll(e.errors());
            }
        }
        return faults.stream()
                .map(each -> wording.say(
                        "desk.wrong",
                        wording.say("templates." + each.field()),
                        wording.find("wrong." + each.code(), each.message())))
                .distinct()
                .toList();
    }
}
