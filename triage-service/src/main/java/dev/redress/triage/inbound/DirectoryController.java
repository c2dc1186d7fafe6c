package dev.redress.triage.inbound;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.triage.TriageDesk;
import dev.redress.triage.domain.directory.Department;
import dev.redress.triage.domain.directory.Person;
import dev.redress.triage.domain.directory.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The directory over HTTP. What is put replaces the whole entry; a put that changes nothing tells nobody. */
@RestController
@Tag(name = "Directory", description = "Departments and people, by code; every change is told on complaints.directory")
class DirectoryController {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String CODE_IS =
            "a code is 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit";

    private final TriageDesk desk;

    DirectoryController(TriageDesk desk) {
        this.desk = desk;
    }

    @Schema(name = "Names", description = "What it is called, by language")
    record NamesForm(
            @NotBlank @Size(max = 100) String zh,
            @NotBlank @Size(max = 100) String en) {}

    /** A department, as it is put and shown. */
    @Schema(name = "Department")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DepartmentForm(
            @Schema(description = "May be left out when putting; otherwise the same as in the path")
            String code,

            @NotNull @Valid NamesForm names,

            @Schema(description = "Code of the department above it; absent at the top")
            @Pattern(regexp = CODE, message = CODE_IS)
            String parent,

            @Schema(description = "Whether it takes complaints; true when left out")
            Boolean active) {

        static DepartmentForm of(Department it) {
            return new DepartmentForm(
                    it.code(),
                    new NamesForm(it.names().zh(), it.names().en()),
                    it.parent().isEmpty() ? null : it.parent(),
                    it.active());
        }

        Department department(String path) {
            sameCode(code, path);
            return new Department(
                    path,
                    new Department.Names(names.zh(), names.en()),
                    requireNonNullElse(parent, ""),
                    requireNonNullElse(active, true));
        }
    }

    @Schema(name = "Absence", description = "First and last day away")
    record AbsenceForm(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /** A person, as put and shown. */
    @Schema(name = "Person")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonForm(
            @Schema(description = "May be left out when putting; otherwise the same as in the path")
            String code,

            @Schema(description = "How to show the person to colleagues: a role or nickname will do")
            @NotBlank
            @Size(max = 100)
            String displayName,

            @Schema(description = "What the person may be asked to do") @NotNull
            List<@NotNull Role> roles,

            @Schema(description = "Code of the person's department, which must exist")
            @NotNull
            @Pattern(regexp = CODE, message = CODE_IS)
            String department,

            @Schema(
                    description = "Level at which the person decides: 0 handler, 1 lead, 2 department head,"
                            + " 3 complaint manager, 4 mediation board; 0 when left out")
            @Min(0)
            @Max(4)
            Integer level,

            @Schema(description = "When the person is away; none when left out") @Size(max = 366)
            List<@NotNull @Valid AbsenceForm> absences,

            @Schema(description = "Code of the person who stands in meanwhile: someone who exists, and someone else")
            @Pattern(regexp = CODE, message = CODE_IS)
            String standIn,

            @Schema(description = "Whether the person works here; true when left out")
            Boolean active) {

        static PersonForm of(Person it) {
            return new PersonForm(
                    it.code(),
                    it.displayName(),
                    it.roles(),
                    it.department(),
                    it.level(),
                    it.absences().stream()
                            .map(each -> new AbsenceForm(each.from(), each.to()))
                            .toList(),
                    it.standIn().isEmpty() ? null : it.standIn(),
                    it.active());
        }

        Person person(String path) {
            sameCode(code, path);
            return new Person(
                    path,
                    displayName,
                    roles,
                    department,
                    requireNonNullElse(level, 0),
                    requireNonNullElse(absences, List.<AbsenceForm>of()).stream()
                            .map(it -> new Person.Absence(it.from(), it.to()))
                            .toList(),
                    requireNonNullElse(standIn, ""),
                    requireNonNullElse(active, true));
        }
    }

    private static void sameCode(String inBody, String inPath) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw Problem.invalid("code", "differs", "the path says " + inPath);
        }
    }

    @GetMapping("/departments")
    @Operation(summary = "All departments, by code", description = "Roles: agent, lead, manager, quality.")
    List<DepartmentForm> departments() {
        return desk.departments().stream().map(DepartmentForm::of).toList();
    }

    @GetMapping("/departments/{code}")
    @Operation(summary = "One department", description = "Roles: agent, lead, manager, quality.")
    @ApiResponse(responseCode = "200", description = "The department")
    @ApiResponse(responseCode = "404", description = "triage:not-found")
    DepartmentForm department(@PathVariable String code) {
        return Refusals.asProblems(() -> DepartmentForm.of(desk.department(code)));
    }

    @PutMapping("/departments/{code}")
    @Operation(
            summary = "Defines a department, or replaces it",
            description =
                    "Role: manager. One that is not active takes no complaints from then on; what rules would give it"
                            + " goes to the fallback department.")
    @ApiResponse(responseCode = "200", description = "The department as it is now")
    @ApiResponse(responseCode = "400", description = "triage:invalid, with the fields: parent unknown or below itself")
    DepartmentForm define(
            @PathVariable @Pattern(regexp = CODE, message = CODE_IS) String code,
            @Valid @RequestBody DepartmentForm form) {
        return Refusals.asProblems(() -> DepartmentForm.of(desk.define(form.department(code), RequestIds.current())));
    }

    @GetMapping("/people")
    @Operation(summary = "All people, by code", description = "Roles: agent, lead, manager, quality.")
    List<PersonForm> people() {
        return desk.people().stream().map(PersonForm::of).toList();
    }

    @GetMapping("/people/{code}")
    @Operation(summary = "One person", description = "Roles: agent, lead, manager, quality.")
    @ApiResponse(responseCode = "200", description = "The person")
    @ApiResponse(responseCode = "404", description = "triage:not-found")
    PersonForm person(@PathVariable String code) {
        return Refusals.asProblems(() -> PersonForm.of(desk.person(code)));
    }

    @PutMapping("/people/{code}")
    @Operation(summary = "Defines a person, or replaces the entry", description = "Role: manager.")
    @ApiResponse(responseCode = "200", description = "The person as the entry is now")
    @ApiResponse(
            responseCode = "400",
            description = "triage:invalid, with the fields: department or stand-in unknown, own stand-in, absence"
                    + " that ends before it begins")
    PersonForm define(
            @PathVariable @Pattern(regexp = CODE, message = CODE_IS) String code, @Valid @RequestBody PersonForm form) {
        return Refusals.asProblems(() -> PersonForm.of(desk.define(form.person(code), RequestIds.current())));
    }
}
