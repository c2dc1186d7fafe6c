package dev.redress.analytics.history;

import dev.redress.chassis.csv.MappedUpload;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** History of other systems, over HTTP. */
@RestController
@RequestMapping("/history")
@Tag(name = "History", description = "Files of other systems")
final class HistoryImportController {
    private final HistoryService history;

    HistoryImportController(HistoryService history) {
        this.history = history;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Takes a file of another system's history in",
            description =
                    "Publishes one message for each row on complaints.history, and answers when the broker has them all; meanwhile"
                            + " GET /history tells how far it is. The same file with the same mapping is the same import: when it"
                            + " broke off, because the broker was away or the service was stopped, send it again, and it goes on"
                            + " where it was. Nothing counts twice, however often it is sent. A row that cannot be read in exactly"
                            + " one way is refused by itself, with column and reason; a file that is in another charset than its"
                            + " mapping says, breaks off, lacks a column or has one twice is refused as a whole. Columns that the"
                            + " mapping does not name are not read.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Every row is published or refused"),
                @ApiResponse(
                        responseCode = "409",
                        description = "analytics:running: another file is being taken in, or this one is already")
            })
    Mono<HistoryImport> send(
            @Parameter(
                            description =
                                    "one complaint, or one event of one, in a row: CSV (RFC 4180), as it is or in gzip, in UTF-8 unless"
                                            + " the mapping says otherwise")
                    @RequestPart("file")
                    FilePart file,
            @Parameter(
                            description = "which column is what, and how times are written: JSON or YAML",
                            schema = @Schema(type = "string", format = "binary"))
                    @RequestPart("mapping")
                    Part mapping) {
        return MappedUpload.use(file, mapping, history::take);
    }

    @GetMapping
    @Operation(
            operationId = "newestHistory",
            summary = "The newest files of other systems",
            description = "50 at most, the newest first, of those that this replica has taken in.")
    List<HistoryImport> newest() {
        return history.newest();
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "progressOfHistory",
            summary = "How far a file of another system has come",
            description = "PAUSED is what broke off: send the same file with the same mapping again.")
    HistoryImport progress(@PathVariable String id) {
        return found(id);
    }

    @GetMapping("/{id}/errors")
    @Operation(
            operationId = "errorsOfHistory",
            summary = "What is wrong with the rows that were not published, a page at a time",
            description = "In the order of the rows; a row may have several. It repeats nothing of the row but times.")
    Page<HistoryError> errors(@PathVariable String id, Paging paging) {
        return history.errors(found(id).id(), paging);
    }

    private HistoryImport found(String id) {
        return history.find(id).orElseThrow(() -> Problem.notFound("no import " + id));
    }
}
