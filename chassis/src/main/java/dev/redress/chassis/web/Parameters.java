package dev.redress.chassis.web;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.events.IsoTimes;
import dev.redress.chassis.web.Problem.FieldProblem;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads what stands behind the question mark into records that are marked as {@link ParameterObject}: one component for each
 * parameter. Several values of a set stand beside each other with commas, or the parameter is there several times; a
 * parameter that is missing or blank is null, a set of none is empty. It is strict: a misspelt parameter is an error, for to
 * ignore it would answer another question, and all that is wrong is named at once.
 */
public final class Parameters implements SyncHandlerMethodArgumentResolver {
    private final DefaultConversionService conversion = new DefaultConversionService();
    private final Validator validator;
    private final Bounds bounds;

    public Parameters(Validator validator, Bounds bounds) {
        this.validator = validator;
        this.bounds = bounds;
        conversion.addConverter(String.class, Boolean.class, Parameters::truth);
        conversion.addConverter(String.class, Integer.class, Integer::valueOf);
        conversion.addConverter(String.class, Duration.class, Duration::parse);
        conversion.addConverter(String.class, Instant.class, IsoTimes::instant);
        conversion.addConverter(String.class, LocalDate.class, IsoTimes::date);
        conversion.addConverter(String.class, YearMonth.class, YearMonth::parse);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isRead(parameter.getParameterType());
    }

    @Override
    public Object resolveArgumentValue(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        var given = exchange.getRequest().getQueryParams();
        var types = new ArrayList<Class<?>>();
        var others = new TreeSet<String>();
        for (var position = 0; position < parameter.getExecutable().getParameterCount(); position++) {
            var each = MethodParameter.forExecutable(parameter.getExecutable(), position);
            var named = each.getParameterAnnotation(RequestParam.class);
            if (isRead(each.getParameterType())) {
                types.add(each.getParameterType());
            } else if (named != null && !Map.class.isAssignableFrom(each.getParameterType())) {
                others.add(named(each, named));
            }
        }
        return read(types, others, given).get(types.indexOf(parameter.getParameterType()));
    }

    /** What was read: one record of each type. */
    public record Read(List<Object> records) {

        public <T> T as(Class<T> type) {
            return records.stream()
                    .filter(type::isInstance)
                    .findFirst()
                    .map(type::cast)
                    .orElseThrow();
        }
    }

    /**
     * Reads such records from what was not sent just now, such as a saved search.
     *
     * @throws Problem 400 naming all that is wrong
     */
    public Read read(Map<String, List<String>> given, Class<?>... types) {
        return new Read(read(List.of(types), Set.of(), given));
    }

    /** The same, where what is given wins over what was saved. */
    public Read read(Map<String, List<String>> saved, Map<String, List<String>> given, Class<?>... types) {
        var all = new HashMap<>(saved);
        all.putAll(given);
        return read(all, types);
    }

    private List<Object> read(List<Class<?>> types, Set<String> others, Map<String, List<String>> given) {
        var known = new TreeSet<>(others);
        types.forEach(type -> Arrays.stream(type.getRecordComponents()).forEach(it -> known.add(it.getName())));
        var errors = new ArrayList<FieldProblem>();
        given.keySet().stream().filter(it -> !known.contains(it)).forEach(it -> errors.add(unknown(it, known)));
        var records = types.stream().map(type -> readOne(type, given, errors)).toList();
        Problem.requireNone(errors);
        return records;
    }

    private Object readOne(Class<?> type, Map<String, List<String>> given, List<FieldProblem> errors) {
        var components = type.getRecordComponents();
        var constructor = BeanUtils.getResolvableConstructor(type);
        var values = Stream.of(components)
                .map(it -> value(it, given.getOrDefault(it.getName(), List.of()), errors))
                .toArray();
        var read = BeanUtils.instantiateClass(constructor, values);
        var unreadable = errors.stream().map(FieldProblem::field).collect(Collectors.toSet());
        for (var it : validator.validate(read)) {
            var name = it.getPropertyPath().iterator().next().getName();
            if (!unreadable.contains(name)) {
                errors.add(new FieldProblem(name, FieldProblem.of(it).code(), it.getMessage()));
            }
        }
        return read;
    }

    private Object value(RecordComponent component, List<String> given, List<FieldProblem> errors) {
        var type = ResolvableType.forType(component.getGenericType());
        var several = Set.class.isAssignableFrom(component.getType());
        var element = several ? type.getGeneric(0).toClass() : component.getType();
        var texts = given.stream()
                .flatMap(it -> several ? Arrays.stream(StringUtils.commaDelimitedListToStringArray(it)) : Stream.of(it))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (!several && texts.size() > 1) {
            errors.add(repeated(component.getName()));
            return null;
        }
        var read = new LinkedHashSet<Object>();
        for (var text : texts) {
            try {
                var value = element.isEnum() ? constant(element, text) : conversion.convert(text, element);
                outOfRange(value)
                        .ifPresent(it -> errors.add(new FieldProblem(component.getName(), "out-of-range", it)));
                read.add(value);
            } catch (ConversionException | IllegalArgumentException e) {
                errors.add(new FieldProblem(component.getName(), "unreadable", "must be " + allowed(element)));
            }
        }
        return several
                ? Collections.unmodifiableSet(read)
                : read.stream().findFirst().orElse(null);
    }

    private Optional<String> outOfRange(Object value) {
        if (value instanceof Instant time) {
            return bounds.fault(time);
        }
        if (value instanceof LocalDate date) {
            return bounds.fault(date);
        }
        return value instanceof Duration duration ? bounds.fault(duration) : Optional.empty();
    }

    /** By how it shows itself: its name, unless it says otherwise. */
    private static Object constant(Class<?> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(it -> it.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Integer.class) {
            return "in whole numbers";
        }
        return type == Duration.class ? "a duration such as PT4H or P2D" : "a " + type.getSimpleName();
    }

    static FieldProblem unknown(String name, Set<String> known) {
        return new FieldProblem(
                name, "unknown-parameter", known.isEmpty() ? "no parameter is known here" : "known are " + known);
    }

    /** What is wrong with a parameter that takes one value and came with several. */
    public static FieldProblem repeated(String name) {
        return new FieldProblem(name, "repeated", "takes one value");
    }

    static String named(MethodParameter parameter, RequestParam named) {
        return named.name().isEmpty() ? parameter.getParameter().getName() : named.name();
    }

    static boolean isRead(Class<?> type) {
        return type.isRecord() && AnnotatedElementUtils.isAnnotated(type, ParameterObject.class);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
