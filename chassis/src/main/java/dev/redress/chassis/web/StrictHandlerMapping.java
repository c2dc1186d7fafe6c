package dev.redress.chassis.web;

import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds who answers a request, and refuses what that handler has no parameter for, as {@link Parameters} does for records: a
 * misspelt parameter would be passed over, and another question answered.
 */
final class StrictHandlerMapping extends RequestMappingHandlerMapping {
    private static final String API_PAGES = "org.springdoc.";

    /** By handler: its parameters, and whether each takes several values. */
    private final Map<HandlerMethod, Known> known = new ConcurrentHashMap<>();

    /** @param open whether names that are not among them are somebody else's business */
    private record Known(Map<String, Boolean> several, boolean open) {}

    @Override
    protected void handleMatch(RequestMappingInfo info, HandlerMethod handler, ServerWebExchange exchange) {
        super.handleMatch(info, handler, exchange);
        var given = exchange.getRequest().getQueryParams();
        if (!given.isEmpty()) {
            check(known.computeIfAbsent(handler, StrictHandlerMapping::known), given);
        }
    }

    private static void check(Known known, Map<String, List<String>> given) {
        var errors = new ArrayList<FieldProblem>();
        given.forEach((name, values) -> {
            var several = known.several().get(name);
            if (several == null && !known.open()) {
                errors.add(
                        Parameters.unknown(name, new TreeSet<>(known.several().keySet())));
            } else if (Boolean.FALSE.equals(several) && values.size() > 1) {
                errors.add(Parameters.repeated(name));
            }
        });
        Problem.requireNone(errors);
    }

    private static Known known(HandlerMethod handler) {
        var several = new TreeMap<String, Boolean>();
        var open = handler.getBeanType().getName().startsWith(API_PAGES);
        for (var each : handler.getMethodParameters()) {
            var type = each.getParameterType();
            open |= Parameters.isRead(type) || AnnotatedElementUtils.isAnnotated(type, AnyParameters.class);
            if (Map.class.isAssignableFrom(type)) {
                // It has names that are data, and says itself which it does not know.
                open |= each.hasParameterAnnotation(RequestParam.class);
            } else if (each.hasParameterAnnotation(RequestParam.class)) {
                several.put(name(each), type.isArray() || Collection.class.isAssignableFrom(type));
            }
        }
        return new Known(several, open);
    }

    private static String name(MethodParameter parameter) {
        return Parameters.named(parameter, parameter.getParameterAnnotation(RequestParam.class));
    }
}
