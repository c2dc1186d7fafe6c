package dev.redress.intake.imports.web;

import dev.redress.chassis.web.Problem;
import dev.redress.intake.imports.Import;
import dev.redress.intake.imports.ImportService;
import dev.redress.intake.imports.RowError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/imports")
@Tag(name = "Imports", description = "Files of complaints; roles publisher, manager, ops")
class ImportController {
    private static final Duration NEWS_EVERY = Duration.ofMillis(500);

    private final ImportService imports;

    ImportController(ImportService imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Send a CSV file (RFC 4180, gzip or not) and its mapping (YAML or JSON)",
            description =
                    "Answers at once; the file is worked through in the background and goes on after a crash. The same"
                            + " file with the same mapping is the same import, and nothing of it is entered twice.",
            responses = {
                @ApiResponse(responseCode = "202", description = "Kept; follow Location"),
                @ApiResponse(
                        responseCode = "400",
                        description = "intake:invalid: what is wrong with the mapping, by field")
            })
    Mono<ResponseEntity<Import>> send(@RequestPart("file") FilePart file, @RequestPart("mapping") Part mapping) {
        var text = DataBufferUtils.join(mapping.content())
                .map(buffer -> {
                    var read = buffer.toString(StandardCharsets.UTF_8);
                    DataBufferUtils.release(buffer);
                    return read;
                })
                .defaultIfEmpty("");
        return Mono.using(
                ImportController::scratchFile,
                path -> file.transferTo(path)
                        .then(text)
                        .publishOn(Schedulers.boundedElastic())
                        .map(it -> accept(path, file.filename(), it)),
                ImportController::remove);
    }

    private ResponseEntity<Import> accept(Path path, String name, String mapping) {
        try {
            var kept = imports.keep(path, name, mapping);
            return ResponseEntity.accepted()
                    .location(URI.create("/imports/" + kept.id()))
                    .body(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path scratchFile() throws IOException {
        return Files.createTempFile("import", ".csv");
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping
    @Operation(summary = "The newest 50 imports")
    List<Import> newest() {
        return imports.newest();
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far a file has come; with Accept: text/event-stream the news until it is done")
    Import progress(@PathVariable String id) {
        return found(id);
    }

    @GetMapping(path = "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Import>> news(@PathVariable String id) {
        return Flux.interval(Duration.ZERO, NEWS_EVERY)
                .onBackpressureDrop()
                .publishOn(Schedulers.boundedElastic())
                .map(tick -> found(id))
                .distinctUntilChanged()
                .takeUntil(Import::isOver)
                .map(it -> ServerSentEvent.builder(it).event("progress").build());
    }

    @GetMapping("/{id}/errors")
    @Operation(summary = "The rows that were refused, in their order")
    List<RowError> errors(
            @PathVariable String id,
            @Parameter(description = "From 0 on") @RequestParam(defaultValue = "0") @Min(0) int page,
            @Parameter(description = "Rows on a page, 1 to 1000") @RequestParam(defaultValue = "100") @Min(1) @Max(1000)
                    int size) {
        found(id);
        return imports.errors(id, page, size);
    }

    private Import found(String id) {
        return imports.find(id).orElseThrow(() -> Problem.notFound("no import " + id));
    }
}
