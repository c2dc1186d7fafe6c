package dev.redress.triage.directory.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.triage.directory.domain.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A person, as put and shown.
 *
 * @param code may be left out when putting; otherwise the same as in the path
 * @param displayName how to show the person to colleagues: a role or nickname will do
 * @param roles what the person may be asked to do
 * @param department code of the person's department, which must exist
 * @param level at which the person decides: 0 handler, 1 lead, 2 department head, 3 complaint manager, 4 mediation board; 0
 *     when left out
 * @param absences when the person is away; none when left out
 * @param standIn code of the person who stands in meanwhile: someone who exists, and someone else
 * @param active whether the person works here; true when left out
 * @param contact where the person is reached at work
 */
@Schema(name = "Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        String code,
        @NotBlank @Size(max = 100) String displayName,
        @NotNull List<@NotNull Role> roles,

        @NotNull @Pattern(regexp = CodePattern.CODE, message = CodePattern.CODE_IS)
        String department,

        @Min(0) @Max(4) Integer level,
        @Size(max = 366) List<@NotNull @Valid Absence> absences,

        @Pattern(regexp = CodePattern.CODE, message = CodePattern.CODE_IS)
        String standIn,

        Boolean active,
        @Valid WorkContactView contact) {

    /**
     * Some days away.
     *
     * @param from the first day
     * @param to the last day
     */
    @Schema(name = "Absence")
    record Absence(@NotNull LocalDate from, @NotNull LocalDate to) {}

    static PersonView of(Person it) {
        return new PersonView(
                it.code(),
                it.displayName(),
                it.roles(),
                it.department(),
                it.level(),
                it.absences().stream()
                        .map(each -> new Absence(each.from(), each.to()))
                        .toList(),
                it.standIn().isEmpty() ? null : it.standIn(),
                it.active(),
                WorkContactView.of(it.contact()));
    }

    /** The person under the code in the path. */
    Person person(String path) {
        return new Person(
                path,
                displayName,
                roles,
                department,
                requireNonNullElse(level, 0),
                requireNonNullElse(absences, List.<Absence>of()).stream()
                        .map(it -> new Person.Absence(it.from(), it.to()))
                        .toList(),
                requireNonNullElse(standIn, ""),
                requireNonNullElse(active, true),
                WorkContactView.contact(contact));
    }
}
