package dev.redress.analytics.reports;

import dev.redress.analytics.reports.ReportAnswer.Differences;
import dev.redress.analytics.reports.ReportAnswer.Differing;
import dev.redress.analytics.reports.domain.Difference;
import dev.redress.analytics.reports.domain.ReportKind;
import dev.redress.analytics.reports.domain.ReportTable.Cell;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Frozen reports: what was known of a period, or of a complaint, when it was reported. */
@RestController
@Tag(name = "Reports", description = "Frozen documents of periods and complaints, and what is known better since")
final class ReportController {
    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/reports")
    @Operation(summary = "The reports that there are, the newest first")
    Page<ReportAnswer> reports(
            @Parameter(
                            description = "only those of this kind",
                            schema = @Schema(allowableValues = {"weekly", "monthly", "half-yearly", "complaint-form"}))
                    @RequestParam(required = false)
                    @Size(max = 20)
                    String kind,
            @Parameter(description = "only those of this period or complaint", schema = @Schema(example = "2026-03"))
                    @RequestParam(required = false)
                    @Size(max = 40)
                    String subject,
            @Valid Paging paging) {
        return reports.page(kind == null ? null : kind(kind), subject, paging).map(this::answer);
    }

    private static ReportKind kind(String name) {
        return ReportKind.named(name)
                .orElseThrow(() ->
                        Problem.invalid("kind", "unknown", "must be weekly, monthly, half-yearly or complaint-form"));
    }

    private ReportAnswer answer(ReportEntry entry) {
        return ReportAnswer.of(entry, reports.successor(entry).orElse(null));
    }

    @PostMapping("/reports")
    @Operation(
            summary = "Makes a report",
            description =
                    "Of a period that is over (the days are those of the service's zone), or of one complaint (the complaint"
                            + " form, 客户投诉反馈表). A report is made once: asked for again, the last revision is answered as"
                            + " it is. When figures are behind the topics it is not made.")
    @ApiResponse(responseCode = "201", description = "The report that was made")
    @ApiResponse(responseCode = "200", description = "The report, which was there")
    ResponseEntity<ReportAnswer> make(@Valid @RequestBody ReportRequest request) {
        var made = reports.make(kind(request.kind()), request.subject());
        return ResponseEntity.status(made.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(answer(made.entry()));
    }

    @GetMapping("/reports/{report}")
    @Operation(summary = "A report", description = "Its documents with their SHA-256, and whether it was restated.")
    ReportAnswer report(@PathVariable String report) {
        return answer(reports.find(report));
    }

    @GetMapping("/reports/{report}/files/{file}")
    @Operation(
            summary = "A document of a report",
            description = "Byte for byte as it was made: report.json with all that the report says, report.zh.html and"
                    + " report.en.html, report.zh.pdf and report.en.pdf with report.json attached, report.xlsx. One"
                    + " that is not what it was any more is answered 500, report-damaged.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> document(@PathVariable String report, @PathVariable String file) {
        var entry = reports.find(report);
        var bytes = reports.document(entry, file);
        var type = entry.files().stream()
                .filter(it -> it.name().equals(file))
                .map(it -> MediaType.parseMediaType(it.mediaType()))
                .findFirst()
                .orElseThrow();
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s\"".formatted(file.replaceFirst("^report", report)))
                // Its own style sheet is all that a document needs; it is older than the headers of today.
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    @GetMapping("/reports/{report}/differences")
    @Operation(
            summary = "What is known better than a report says",
            description =
                    "The same questions are asked again, as of the same moment: values that come out otherwise, since"
                            + " something was told late or corrected. POST /reports/{report}/restate makes them a new"
                            + " revision.")
    Differences differences(@PathVariable String report) {
        var found = reports.differences(reports.find(report));
        return new Differences(
                report, found.stream().map(ReportController::differing).toList());
    }

    private static Differing differing(Difference it) {
        return new Differing(
                it.place().table(),
                it.place().line(),
                it.place().lineNames(),
                it.place().head(),
                text(it.before()),
                text(it.after()));
    }

    private static String text(Cell it) {
        if (it == null) {
            return null;
        }
        return it.number() == null
                ? it.text()
                : BigDecimal.valueOf(it.number()).stripTrailingZeros().toPlainString();
    }

    @PostMapping("/reports/{report}/restate")
    @Operation(
            summary = "Makes the next revision of a report",
            description =
                    "With a table of what is told differently and why; the report itself stays as it is. 409 no-difference"
                            + " where it still holds, restated-already where it is not the last revision.")
    @ApiResponse(responseCode = "201", description = "The new revision")
    ResponseEntity<ReportAnswer> restate(
            @PathVariable String report,
            @Valid @RequestBody RestateRequest request,
            @Parameter(hidden = true) Authentication who) {
        var entry = reports.restate(report, who.getName(), request.reason())
                .orElseThrow(() ->
                        new Problem(HttpStatus.CONFLICT, "no-difference", "all that the report says still holds"));
        return ResponseEntity.status(HttpStatus.CREATED).body(answer(entry));
    }
}
