package dev.redress.triage;

import dev.redress.triage.domain.Refusal;
import dev.redress.triage.domain.Refusal.Code;
import dev.redress.triage.domain.Triage;
import dev.redress.triage.domain.directory.Department;
import dev.redress.triage.domain.directory.Person;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The use cases that people ask for: look up a verdict, keep the directory. Complaints are judged as they are heard, see
 * {@link dev.redress.triage.domain.Triage#received}; the line that brings the two together is in {@code inbound.Listening}.
 *
 * <p>An entry of the directory is checked against the others as they are now; two changes at the same moment may each be
 * right and together leave a code that points to nobody, which harms nothing: what cannot be placed goes to the fallback.
 */
public final class TriageDesk {
    private final Triages triages;
    private final Entries<Department> departments;
    private final Entries<Person> people;
    private final KnownDepartments known;
    private final String fallbackDepartment;
    private final Clock clock;

    public TriageDesk(
            Triages triages,
            Entries<Department> departments,
            Entries<Person> people,
            KnownDepartments known,
            String fallbackDepartment,
            Clock clock) {
        this.triages = triages;
        this.departments = departments;
        this.people = people;
        this.known = known;
        this.fallbackDepartment = fallbackDepartment;
        this.clock = clock;
    }

    public Triage verdict(String complaintId) {
        return triages.find(complaintId)
                .filter(Triage::triaged)
                .orElseThrow(() -> new Refusal(Code.NO_SUCH_COMPLAINT, "no complaint " + complaintId + " was triaged"));
    }

    public Department define(Department wanted, String causationId) {
        wanted.check(departments.all(), fallbackDepartment);
        var after = departments.change(wanted.code(), causationId, it -> it.define(wanted, clock.instant()));
        known.refresh();
        return after;
    }

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

    public Department department(String code) {
        return departments
                .find(code)
                .orElseThrow(() -> new Refusal(Code.NO_SUCH_DEPARTMENT, "there is no department " + code));
    }

    public Collection<Department> departments() {
        return departments.all().values();
    }

    public Person person(String code) {
        return people.find(code).orElseThrow(() -> new Refusal(Code.NO_SUCH_PERSON, "there is no person " + code));
    }

    public Collection<Person> people() {
        return people.all().values();
    }
}
