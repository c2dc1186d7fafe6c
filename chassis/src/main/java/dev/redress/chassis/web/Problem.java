package dev.redress.chassis.web;

import jakarta.validation.ConstraintViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * An answer of the form problem+json (RFC 9457) with a code that stays the same for ever. The code is made of the service's
 * name and the reason: {@code intake:conflict}.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * What is wrong with one field.
     *
     * @param field path in the body, or name of the parameter or header
     * @param code the kind of error, for example {@code required}
     * @param message for a person
     */
    public record FieldProblem(String field, String code, String message) {

        /** What a constraint that is not kept says; its code is that of the constraint: NotBlank becomes not-blank. */
        public static FieldProblem of(ConstraintViolation<?> it) {
            var constraint = it.getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            return new FieldProblem(it.getPropertyPath().toString(), code(constraint), it.getMessage());
        }

        static String code(String constraint) {
            return constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    }

    private final HttpStatus status;
    private final String reason;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, Object> extensions;

    private Problem(
            HttpStatus status,
            String reason,
            String detail,
            List<FieldProblem> errors,
            Map<String, Object> extensions) {
        super(detail);
        this.status = status;
        this.reason = reason;
        this.errors = List.copyOf(errors);
        this.extensions = Map.copyOf(extensions);
    }

    public Problem(HttpStatus status, String reason, String detail, List<FieldProblem> errors) {
        this(status, reason, detail, errors, Map.of());
    }

    public Problem(HttpStatus status, String reason, String detail) {
        this(status, reason, detail, List.of());
    }

    /** The same with a member of its own (RFC 9457, section 3.2), for example what a caller missed. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(status, reason, getMessage(), errors, more);
    }

    /** 400 about one field or parameter. */
    public static Problem invalid(String field, String code, String message) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "invalid",
                field + ": " + message,
                List.of(new FieldProblem(field, code, message)));
    }

    /** 400 about one or several fields. */
    public static Problem invalid(List<FieldProblem> errors) {
        if (errors.size() == 1) {
            var only = errors.get(0);
            return invalid(only.field(), only.code(), only.message());
        }
        return new Problem(HttpStatus.BAD_REQUEST, "invalid", errors.size() + " field(s) are not valid", errors);
    }

    /** Throws 400 about these fields when there are any. */
    public static void requireNone(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
    }

    /** 404. */
    public static Problem notFound(String what) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", what);
    }

    public HttpStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
