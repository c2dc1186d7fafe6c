package dev.redress.triage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.triage.directory.domain.Department.Names;
import dev.redress.triage.directory.domain.Person.Absence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every directory, in whatever order it is put together. */
class DirectoryLawsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:31.087Z");

    @Provide
    Arbitrary<List<Department>> wishes() {
        var codes = Arbitraries.of("A", "B", "C", "D", "F");
        var parents = Arbitraries.of("", "A", "B", "C", "D", "NONE");
        return Combinators.combine(codes, parents, Arbitraries.of(true, false))
                .as((code, parent, active) -> new Department(code, new Names("部", code), parent, active))
                .list()
                .ofMaxSize(12);
    }

    private static Map<String, Department> put(List<Department> wishes) {
        var there = new TreeMap<String, Department>();
        for (var it : wishes) {
            try {
                it.check(there, "F");
                there.put(it.code(), it);
            } catch (DirectoryRefusal refused) {
                assertThat(refused.field()).isIn("parent", "active");
            }
        }
        return there;
    }

    @Property
    void neverStandsAboveItselfAndNamesOnlyParentsThatAreThere(@ForAll("wishes") List<Department> wishes) {
        var there = put(wishes);

        for (var it : there.values()) {
            var above = new HashSet<String>();
            for (var parent = it.parent();
                    !parent.isEmpty();
                    parent = there.get(parent).parent()) {
                assertThat(there).containsKey(parent);
                assertThat(above.add(parent))
                        .as("%s above %s", parent, it.code())
                        .isTrue();
            }
            assertThat(above).doesNotContain(it.code());
        }
    }

    @Property
    void neverLosesTheFallbackDepartment(@ForAll("wishes") List<Department> wishes) {
        var fallback = put(wishes).get("F");

        assertThat(fallback == null || fallback.active()).isTrue();
    }

    @Property
    void tellsNothingWhenAnEntryIsPutAgain(@ForAll("wishes") List<Department> wishes) {
        for (var it : wishes) {
            var told = Department.undefined(it.code()).define(it, NOW);

            assertThat(told).containsExactly(new DepartmentChanged(it, NOW));
            assertThat(it.define(it, NOW.plusSeconds(1))).isEmpty();
            assertThat(it.seed(Department.undefined(it.code()), NOW)).isEmpty();
        }
    }

    @Provide
    Arbitrary<Person> people() {
        var days = Arbitraries.integers().between(0, 60).map(LocalDate.of(2026, 1, 1)::plusDays);
        var absences = Combinators.combine(days, Arbitraries.integers().between(0, 9))
                .as((from, length) -> new Absence(from, from.plusDays(length)))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(Role.class).list().ofMaxSize(5), absences)
                .as((roles, away) -> new Person("P", "x", roles, "A", 1, away, "", true));
    }

    @Property
    void isTheSamePersonInWhateverOrderRolesAndAbsencesAreGiven(@ForAll("people") Person it, @ForAll long seed) {
        var roles = new ArrayList<>(it.roles());
        var absences = new ArrayList<>(it.absences());
        roles.addAll(it.roles());
        Collections.shuffle(roles, new Random(seed));
        Collections.shuffle(absences, new Random(seed));

        var again = new Person(
                it.code(), it.displayName(), roles, it.department(), it.level(), absences, it.standIn(), it.active());

        assertThat(it.define(again, NOW)).isEmpty();
    }

    @Property
    void refusesAPersonExactlyWhenTheDepartmentIsUnknown(
            @ForAll("people") Person it, @ForAll("departments") List<String> known) {
        try {
            it.check(new HashSet<>(known), new HashSet<>());
            assertThat(known).contains("A");
        } catch (DirectoryRefusal refused) {
            assertThat(known).doesNotContain("A");
            assertThat(refused.field()).isEqualTo("department");
        }
    }

    @Provide
    Arbitrary<List<String>> departments() {
        return Arbitraries.of("A", "B", "C").list().ofMaxSize(3);
    }
}
