package dev.redress.followup.reviews.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.Problem;
import dev.redress.followup.reviews.domain.Checklist;
import dev.redress.followup.reviews.domain.ReviewLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A checklist, as it is put, shown, and written in the file of the first start.
 *
 * @param id may be left out when putting; otherwise the same as in the path
 * @param version counted from 1 by the service. When putting: the version that was read, which is refused with 409 once
 *     there is a newer one; left out, the newest is replaced whatever it is
 * @param items what a reviewer looks at
 * @param definedAt when this version was defined; in answers only, ignored when putting
 * @param definedBy who defined it, redress for what came with the service; in answers only, likewise
 */
@Schema(name = "Checklist")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChecklistDefinition(
        @Pattern(regexp = ReviewLimits.ID, message = ReviewLimits.ID_IS)
        String id,

        @Positive Integer version,
        @NotNull @Size(min = 1, max = ReviewLimits.ITEMS) List<@NotNull @Valid ItemDefinition> items,
        Instant definedAt,
        @Size(max = 200) String definedBy) {

    /**
     * What a reviewer gives a mark for.
     *
     * @param code another one for each item
     * @param names what it is called, by language
     * @param weight how much its mark counts beside those of the others
     */
    @Schema(name = "ChecklistItem")
    record ItemDefinition(
            @NotNull @Pattern(regexp = ReviewLimits.CODE) @Size(max = ReviewLimits.CODE_LENGTH)
            String code,

            @NotNull @Valid NamesDefinition names,
            @NotNull @Min(1) @Max(ReviewLimits.WEIGHT) Integer weight) {}

    /**
     * What an item is called, by language.
     *
     * @param zh in Chinese
     * @param en in English
     */
    @Schema(name = "ChecklistNames")
    record NamesDefinition(
            @NotBlank @Size(max = ReviewLimits.NAME) String zh,
            @NotBlank @Size(max = ReviewLimits.NAME) String en) {}

    public static ChecklistDefinition of(Versioned<Checklist> it) {
        var items = it.value().items().stream()
                .map(item -> new ItemDefinition(
                        item.code(),
                        new NamesDefinition(item.names().zh(), item.names().en()),
                        item.weight()))
                .toList();
        return new ChecklistDefinition(it.id(), it.version(), items, it.definedAt(), it.by());
    }

    /**
     * The checklist that is meant.
     *
     * @throws Problem naming the items whose code another has
     */
    public Checklist checklist() {
        var faults = new ArrayList<Problem.FieldProblem>();
        var codes = new HashSet<String>();
        for (var i = 0; i < items.size(); i++) {
            var code = items.get(i).code();
            if (!codes.add(code)) {
                faults.add(new Problem.FieldProblem("items[" + i + "].code", "repeated", code + " is there already"));
            }
        }
        Problem.requireNone(faults);
        return new Checklist(items.stream()
                .map(it -> new Checklist.Item(
                        it.code(),
                        new Checklist.Names(it.names().zh(), it.names().en()),
                        it.weight()))
                .toList());
    }
}
