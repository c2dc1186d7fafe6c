package dev.redress.chassis.pages;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers who opens the page, and what they filled in. */
final class PageArguments implements HandlerMethodArgumentResolver {
    private static final int LARGEST_FORM = 64 * 1024;
    private static final ResolvableType FORM =
            ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);

    private final FormHttpMessageReader forms = new FormHttpMessageReader();
    private final Predicate<String> genuine;

    /** @param genuine whether a token is one of ours; without one nobody's form is read */
    PageArguments(Predicate<String> genuine) {
        this.genuine = genuine;
        forms.setMaxInMemorySize(LARGEST_FORM);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == PageVisitor.class || type == FilledForm.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return parameter.getParameterType() == PageVisitor.class
                ? Mono.just(PageVisitor.of(exchange.getRequest()))
                : form(exchange);
    }

    private Mono<Object> form(ServerWebExchange exchange) {
        var variables = exchange.<Map<String, String>>getAttributeOrDefault(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        if (!genuine.test(variables.getOrDefault("token", ""))) {
            return Mono.just(FilledForm.nothing());
        }
        return forms.readMono(FORM, exchange.getRequest(), Map.of())
                .map(FilledForm::of)
                .defaultIfEmpty(FilledForm.nothing())
                .cast(Object.class);
    }
}
