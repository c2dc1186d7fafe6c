package dev.redress.intake.imports.web;

import dev.redress.chassis.csv.MappedUpload;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.intake.complaints.Sender;
import dev.redress.intake.imports.Import;
import dev.redress.intake.imports.ImportService;
import dev.redress.intake.imports.RowError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/imports")
@Tag(name = "Imports", description = "Files of complaints")
class ImportController {
    private static final Duration NEWS_EVERY = Duration.ofMillis(500);

    private final ImportService imports;

    ImportController(ImportService imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Takes a file of complaints in",
            description =
                    "Answers at once; the file is worked through in the background and goes on after a crash. The same"
                            + " file with the same mapping is the same import, and nothing of it is entered twice."
                            + " Location says where to ask how far it has come. A file that is in another charset than its mapping"
                            + " says, breaks off, lacks a column or has one twice is refused as a whole; a row with"
                            + " more or fewer cells than the header is refused by itself.",
            responses = {
                @ApiResponse(responseCode = "202", description = "It is kept, and being worked through"),
                @ApiResponse(
                        responseCode = "403",
                        description = "intake:not-yours: the mapping's sourceSystem belongs to another publisher")
            })
    Mono<ResponseEntity<Import>> send(
            @Parameter(
                            description =
                                    "complaints, one in a row: CSV (RFC 4180), as it is or in gzip, in UTF-8 unless the mapping says"
                                            + " otherwise")
                    @RequestPart("file")
                    FilePart file,
            @Parameter(
                            description = "which column is which field of the form: YAML or JSON",
                            schema = @Schema(type = "string", format = "binary"))
                    @RequestPart("mapping")
                    Part mapping,
            Authentication who) {
        return MappedUpload.use(file, mapping, (path, name, text) -> {
            var kept = imports.keep(Sender.of(who), path, name, text);
            return ResponseEntity.accepted()
                    .location(URI.create("/imports/" + kept.id()))
                    .body(kept);
        });
    }

    @GetMapping
    @Operation(summary = "The newest imports", description = "50 at most, the newest first; a publisher's own.")
    List<Import> newest(Authentication who) {
        return imports.newest(Sender.of(who));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How far a file has come",
            description = "With Accept: text/event-stream it answers with an event of the name progress for each step,"
                    + " until the import is over.")
    Import progress(@PathVariable String id, Authentication who) {
        return found(id, who);
    }

    @GetMapping(path = "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "progress")
    @ApiResponse(
            responseCode = "200",
            description = "How far it has come",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string", description = "one import in JSON as data of each event"),
                            examples = @ExampleObject("event:progress\ndata:{\"state\":\"RUNNING\"}\n\n")))
    Flux<ServerSentEvent<Import>> news(@PathVariable String id, Authentication who) {
        return Flux.interval(Duration.ZERO, NEWS_EVERY)
                .onBackpressureDrop()
                .publishOn(Schedulers.boundedElastic())
                .map(tick -> found(id, who))
                .distinctUntilChanged()
                .takeUntil(Import::over)
                .map(it -> ServerSentEvent.builder(it).event("progress").build());
    }

    @GetMapping("/{id}/errors")
    @Operation(summary = "The rows that were refused, a page at a time", description = "In their order in the file.")
    Page<RowError> errors(@PathVariable String id, Paging paging, Authentication who) {
        var rejected = found(id, who).rejected();
        return new Page<>(imports.errors(id, paging.page(), paging.size()), paging.page(), paging.size(), rejected);
    }

    private Import found(String id, Authentication who) {
        return imports.find(Sender.of(who), id).orElseThrow(() -> Problem.notFound("no import " + id));
    }
}
