package dev.redress.chassis.directory;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.lookup.LookupTopic;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiFunction;

/** How the directory is read: only what somebody here looks at, whatever else its writer tells. */
public final class DirectoryTopic {
    private static final String NAME = "complaints.directory";

    private DirectoryTopic() {}

    /**
     * The directory, seen as a service sees it.
     *
     * @param nobody the view before anything was heard
     * @param view of all people and departments together
     */
    public static <T> LookupTopic<T> seenAs(T nobody, BiFunction<Collection<Person>, Collection<Department>, T> view) {
        return LookupTopic.from(NAME)
                .on("person.defined.v1", PersonDefined.class, PersonDefined::person)
                .on("department.defined.v1", DepartmentDefined.class, DepartmentDefined::department)
                .seenAs(nobody, all -> view.apply(all.of(Person.class), all.of(Department.class)));
    }

    /** The message types that are read; contract tests compare them with the catalogue. */
    public static Set<String> types() {
        return seenAs("", (people, departments) -> "").types();
    }
}
