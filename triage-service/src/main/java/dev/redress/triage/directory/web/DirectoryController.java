package dev.redress.triage.directory.web;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.triage.directory.DirectoryService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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
    private final DirectoryService directory;

    DirectoryController(DirectoryService directory) {
        this.directory = directory;
    }

    private static void sameCode(String inBody, String inPath) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw Problem.invalid("code", "differs", "the path says " + inPath);
        }
    }

    @GetMapping("/departments")
    @Operation(summary = "All departments, by code")
    List<DepartmentView> departments() {
        return directory.departments().stream().map(DepartmentView::of).toList();
    }

    @GetMapping("/departments/{code}")
    @Operation(summary = "One department")
    @ApiResponse(responseCode = "200", description = "The department")
    DepartmentView department(@PathVariable String code) {
        return DepartmentView.of(directory.department(code));
    }

    @PutMapping("/departments/{code}")
    @Operation(
            summary = "Defines a department, or replaces it",
            description = "One that is not active takes no complaints from then on; what rules would give it"
                    + " goes to the fallback department.")
    @ApiResponse(responseCode = "200", description = "The department as it is now")
    @ApiResponse(responseCode = "400", description = "triage:invalid, with the fields: parent unknown or below itself")
    DepartmentView defineDepartment(
            @PathVariable @Pattern(regexp = CodePattern.CODE, message = CodePattern.CODE_IS) String code,
            @Valid @RequestBody DepartmentView form) {
        sameCode(form.code(), code);
        return DepartmentView.of(directory.define(form.department(code), RequestIds.current()));
    }

    @GetMapping("/people")
    @Operation(summary = "All people, by code")
    List<PersonView> people() {
        return directory.people().stream().map(PersonView::of).toList();
    }

    @GetMapping("/people/{code}")
    @Operation(summary = "One person")
    @ApiResponse(responseCode = "200", description = "The person")
    PersonView person(@PathVariable String code) {
        return PersonView.of(directory.person(code));
    }

    @PutMapping("/people/{code}")
    @Operation(summary = "Defines a person, or replaces the entry")
    @ApiResponse(responseCode = "200", description = "The person as the entry is now")
    @ApiResponse(
            responseCode = "400",
            description = "triage:invalid, with the fields: department or stand-in unknown, own stand-in, absence"
                    + " that ends before it begins")
    PersonView definePerson(
            @PathVariable @Pattern(regexp = CodePattern.CODE, message = CodePattern.CODE_IS) String code,
            @Valid @RequestBody PersonView form) {
        sameCode(form.code(), code);
        return PersonView.of(directory.define(form.person(code), RequestIds.current()));
    }
}
