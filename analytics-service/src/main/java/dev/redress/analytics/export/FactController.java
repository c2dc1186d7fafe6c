package dev.redress.analytics.export;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.tables.Downloads;
import dev.redress.analytics.tables.Format;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final Set<String> WORDS = Set.of("from", "to", "zone", "after", "size", "bom");
    private static final int PAGE = 200;
    private static final int LARGEST_PAGE = 1000;

    private final FactFile facts;
    private final Watermarks watermarks;
    private final Downloads downloads;
    private final AnalyticsProperties properties;

    FactController(FactFile facts, Watermarks watermarks, Downloads downloads, AnalyticsProperties properties) {
        this.facts = facts;
        this.watermarks = watermarks;
        this.downloads = downloads;
        this.properties = properties;
    }

    @GetMapping("/facts/{kind}")
    @Operation(
            summary = "One row for each case, clock, task and so on",
            description =
                    "kind is cases, cycles, clocks, contacts, assignments, tasks, promises, compensations, followups, surveys"
                            + " or actions. from, to and zone select by when it began; each column of codes is a filter, such"
                            + " as severity=S1,S2. As JSON in pages: size rows (200, at most 1000) after the key that the"
                            + " page before named as next. With Accept as CSV (text/csv; bom=true begins it with a byte-order"
                            + " mark), XLSX or Parquet: all of them, or size rows after a key. Tools that want all of it each"
                            + " day find Parquet files at /snapshots; the file of analytics itself is open to no other"
                            + " process while the service runs.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = FactPage.class)))
    ResponseEntity<?> facts(
            @PathVariable String kind,
            @Parameter(
                            description = "from, to, zone, after, size, bom, and filters by name of column",
                            example = "{\"severity\": \"S1\"}")
                    @RequestParam
                    MultiValueMap<String, String> selection,
            @RequestHeader HttpHeaders headers) {
        var its = FactKind.named(kind)
                .orElseThrow(() -> Problem.notFound("there are no facts of this kind; there are "
                        + Stream.of(FactKind.values()).map(FactKind::toString).collect(Collectors.joining(", "))));
        var format = Format.of(headers.getAccept());
        var table = new FactTable(facts, its, selected(selection, format));
        return format.isPresent()
                ? downloads.send(table, kind, format.get(), Boolean.parseBoolean(selection.getFirst("bom")))
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(page(table, its, size(selection, PAGE)));
    }

    private FactTable.Selection selected(MultiValueMap<String, String> given, Optional<Format> format) {
        var where = new HashMap<String, List<String>>();
        given.forEach((name, values) -> {
            if (!WORDS.contains(name)) {
                where.put(
                        name,
                        values.stream()
                                .flatMap(it -> Arrays.stream(it.split(",")))
                                .toList());
            }
        });
        return new FactTable.Selection(
                where,
                period(given),
                Optional.ofNullable(given.getFirst("after")).orElse(""),
                format.isPresent() ? size(given, Integer.MAX_VALUE) : size(given, PAGE) + 1L);
    }

    private Period period(MultiValueMap<String, String> given) {
        try {
            return Period.of(
                    Optional.ofNullable(given.getFirst("from")).orElse(""),
                    Optional.ofNullable(given.getFirst("to")).orElse(""),
                    Optional.ofNullable(given.getFirst("zone"))
                            .orElse(properties.zone().getId()));
        } catch (Period.Unreadable e) {
            throw Problem.invalid(e.parameter(), e.code(), e.getMessage());
        }
    }

    private static int size(MultiValueMap<String, String> given, int otherwise) {
        var text = given.getFirst("size");
        if (text == null) {
            return otherwise;
        }
        var size = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (size < 1 || (otherwise == PAGE && size > LARGEST_PAGE)) {
            throw Problem.invalid("size", "out-of-range", "must be a whole number from 1 to " + LARGEST_PAGE);
        }
        return size;
    }

    private FactPage page(FactTable table, FactKind kind, int size) {
        return facts.answer(connection -> {
            var rows = new ArrayList<Map<String, Object>>();
            table.read(connection, cells -> rows.add(row(table, cells)));
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
