package dev.redress.chassis.pages;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers who opens the page, and what they filled in. */
final class PageArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == PageVisitor.class || type == FilledForm.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return parameter.getParameterType() == PageVisitor.class
                ? Mono.just(PageVisitor.of(exchange.getRequest()))
                : exchange.getFormData().map(FilledForm::of);
    }
}
