package dev.redress.triage.directory.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.triage.directory.domain.Department;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A department, as it is put and shown.
 *
 * @param code may be left out when putting; otherwise the same as in the path
 * @param names what it is called, by language
 * @param parent code of the department above it; absent at the top
 * @param active whether it takes complaints; true when left out
 * @param contact where it is reached
 */
@Schema(name = "Department")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepartmentView(
        String code,
        @NotNull @Valid Names names,

        @Pattern(regexp = CodePattern.CODE, message = CodePattern.CODE_IS)
        String parent,

        Boolean active,
        @Valid WorkContactView contact) {

    /**
     * What it is called, by language.
     *
     * @param zh in Chinese
     * @param en in English
     */
    @Schema(name = "Names")
    record Names(
            @NotBlank @Size(max = 100) String zh,
            @NotBlank @Size(max = 100) String en) {}

    static DepartmentView of(Department it) {
        return new DepartmentView(
                it.code(),
                new Names(it.names().zh(), it.names().en()),
                it.parent().isEmpty() ? null : it.parent(),
                it.active(),
                WorkContactView.of(it.contact()));
    }

    /** The department under the code in the path. */
    Department department(String path) {
        return new Department(
                path,
                new Department.Names(names.zh(), names.en()),
                requireNonNullElse(parent, ""),
                requireNonNullElse(active, true),
                WorkContactView.contact(contact));
    }
}
