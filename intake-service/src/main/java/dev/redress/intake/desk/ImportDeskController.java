package dev.redress.intake.desk;

import dev.redress.chassis.csv.MappedUpload;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.intake.complaints.Sender;
import dev.redress.intake.imports.Import;
import dev.redress.intake.imports.ImportService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The screens on which files of complaints are handed in, and seen to come in. */
@RestController
@Tag(name = "Desk", description = "Pages of the front desk, for colleagues in a browser")
final class ImportDeskController {
    private static final String SELF = "/desk/imports";
    /** Seconds after which a browser looks again how far a file has come. */
    private static final String LOOK_AGAIN = "2";

    private final ImportService imports;
    private final Templates templates;
    private final DeskNavigation navigation;
    private final StyleSheet sheet = StyleSheet.base().and("pages/fields.css").and("pages/desk.css");

    ImportDeskController(ImportService imports, Templates templates, DeskNavigation navigation) {
        this.imports = imports;
        this.templates = templates;
        this.navigation = navigation;
    }

    /** A file as the pages show it. */
    record Entry(
            String file, String link, boolean running, String state, String counts, String started, String failure) {}

    /** A row that was refused. */
    record Refused(String row, List<String> wrong) {}

    @GetMapping(path = SELF, produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The page of imports",
            description = "The newest 50 with how far they have come, and the form on which a file is handed in.")
    ResponseEntity<String> importPages(
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        return list(PageVisitor.of(request).language(), who, List.of(), HttpStatus.OK);
    }

    private ResponseEntity<String> list(Language language, Authentication who, List<String> wrong, HttpStatus status) {
        var wording = templates.wording(language);
        var entries = imports.newest(Sender.of(who)).stream()
                .map(it -> entry(it, wording))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("imports.title"));
        model.put("nav", navigation.tabs(SELF, who, wording));
        model.put("wrong", wrong);
        model.put("entries", entries);
        model.put("action", Templates.inLanguage(SELF, language));
        return templates
                .fill("imports", sheet, language, wrong.isEmpty() ? SELF : "", model)
                .answer(status);
    }

    private static Entry entry(Import it, Wording wording) {
        return new Entry(
                it.file(),
                Templates.inLanguage(SELF + "/" + it.id(), wording.language()),
                !it.over(),
                wording.say("imports." + it.state()),
                wording.say(
                        "imports.counts",
                        Long.toString(it.rows()),
                        Long.toString(it.accepted()),
                        Long.toString(it.duplicates()),
                        Long.toString(it.rejected())),
                it.finishedAt() == null
                        ? wording.say("imports.began", wording.time(it.startedAt()))
                        : wording.say("imports.ended", wording.time(it.startedAt()), wording.time(it.finishedAt())),
                it.failure());
    }

    @PostMapping(path = SELF, consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Takes the file of that page",
            description =
                    "As POST /imports does; leads to the page on which it is seen to come in. With what is wrong the form is"
                            + " shown again (400).")
    Mono<ResponseEntity<String>> handIn(
            @Parameter(description = "complaints, one in a row: CSV, as it is or in gzip") @RequestPart("file")
                    FilePart file,
            @Parameter(
                            description = "which column is which field of the form: YAML or JSON",
                            schema = @Schema(type = "string", format = "binary"))
                    @RequestPart("mapping")
                    Part mapping,
            PageVisitor visitor,
            @Parameter(hidden = true) Authentication who) {
        var language = visitor.language();
        return MappedUpload.use(file, mapping, (path, name, text) -> {
            try {
                var kept = imports.keep(Sender.of(who), path, name, text);
                return DeskNavigation.backTo(SELF + "/" + kept.id(), language);
            } catch (Problem e) {
                if (e.status() != HttpStatus.BAD_REQUEST) {
                    throw e;
                }
                var wrong = e.errors().stream()
                        .map(it -> it.field() + ": " + it.message())
                        .distinct()
                        .toList();
                return list(language, who, wrong, HttpStatus.BAD_REQUEST);
            }
        });
    }

    @GetMapping(path = SELF + "/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The page of one import",
            description =
                    "How far it has come, and the rows that were refused with what is wrong with each. While it runs, the browser"
                            + " loads the page again every two seconds.")
    ResponseEntity<String> importPage(
            @PathVariable String id,
            Paging paging,
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        var language = PageVisitor.of(request).language();
        var wording = templates.wording(language);
        var found = imports.find(Sender.of(who), id).orElseThrow(() -> Problem.notFound("no import " + id));
        var self = SELF + "/" + id;
        var model = new HashMap<String, Object>();
        model.put("title", found.file());
        model.put("nav", navigation.tabs(self, who, wording));
        model.put("it", entry(found, wording));
        model.put("channels", channels(found, wording));
        model.put(
                "refused",
                imports.errors(id, paging.page(), paging.size()).stream()
                        .map(it -> new Refused(
                                Long.toString(it.row()),
                                it.errors().stream()
                                        .map(each -> each.field() + ": " + each.message())
                                        .toList()))
                        .toList());
        model.putAll(DeskNavigation.beside(self, paging, found.rejected(), language));
        model.put("all", Templates.inLanguage(SELF, language));
        var page = templates.fill("import", sheet, language, self, model);
        var headers = new HttpHeaders(page.headers());
        if (!found.over()) {
            headers.set("Refresh", LOOK_AGAIN);
        }
        return new ResponseEntity<>(page.html(), headers, HttpStatus.OK);
    }

    private static List<String> channels(Import it, Wording wording) {
        return it.byChannel().entrySet().stream()
                .map(each -> wording.say("channel." + each.getKey()) + ": " + each.getValue())
                .sorted()
                .toList();
    }
}
