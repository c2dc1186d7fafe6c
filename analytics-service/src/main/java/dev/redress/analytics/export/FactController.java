package dev.redress.analytics.export;

import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.PeriodReader;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.tables.Downloads;
import dev.redress.analytics.tables.Format;
import dev.redress.analytics.tables.Given;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows that figures count. */
@RestController
@Tag(name = "Facts", description = "One row for each thing that figures count, for other tools")
final class FactController {
    private static final Set<String> WORDS = Set.of("from", "to", "zone", "after", "size", "bom", "format");
    private static final int PAGE = 200;
    private static final int LARGEST_PAGE = 1000;

    private final FactFile facts;
    private final Watermarks watermarks;
    private final Downloads downloads;
    private final PeriodReader periods;

    FactController(FactFile facts, Watermarks watermarks, Downloads downloads, PeriodReader periods) {
        this.facts = facts;
        this.watermarks = watermarks;
        this.downloads = downloads;
        this.periods = periods;
    }

    @GetMapping("/facts/{kind}")
    @Operation(
            summary = "One row for each case, clock, task and so on",
            description =
                    "kind is cases, cycles, clocks, contacts, assignments, tasks, promises, compensations, followups, surveys,"
                            + " reviews, marks or actions. from and to select cases by their receipt, cycles, clocks and assignments by their"
                            + " beginning, visits by when they were planned, and everything else by when it happened; each column"
                            + " of codes is a filter, such as severity=S1,S2. As JSON in pages: size rows (200, at most 1000) after the key that the"
                            + " page before named as next. With Accept as CSV (text/csv; bom=true begins it with a byte-order"
                            + " mark), XLSX or Parquet: all of them, or size rows after a key. Tools that want all of it each"
                            + " day find Parquet files at /snapshots; the file of analytics itself is open to no other"
                            + " process while the service runs.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "from",
                        description =
                                "rows whose time is this or later: a day, which begins at midnight in the zone, or an instant; from the"
                                        + " first one when absent",
                        schema = @Schema(type = "string", example = "2026-01-01")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "to",
                        description = "rows whose time is earlier than this, likewise; to the last one when absent",
                        schema = @Schema(type = "string", example = "2026-04-01")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "zone",
                        description =
                                "IANA id of the zone in which the days of from and to begin; analytics.zone when absent. Times in the"
                                        + " answer are in UTC",
                        schema = @Schema(type = "string", example = "Asia/Shanghai")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "after",
                        description =
                                "key of the last row that was had, as the page before says it in next; from the first row when absent",
                        schema = @Schema(type = "string", example = "0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "size",
                        description =
                                "how many rows at most: in JSON up to 1000, and 200 when absent; in a file all when absent",
                        schema = @Schema(type = "string", example = "200")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "bom",
                        description = Format.BOM_IS,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"true", "false"},
                                        example = "false")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "format",
                        description = Format.FORMAT_IS,
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"csv", "xlsx", "parquet", "json"},
                                        example = "csv")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "severity",
                        description =
                                "codes with commas between them, NONE for rows without one. So does each column of codes of the kind"
                                        + " select, under its own name; this is one of them",
                        array = @ArraySchema(schema = @Schema(type = "string", example = "S1")))
            })
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = FactPage.class)))
    ResponseEntity<?> facts(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "cases",
                                                "cycles",
                                                "clocks",
                                                "contacts",
                                                "assignments",
                                                "tasks",
                                                "promises",
                                                "compensations",
                                                "followups",
                                                "surveys",
                                                "reviews",
                                                "marks",
                                                "actions"
                                            }))
                    @PathVariable
                    String kind,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> selection,
            @RequestHeader HttpHeaders headers) {
        var its = FactKind.named(kind)
                .orElseThrow(() -> Problem.notFound("there are no facts of this kind; there are "
                        + Stream.of(FactKind.values()).map(FactKind::toString).collect(Collectors.joining(", "))));
        var given = new Given(selection);
        var format = Format.of(given, headers.getAccept());
        var selected = selected(given, format);
        var bom = given.truth("bom");
        var table = new FactTable(facts, its, selected, given.errors());
        return format.isPresent()
                ? downloads.send(table, kind, format.get(), bom)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(page(table, its, selected.size()));
    }

    private FactTable.Selection selected(Given given, Optional<Format> format) {
        var where = new HashMap<String, List<String>>();
        given.others(WORDS).forEach(it -> where.put(it, given.several(it)));
        var size = format.isPresent()
                ? given.whole("size", Integer.MAX_VALUE, Integer.MAX_VALUE)
                : given.whole("size", PAGE, LARGEST_PAGE);
        var period = periods.read(given.one("from"), given.one("to"), given.one("zone"), "", given.errors());
        return new FactTable.Selection(where, period, Objects.requireNonNullElse(given.one("after"), ""), size);
    }

    private FactPage page(FactTable table, FactKind kind, int size) {
        return facts.answer(connection -> {
            var rows = new ArrayList<Map<String, Object>>();
            // One more says whether there are more.
            table.read(connection, size + 1L, cells -> rows.add(row(table, cells)));
            var more = rows.size() > size;
            var page = more ? rows.subList(0, size) : rows;
            var told = watermarks.ofRows(connection);
            return new FactPage(
                    kind.toString(),
                    page,
                    more ? (String) page.get(size - 1).get(FactTable.KEY) : null,
                    Watermarks.complete(told),
                    told);
        });
    }

    private static Map<String, Object> row(FactTable table, List<Object> cells) {
        var row = new LinkedHashMap<String, Object>();
        for (var i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                row.put(table.columns().get(i).name(), cells.get(i));
            }
        }
        return row;
    }
}
