package dev.redress.triage.directory;

import static java.util.Objects.requireNonNullElse;

import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.settings.UnusableFile;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.triage.directory.domain.Department;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/** The departments to begin with, as a company hands them in; a file that is not understood to the last word stops the start. */
record DepartmentsFile(List<WrittenDepartment> departments) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    record WrittenDepartment(String code, Department.Names names, String parent) {
        Department department() {
            if (code == null || !CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("not a code for a department: " + code);
            }
            if (names == null || Blank.is(names.zh()) || Blank.is(names.en())) {
                throw new IllegalArgumentException(code + " needs names in zh and en");
            }
            return new Department(code, names, requireNonNullElse(parent, ""), true);
        }
    }

    /**
     * Reads and checks them.
     *
     * @throws UnusableFile naming the file and what is wrong with it
     */
    static List<Department> read(StrictYaml yaml, Resource file) {
        var written = yaml.read(file, DepartmentsFile.class).departments();
        if (written == null || written.contains(null)) {
            throw new UnusableFile(file, "it has no entries, or an empty one");
        }
        try {
            return written.stream().map(WrittenDepartment::department).toList();
        } catch (IllegalArgumentException e) {
            throw new UnusableFile(file, e.getMessage(), e);
        }
    }
}
