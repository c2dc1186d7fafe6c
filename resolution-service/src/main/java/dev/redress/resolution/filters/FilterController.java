package dev.redress.resolution.filters;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved filters over HTTP. */
@RestController
@RequestMapping("/filters")
@Tag(
        name = "Filters",
        description = "Questions to the list of cases, saved under a name: GET /cases?filter=NAME asks one again."
                + " Everybody has names of their own; a shared filter can be asked by all and"
                + " changed by its owner alone.")
final class FilterController {
    private final SavedFilters filters;
    private final ObjectProvider<QueryCheck> checks;

    FilterController(SavedFilters filters, ObjectProvider<QueryCheck> checks) {
        this.filters = filters;
        this.checks = checks;
    }

    /**
     * A question to keep.
     *
     * @param query the parameters of GET /cases, without filter and page: as a query string (stage=ASSIGNED,CONTACTED&severity=S1) or as an object with a text or a list of texts for each
     * @param shared whether colleagues may ask it too; false when left out
     */
    @Schema(name = "FilterRequest")
    record FilterBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    implementation = Object.class,
                    types = {"string", "object"})
            JsonNode query,

            boolean shared) {}

    /**
     * A question that was kept.
     *
     * @param name under which it is asked: GET /cases?filter=NAME
     * @param owner user name of who saved it
     * @param mine whether it is the asker's own
     * @param shared whether colleagues may ask it too
     * @param query the parameters, each with its values
     */
    @Schema(name = "Filter")
    record FilterAnswer(String name, String owner, boolean mine, boolean shared, Map<String, List<String>> query) {

        static FilterAnswer of(Filter it, String user) {
            return new FilterAnswer(it.name(), it.owner(), it.owner().equals(user), it.shared(), it.parameters());
        }
    }

    @GetMapping
    @Operation(summary = "Your filters and those that colleagues share, by name")
    List<FilterAnswer> filters(Authentication who) {
        return filters.all(who.getName()).stream()
                .map(it -> FilterAnswer.of(it, who.getName()))
                .toList();
    }

    @PutMapping("/{name}")
    @Operation(summary = "Saves a filter of yours, or replaces it")
    @ApiResponse(responseCode = "200", description = "The filter as it is now")
    @ApiResponse(responseCode = "400", description = "resolution:invalid, with the fields and parameters")
    @ApiResponse(responseCode = "409", description = "resolution:too-many: nobody keeps more than 100 filters")
    FilterAnswer saveFilter(@PathVariable String name, @RequestBody FilterBody body, Authentication who) {
        if (!FilterQuery.isName(name)) {
            throw Problem.invalid("name", "pattern", FilterQuery.NAME_IS);
        }
        var query = FilterQuery.read(body.query());
        var asked = query.stream().collect(Collectors.toMap(Filter.Parameter::name, Filter.Parameter::values));
        checks.forEach(it -> it.check(asked));
        return FilterAnswer.of(filters.save(who.getName(), name, query, body.shared()), who.getName());
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a filter of yours", description = "Once deleted, deleting it again is no error.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", description = "resolution:not-found: you never had one of this name")
    void deleteFilter(@PathVariable String name, Authentication who) {
        filters.delete(who.getName(), name);
    }
}
