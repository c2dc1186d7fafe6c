package dev.redress.analytics.export;

import dev.redress.analytics.tables.Format;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The snapshots of the facts. */
@RestController
@Tag(name = "Facts", description = "One row for each thing that figures count, for other tools")
final class SnapshotController {
    private final Snapshots snapshots;

    SnapshotController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping("/snapshots")
    @Operation(
            summary = "The daily snapshots of all facts",
            description =
                    "One a day, the newest first, with the SHA-256 of each file and how far the topics were heard.")
    List<Snapshot> snapshots() {
        return snapshots.all();
    }

    @GetMapping("/snapshots/{day}/{file}")
    @Operation(summary = "A file of a snapshot", description = "Parquet, with one row for each thing of its kind.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.apache.parquet",
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> file(@PathVariable LocalDate day, @PathVariable String file) {
        var path = snapshots.file(day, file).orElseThrow(() -> Problem.notFound("no snapshot has this file"));
        return ResponseEntity.ok()
                .contentType(Format.PARQUET.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-%s\"".formatted(day, file))
                .body(new FileSystemResource(path));
    }
}
