package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.Caller;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers who asks, from the token and the header If-Match. */
final class CallerResolver implements HandlerMethodArgumentResolver {
    private static final String ROLE = "ROLE_";
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        var seen = seen(exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH));
        return exchange.<Authentication>getPrincipal().map(who -> {
            var roles = who.getAuthorities().stream()
                    .map(it -> it.getAuthority())
                    .filter(it -> it.startsWith(ROLE))
                    .map(it -> it.substring(ROLE.length()))
                    .collect(Collectors.toUnmodifiableSet());
            return new Caller(who.getName(), roles, seen);
        });
    }

    private static int seen(String header) {
        if (header == null || header.equals("*")) {
            return Caller.NOT_SAID;
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw Problem.invalid(
                    "If-Match", "unreadable", "must be the version of the case that you saw, such as \"7\"");
        }
        return Integer.parseInt(version.group(1));
    }
}
