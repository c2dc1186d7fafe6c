package dev.redress.resolution.archive.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.archive.ArchiveProperties;
import dev.redress.resolution.archive.ArchivedDocument;
import dev.redress.resolution.archive.CanonicalJson;
import dev.redress.resolution.archive.DocumentSource;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.Filed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;

/** Archives over HTTP. */
@RestController
@Tag(name = "Archive", description = "Every event of a case, from all stages, in order")
final class ArchiveController {
    private final AggregateRepository<Archive, Filed> archives;
    private final ObjectProvider<DocumentSource> papers;
    private final ObjectMapper json;
    private final Semaphore reading = new Semaphore(1);
    private final Validator validator;
    private final ArchiveProperties properties;
    private final Clock clock;

    ArchiveController(
            AggregateRepository<Archive, Filed> archives,
            ObjectProvider<DocumentSource> papers,
            ObjectMapper json,
            Validator validator,
            ArchiveProperties properties,
            Clock clock) {
        this.archives = archives;
        this.papers = papers;
        this.json = CanonicalJson.exact(json);
        this.validator = validator;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/archive")
    @Operation(
            summary = "The archive of a case in full, with its documents",
            description = "404 resolution:not-found when nothing was told of such a complaint yet.")
    ExportedArchive exportArchive(@PathVariable String id) {
        return ExportedArchive.of(find(id), documents(id), clock.instant());
    }

    @GetMapping("/cases/{id}/archive/verify")
    @Operation(
            summary = "Whether the archive of a case is as it was written",
            description = "flaw names the first position that was ALTERED, REMOVED or MOVED.")
    ArchiveCheck verifyArchive(@PathVariable String id) {
        return ArchiveCheck.of(find(id), documents(id));
    }

    @PostMapping(path = "/archive/verify", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Whether an exported archive is as it was exported",
            description = "Looks at nothing but what is handed in.",
            responses = {
                @ApiResponse(responseCode = "200", description = "What looking at it showed"),
                @ApiResponse(
                        responseCode = "413",
                        description = "resolution:too-large: above resolution.archive.largest (8 MB)")
            },
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ExportedArchive.class))))
    ArchiveCheck verifyExport(@RequestBody Flux<DataBuffer> body) {
        var exported = read(body);
        var wrong = validator.validate(exported);
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return ArchiveCheck.of(exported.archive(), exported.papers());
    }

    private Archive find(String id) {
        return archives.find(id).orElseThrow(() -> Problem.notFound("there is no archive " + id));
    }

    private List<ArchivedDocument> documents(String id) {
        return papers.stream().flatMap(it -> it.documentsOf(id).stream()).toList();
    }

    /** One after the other: each may be as large as it may. */
    private ExportedArchive read(Flux<DataBuffer> body) {
        reading.acquireUninterruptibly();
        try {
            var largest = Math.toIntExact(properties.largest().toBytes());
            var buffer = DataBufferUtils.join(body, largest).blockOptional();
            var exported = buffer.isEmpty() ? null : read(buffer.get());
            if (exported == null) {
                throw Problem.invalid("body", "required", "must be an exported archive");
            }
            return exported;
        } catch (IOException e) {
            throw new ServerWebInputException("not an exported archive", null, e);
        } catch (DataBufferLimitException e) {
            throw new Problem(
                    HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "an archive of at most " + properties.largest());
        } finally {
            reading.release();
        }
    }

    private ExportedArchive read(DataBuffer buffer) throws IOException {
        try (var in = buffer.asInputStream(true)) {
            return json.readValue(in, ExportedArchive.class);
        }
    }
}
