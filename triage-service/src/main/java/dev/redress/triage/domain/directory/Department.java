package dev.redress.triage.domain.directory;

import dev.redress.triage.domain.Refusal;
import dev.redress.triage.domain.Refusal.Code;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A department.
 *
 * @param parent code of the department above it; empty at the top
 * @param active whether it takes complaints
 */
public record Department(String code, Names names, String parent, boolean active) {

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
    public List<Defined<Department>> define(Department wanted, Instant now) {
        return equals(wanted) ? List.of() : List.of(new Defined<>(wanted, now));
    }

    /** This entry is to be as given, unless someone has defined it before. */
    public List<Defined<Department>> seed(Department given, Instant now) {
        return defined() ? List.of() : List.of(new Defined<>(given, now));
    }

    /**
     * Refuses what does not fit among the others.
     *
     * @param others all departments by code
     */
    public void check(Map<String, Department> others, String fallbackDepartment) {
        if (!active && code.equals(fallbackDepartment)) {
            throw new Refusal(Code.STILL_NEEDED, "active", code + " gets what no rule places and must stay active");
        }
        if (parent.isEmpty()) {
            return;
        }
        if (!parent.equals(code) && !others.containsKey(parent)) {
            throw new Refusal(Code.UNKNOWN_CODE, "parent", "there is no department " + parent);
        }
        var above = new HashSet<String>();
        for (var it = parent; !it.isEmpty() && above.add(it); ) {
            if (it.equals(code)) {
                throw new Refusal(Code.POINTS_TO_ITSELF, "parent", code + " would stand above itself");
            }
            it = others.containsKey(it) ? others.get(it).parent() : "";
        }
    }
}
