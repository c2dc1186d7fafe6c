package dev.redress.triage.outbound;

import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.triage.domain.directory.Defined;
import dev.redress.triage.domain.directory.Department;
import dev.redress.triage.domain.directory.Person;
import dev.redress.triage.domain.directory.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one half of the directory is kept, and what others are told of it. A document is called as its messages are keyed,
 * {@code department:CODE}, so that versions rise by one within each entry.
 *
 * @param <T> the entries: departments, or people
 */
final class DirectoryKind<T> implements Kind<T, Defined<T>> {
    static final String TOPIC = "complaints.directory";
    static final String DEPARTMENT_DEFINED = "department.defined.v1";
    static final String PERSON_DEFINED = "person.defined.v1";

    record DepartmentDefined(String code, long version, Names names, String parent, boolean active) {
        record Names(String zh, String en) {}

        static DepartmentDefined of(long version, Department it) {
            return new DepartmentDefined(
                    it.code(), version, new Names(it.names().zh(), it.names().en()), said(it.parent()), it.active());
        }
    }

    record PersonDefined(
            String code,
            long version,
            String displayName,
            List<String> roles,
            String department,
            int level,
            List<Absence> absences,
            String standIn,
            boolean active) {
        record Absence(LocalDate from, LocalDate to) {}

        static PersonDefined of(long version, Person it) {
            return new PersonDefined(
                    it.code(),
                    version,
                    it.displayName(),
                    it.roles().stream().map(Role::name).toList(),
                    it.department(),
                    it.level(),
                    it.absences().stream()
                            .map(each -> new Absence(each.from(), each.to()))
                            .toList(),
                    said(it.standIn()),
                    it.active());
        }
    }

    private interface Message<T> {
        Object of(long version, T entry);
    }

    private final String collection;
    private final String prefix;
    private final Class<T> state;
    private final Function<String, T> undefined;
    private final String type;
    private final Message<T> message;

    private DirectoryKind(
            String collection,
            String prefix,
            Class<T> state,
            Function<String, T> undefined,
            String type,
            Message<T> message) {
        this.collection = collection;
        this.prefix = prefix;
        this.state = state;
        this.undefined = undefined;
        this.type = type;
        this.message = message;
    }

    static DirectoryKind<Department> departments() {
        return new DirectoryKind<>(
                "departments",
                "department:",
                Department.class,
                Department::undefined,
                DEPARTMENT_DEFINED,
                DepartmentDefined::of);
    }

    static DirectoryKind<Person> people() {
        return new DirectoryKind<>(
                "people", "person:", Person.class, Person::undefined, PERSON_DEFINED, PersonDefined::of);
    }

    String idOf(String code) {
        return prefix + code;
    }

    private String codeOf(String id) {
        return id.substring(prefix.length());
    }

    @Override
    public String collection() {
        return collection;
    }

    @Override
    public Class<T> state() {
        return state;
    }

    @Override
    public T blank(String id) {
        return undefined.apply(codeOf(id));
    }

    @Override
    public T apply(T before, Defined<T> event) {
        return event.entry();
    }

    @Override
    public Optional<OutboundEvent> announce(String id, T after, Defined<T> event) {
        return Optional.of(new OutboundEvent(TOPIC, type, event.at(), version -> message.of(version, event.entry())));
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
