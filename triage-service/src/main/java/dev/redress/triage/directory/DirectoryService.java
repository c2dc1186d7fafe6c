package dev.redress.triage.directory;

import dev.redress.triage.directory.domain.Department;
import dev.redress.triage.directory.domain.DepartmentChanged;
import dev.redress.triage.directory.domain.DirectoryRefusal;
import dev.redress.triage.directory.domain.DirectoryRefusal.Code;
import dev.redress.triage.directory.domain.Person;
import dev.redress.triage.directory.domain.PersonChanged;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What people do with the directory: define departments and people, and look them up.
 *
 * <p>An entry is checked against the others as they are now; two changes at the same moment may each be right and together
 * leave a code that points to nobody, which harms nothing: what cannot be placed goes to the fallback.
 */
public final class DirectoryService {
    private final DirectoryEntries<Department, DepartmentChanged> departments;
    private final DirectoryEntries<Person, PersonChanged> people;
    private final KnownDepartments known;
    private final String fallbackDepartment;
    private final Clock clock;

    DirectoryService(
            DirectoryEntries<Department, DepartmentChanged> departments,
            DirectoryEntries<Person, PersonChanged> people,
            KnownDepartments known,
            String fallbackDepartment,
            Clock clock) {
        this.departments = departments;
        this.people = people;
        this.known = known;
        this.fallbackDepartment = fallbackDepartment;
        this.clock = clock;
    }

    /**
     * Defines a department, or replaces it.
     *
     * @throws DirectoryRefusal when it does not fit among the others
     */
    public Department define(Department wanted, String causationId) {
        wanted.check(departments.all(), fallbackDepartment);
        var after = departments.change(wanted.code(), causationId, it -> it.define(wanted, clock.instant()));
        known.refresh();
        return after;
    }

    /**
     * Defines a person, or replaces the entry.
     *
     * @throws DirectoryRefusal when the department or the stand-in is unknown, or the entry is wrong in itself
     */
    public Person define(Person wanted, String causationId) {
        var there = departments.find(wanted.department()).isPresent() ? Set.of(wanted.department()) : Set.<String>of();
        var standIn = people.find(wanted.standIn()).isPresent() ? Set.of(wanted.standIn()) : Set.<String>of();
        wanted.check(there, standIn);
        return people.change(wanted.code(), causationId, it -> it.define(wanted, clock.instant()));
    }

    /** Defines those departments that nobody has defined yet; any number of replicas may do so at once. */
    public void seed(List<Department> given) {
        given.forEach(it -> departments.change(it.code(), "seed", before -> before.seed(it, clock.instant())));
        known.refresh();
    }

    /** @throws DirectoryRefusal when there is none of this code */
    public Department department(String code) {
        return departments
                .find(code)
                .orElseThrow(() -> new DirectoryRefusal(Code.NO_SUCH_DEPARTMENT, "there is no department " + code));
    }

    /** All departments, in the order of their codes. */
    public Collection<Department> departments() {
        return departments.all().values();
    }

    /** @throws DirectoryRefusal when there is nobody of this code */
    public Person person(String code) {
        return people.find(code)
                .orElseThrow(() -> new DirectoryRefusal(Code.NO_SUCH_PERSON, "there is no person " + code));
    }

    /** All people, in the order of their codes. */
    public Collection<Person> people() {
        return people.all().values();
    }
}
