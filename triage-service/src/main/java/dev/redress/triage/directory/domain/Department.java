package dev.redress.triage.directory.domain;

import dev.redress.chassis.directory.domain.WorkContact;
import dev.redress.triage.directory.domain.DirectoryRefusal.Code;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A department.
 *
 * @param parent code of the department above it; empty at the top
 * @param active whether it takes complaints
 * @param contact where it is reached
 */
public record Department(String code, Names names, String parent, boolean active, WorkContact contact) {

    public Department {
        contact = contact == null ? WorkContact.NONE : contact;
    }

    /** One that is reached nowhere. */
    public Department(String code, Names names, String parent, boolean active) {
        this(code, names, parent, active, WorkContact.NONE);
    }

    /** What it is called, by language. */
    public record Names(String zh, String en) {}

    /** An entry of which nothing has been said yet. */
    public static Department undefined(String code) {
        return new Department(code, new Names("", ""), "", false);
    }

    public boolean defined() {
        return !names.zh().isEmpty();
    }

    /** This entry is to be as wanted from now on. */
    public List<DepartmentChanged> define(Department wanted, Instant now) {
        return equals(wanted) ? List.of() : List.of(new DepartmentChanged(wanted, now));
    }

    /** This entry is to be as given, unless someone has defined it before. */
    public List<DepartmentChanged> seed(Department given, Instant now) {
        return defined() ? List.of() : List.of(new DepartmentChanged(given, now));
    }

    /**
     * Refuses what does not fit among the others.
     *
     * @param others all departments by code
     */
    public void check(Map<String, Department> others, String fallbackDepartment) {
        if (!active && code.equals(fallbackDepartment)) {
            throw new DirectoryRefusal(
                    Code.STILL_NEEDED, "active", code + " gets what no rule places and must stay active");
        }
        if (parent.isEmpty()) {
            return;
        }
        if (!parent.equals(code) && !others.containsKey(parent)) {
            throw new DirectoryRefusal(Code.UNKNOWN_CODE, "parent", "there is no department " + parent);
        }
        var above = new HashSet<String>();
        for (var it = parent; !it.isEmpty() && above.add(it); ) {
            if (it.equals(code)) {
                throw new DirectoryRefusal(Code.POINTS_TO_ITSELF, "parent", code + " would stand above itself");
            }
            it = others.containsKey(it) ? others.get(it).parent() : "";
        }
    }
}
