package dev.redress.chassis.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/**
 * What the refusals of a domain are over HTTP: one row for each code. A domain knows nothing of HTTP; this is the only place
 * that does. Declared as a bean, it is all that a service has to say: a refusal that leaves a controller becomes a problem.
 *
 * @param <R> the domain's exception
 * @param <C> its codes
 */
public final class RefusalTable<R extends RuntimeException, C extends Enum<C>> {
    private record Row(HttpStatus status, String reason, String field) {}

    private static final String OWN_FIELD = "";

    private final Class<R> type;
    private final Function<R, C> code;
    private final Function<R, String> field;
    private final EnumMap<C, Row> rows;

    private RefusalTable(Class<R> type, Class<C> codes, Function<R, C> code, Function<R, String> field) {
        this.type = type;
        this.code = code;
        this.field = field;
        this.rows = new EnumMap<>(codes);
    }

    /**
     * A table of refusals that name the field that is wrong.
     *
     * @param field the field that a refusal is about; empty when it is about none
     * @throws IllegalStateException when a code has no row
     */
    public static <R extends RuntimeException, C extends Enum<C>> RefusalTable<R, C> of(
            Class<R> type,
            Class<C> codes,
            Function<R, C> code,
            Function<R, String> field,
            Consumer<RefusalTable<R, C>> rows) {
        var table = new RefusalTable<>(type, codes, code, field);
        rows.accept(table);
        var missing = EnumSet.allOf(codes);
        missing.removeAll(table.rows.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    type.getSimpleName() + ": nobody says what these are over HTTP: " + missing);
        }
        return table;
    }

    /** 404. */
    @SafeVarargs
    public final RefusalTable<R, C> notFound(C... codes) {
        return row(new Row(HttpStatus.NOT_FOUND, "not-found", OWN_FIELD), codes);
    }

    /** 409. */
    @SafeVarargs
    public final RefusalTable<R, C> conflict(String reason, C... codes) {
        return row(new Row(HttpStatus.CONFLICT, reason, OWN_FIELD), codes);
    }

    /** 403. */
    @SafeVarargs
    public final RefusalTable<R, C> forbidden(String reason, C... codes) {
        return row(new Row(HttpStatus.FORBIDDEN, reason, OWN_FIELD), codes);
    }

    /** Another status than those that have a method of their own. */
    @SafeVarargs
    public final RefusalTable<R, C> answered(HttpStatus status, String reason, C... codes) {
        return row(new Row(status, reason, OWN_FIELD), codes);
    }

    /** 400 about the field that the refusal names. */
    @SafeVarargs
    public final RefusalTable<R, C> invalid(String reason, C... codes) {
        return row(new Row(HttpStatus.BAD_REQUEST, reason, OWN_FIELD), codes);
    }

    /** 400 about a field that is always the same. */
    @SafeVarargs
    public final RefusalTable<R, C> invalidField(String name, String reason, C... codes) {
        return row(new Row(HttpStatus.BAD_REQUEST, reason, name), codes);
    }

    @SafeVarargs
    private RefusalTable<R, C> row(Row row, C... codes) {
        for (var each : codes) {
            if (rows.put(each, row) != null) {
                throw new IllegalStateException(each + " has two rows");
            }
        }
        return this;
    }

    /** What this is over HTTP; empty when it is no refusal of this domain. */
    public Optional<Problem> problem(Throwable it) {
        return type.isInstance(it) ? Optional.of(of(type.cast(it))) : Optional.empty();
    }

    private Problem of(R it) {
        var row = rows.get(code.apply(it));
        if (row.status() != HttpStatus.BAD_REQUEST) {
            return new Problem(row.status(), row.reason(), it.getMessage());
        }
        var about = row.field().isEmpty() ? field.apply(it) : row.field();
        return Problem.invalid(about, row.reason(), it.getMessage());
    }

    /** The reasons with this status, for the API page. */
    public Set<String> reasons(HttpStatus status) {
        var reasons = new TreeSet<String>();
        rows.values().stream().filter(it -> it.status() == status).forEach(it -> reasons.add(it.reason()));
        return reasons;
    }
}
