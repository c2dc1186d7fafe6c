package dev.redress.followup.pages;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers who stands at the door, and what they filled in. */
final class VisitorResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Visitor.class || type == Filled.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return parameter.getParameterType() == Visitor.class
                ? Mono.just(Visitor.of(exchange.getRequest()))
                : exchange.getFormData().map(Filled::of);
    }
}
