package dev.redress.followup.directory;

import dev.redress.followup.directory.domain.Department;
import dev.redress.followup.directory.domain.Person;
import java.time.Instant;
import java.util.List;

/**
 * One entry of the directory: a person or a department.
 *
 * @param person absent in the entry of a department
 * @param department absent in the entry of a person
 * @param version of the message that told it; 0 before the first
 * @param heardAt when it was heard, by which other replicas find what is new
 */
record Entry(Person person, Department department, long version, Instant heardAt) {
    static final Entry UNHEARD = new Entry(null, null, 0, Instant.EPOCH);

    static Entry of(Person it, long version, Instant heardAt) {
        return new Entry(it, null, version, heardAt);
    }

    static Entry of(Department it, long version, Instant heardAt) {
        return new Entry(null, it, version, heardAt);
    }

    /** Each message holds the whole entry: a dead letter that is sent again must not undo what came after it. */
    List<Entry> replacedBy(Entry newer) {
        return newer.version > version ? List.of(newer) : List.of();
    }
}
