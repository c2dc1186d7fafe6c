package dev.redress.analytics.query;

import dev.redress.analytics.facts.FactFile;
import dev.redress.chassis.web.Problem;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;

/**
 * Who asks, and what of the figures that person may see: quality, managers and ops all of them, leads what is charged to their
 * department in the directory, and the public numbers that nobody can be known by.
 */
public final class Reader {
    private static final String ROLE = "ROLE_";
    private static final Set<String> ALL = Set.of("quality", "manager", "ops", "admin");
    private static final String DEPARTMENT = "department";

    private final FactFile facts;
    private final int publicFewest;

    /** @param publicFewest how many must stand behind a number that the public sees */
    Reader(FactFile facts, int publicFewest) {
        this.facts = facts;
        this.publicFewest = publicFewest;
    }

    /** The question as this person may ask it. */
    FigureRequest scoped(FigureRequest request, Authentication who) {
        var only = only(who);
        if (only.isEmpty()) {
            return request;
        }
        var where = new HashMap<>(Objects.requireNonNullElse(request.where(), Map.of()));
        var own = new ArrayList<>(where.getOrDefault(DEPARTMENT, List.of(only.get())));
        own.retainAll(List.of(only.get()));
        if (own.isEmpty()) {
            throw notYours("where");
        }
        where.put(DEPARTMENT, own);
        return new FigureRequest(
                request.measures(), request.by(), where, request.period(), request.compare(), request.within());
    }

    private static Problem notYours(String field) {
        return Problem.invalid(field, "not-yours", "leads see what is charged to their own department");
    }

    /**
     * The only department that this person sees anything of; empty for who sees all.
     *
     * @throws Problem 409 for a lead of whom the directory does not say which department that is
     */
    public Optional<String> only(Authentication who) {
        return sees(who, ALL) || !sees(who, Set.of("lead"))
                ? Optional.empty()
                : Optional.of(department(who.getName())
                        .orElseThrow(() -> new Problem(
                                HttpStatus.CONFLICT,
                                "no-department",
                                "the directory does not say which department you lead")));
    }

    /**
     * The department that this person asks about.
     *
     * @param asked code of one; empty for all that this person sees
     * @return its code; empty for all there are
     * @throws Problem 400 when it is not theirs
     */
    public String asked(String asked, Authentication who) {
        var only = only(who).orElse(asked);
        if (!asked.isEmpty() && !asked.equals(only)) {
            throw notYours(DEPARTMENT);
        }
        return only;
    }

    /** Whether this person sees what is about such conditions: leads nothing of other departments and of people there. */
    public Predicate<Map<String, String>> visible(Authentication who) {
        return only(who)
                .<Predicate<Map<String, String>>>map(own ->
                        where -> where.entrySet().stream().allMatch(it -> isOf(own, it.getKey(), it.getValue())))
                .orElse(where -> true);
    }

    private boolean isOf(String department, String dimension, String code) {
        if (isSortOf(DEPARTMENT, dimension)) {
            return code.equals(department);
        }
        return !isSortOf("person", dimension)
                || department(code).filter(department::equals).isPresent();
    }

    /** Such as department, as the figure charges it, and department.current. */
    private static boolean isSortOf(String sort, String dimension) {
        return dimension.equals(sort) || dimension.startsWith(sort + ".");
    }

    SmallGroups privacy(Authentication who) {
        return sees(who, ALL) || sees(who, Set.of("lead")) ? SmallGroups.SHOWN : new SmallGroups(publicFewest);
    }

    private static boolean sees(Authentication who, Set<String> roles) {
        return who.getAuthorities().stream()
                .map(it -> it.getAuthority())
                .filter(it -> it.startsWith(ROLE))
                .map(it -> it.substring(ROLE.length()))
                .collect(Collectors.toSet())
                .stream()
                .anyMatch(roles::contains);
    }

    private Optional<String> department(String person) {
        return facts.answer(connection -> {
            try (var statement =
                    connection.prepareStatement("select arg_max(department, version) from people where code = ?")) {
                statement.setString(1, person);
                return first(statement);
            }
        });
    }

    private static Optional<String> first(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }
}
