package dev.redress.analytics.query;

import dev.redress.analytics.query.QuestionReader.Form;
import dev.redress.analytics.tables.Downloads;
import dev.redress.analytics.tables.Format;
import dev.redress.analytics.tables.Given;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures by name. */
@RestController
@Tag(name = "Query", description = "Any measure by any dimension, and what they mean")
final class QueryController {
    private static final String NAME = "figures";

    private final Dictionary dictionary;
    private final FamilyColumns columns;
    private final QuestionReader questions;
    private final FigureQueries queries;
    private final Reader reader;
    private final Downloads downloads;

    QueryController(
            Dictionary dictionary,
            FamilyColumns columns,
            QuestionReader questions,
            FigureQueries queries,
            Reader reader,
            Downloads downloads) {
        this.dictionary = dictionary;
        this.columns = columns;
        this.questions = questions;
        this.queries = queries;
        this.reader = reader;
        this.downloads = downloads;
    }

    @PostMapping("/figures/query")
    @Operation(
            summary = "Ask for measures by dimensions",
            description =
                    "Several measures of whatever families, by up to five dimensions and by parts of the period, of what the"
                            + " filters let through, beside the same of an earlier period. A name that is not known is"
                            + " answered with the nearest that are. As JSON, or with Accept as CSV (text/csv; bom=true begins it"
                            + " with a byte-order mark), XLSX or Parquet. Leads see what is charged to their department.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = FigureAnswer.class)))
    ResponseEntity<?> query(
            @Valid @RequestBody FigureRequest request,
            @Parameter(hidden = true) Authentication who,
            @RequestHeader HttpHeaders headers,
            @Parameter(description = Format.BOM_IS) @RequestParam(defaultValue = "false") boolean bom) {
        return answer(questions.read(reader.scoped(request, who)), who, Format.of(headers.getAccept()), bom);
    }

    @GetMapping("/figures")
    @Operation(
            summary = "Ask for measures by dimensions, in short",
            description =
                    "The same question behind the question mark: measures and by with commas between names; from, to,"
                            + " grain, zone, compare, within and bom; and each dimension as a filter, such as"
                            + " severity=S1,S2.",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "measures",
                        description =
                                "names of measures (GET /figures/definitions), with commas between them; 30 at most",
                        required = true,
                        array = @ArraySchema(schema = @Schema(type = "string", example = "volume"))),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "by",
                        description =
                                "names of dimensions that make groups, with commas between them and in the order of the answer; 5 at most."
                                        + " Without any there is the total alone",
                        array = @ArraySchema(schema = @Schema(type = "string", example = "department"))),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "from",
                        description =
                                "the period begins then: a day, which begins at midnight in the zone, or an instant; without a beginning"
                                        + " when absent. By which time it selects is said by each measure (timeBasis)",
                        schema = @Schema(type = "string", example = "2026-01-01")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "to",
                        description = "the first moment after the period, likewise; without an end when absent",
                        schema = @Schema(type = "string", example = "2026-04-01")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "grain",
                        description = "cuts the period into parts, each a group of its own; uncut when absent",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"hour", "day", "week", "month", "quarter", "year"},
                                        example = "month")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "zone",
                        description =
                                "IANA id of the zone in which days begin and parts are cut; analytics.zone when absent",
                        schema = @Schema(type = "string", example = "Asia/Shanghai")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "compare",
                        description =
                                "the period that it stands beside: the one right before (previous), the same a year ago (last-year);"
                                        + " both need from and to",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"none", "previous", "last-year"},
                                        example = "none")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "within",
                        description =
                                "ISO 8601 duration: the limit of measures that count what is within one (response-time.within); PT4H"
                                        + " when absent",
                        schema = @Schema(type = "string", example = "PT4H")),
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
                                "codes with commas between them, NONE for what has none. So does each dimension that all measures of the"
                                        + " question have select, under its own name; this is one of them",
                        array = @ArraySchema(schema = @Schema(type = "string", example = "S1")))
            })
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = FigureAnswer.class)))
    ResponseEntity<?> figures(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> question,
            @Parameter(hidden = true) Authentication who,
            @RequestHeader HttpHeaders headers) {
        var given = new Given(question);
        var request = ShortForm.read(given);
        var bom = given.truth("bom");
        var format = Format.of(given, headers.getAccept());
        return answer(questions.read(reader.scoped(request, who), Form.PARAMETERS, given.errors()), who, format, bom);
    }

    private ResponseEntity<?> answer(
            FigureQuestion question, Authentication who, Optional<Format> format, boolean bom) {
        var answer = queries.ask(question, reader.privacy(who));
        return format.isPresent()
                ? downloads.send(new AnswerTable(answer), NAME, format.get(), bom)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    @GetMapping("/figures/definitions")
    @Operation(
            summary = "What each number of the figures means",
            description =
                    "One entry for each measure: its names in Chinese and English, unit, formula, population, what is left"
                            + " out, which time counts, whom it charges, its dimensions, its version, and worked examples,"
                            + " each of which is run as a test.")
    List<Definition> definitions() {
        return dictionary.definitions(columns);
    }
}
