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
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;

/**
 * Who asks, and what of the figures that person may see: quality, managers and ops all of them, leads what is charged to their
 * department in the directory, and the public numbers that nobody can be known by.
 */
final class Reader {
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
        if (sees(who, ALL) || !sees(who, Set.of("lead"))) {
            return request;
        }
        var department = department(who.getName())
                .orElseThrow(() -> new Problem(
                        HttpStatus.CONFLICT, "no-department", "the directory does not say which department you lead"));
        var where = new HashMap<>(Objects.requireNonNullElse(request.where(), Map.of()));
        var asked = where.getOrDefault(DEPARTMENT, List.of(department));
        var own = new ArrayList<>(asked);
        own.retainAll(List.of(department));
        if (own.isEmpty()) {
            throw Problem.invalid("where", "not-yours", "leads see what is charged to their own department");
        }
        where.put(DEPARTMENT, own);
        return new FigureRequest(
                request.measures(), request.by(), where, request.period(), request.compare(), request.within());
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
