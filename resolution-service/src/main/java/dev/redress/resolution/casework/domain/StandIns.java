package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Person;
import dev.redress.resolution.directory.domain.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Who takes what is given to somebody who is away today: who stands in for them, or nobody, and then it is not given. */
record StandIns(Staff staff, LocalDate today) {
    private static final int NAMED = 5;

    static StandIns of(DecisionContext context) {
        return new StandIns(context.staff(), context.today());
    }

    /** @param standsInFor whom it was meant for; empty when for them themselves */
    record Taker(String code, String standsInFor) {}

    /**
     * @param field that names the person
     * @throws CaseRefusal when they are away and nobody stands in; it names those who could take it
     */
    Taker taking(String field, String code) {
        var away = staff.person(code).filter(it -> it.active() && it.absent(today));
        if (away.isEmpty()) {
            return new Taker(code, "");
        }
        var standIn = away.get().standIn();
        if (staff.present(standIn, today)) {
            return new Taker(standIn, code);
        }
        throw new CaseRefusal(
                CaseRefusal.Code.AWAY,
                "%s: %s is away today, and nobody stands in; possible: %s"
                        .formatted(field, code, String.join(", ", possible(away.get()))));
    }

    /** Those of the department who are there, the nearest in level first. */
    private List<String> possible(Person away) {
        var there = staff.people().stream()
                .filter(it -> it.present(today) && it.department().equals(away.department()))
                .filter(it -> it.roles().stream().anyMatch(away.roles()::contains) || it.level() >= away.level())
                .map(Person::code)
                .limit(NAMED)
                .collect(Collectors.toList());
        return there.isEmpty() ? List.of("nobody of " + away.department()) : there;
    }
}
