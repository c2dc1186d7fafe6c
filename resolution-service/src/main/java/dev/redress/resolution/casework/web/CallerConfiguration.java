package dev.redress.resolution.casework.web;

import dev.redress.resolution.casework.Caller;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Tells controllers who asks. */
@Configuration(proxyBeanMethods = false)
class CallerConfiguration implements WebFluxConfigurer {

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new CallerResolver());
    }

    /** What the resolver reads stands on the API page of each step. */
    @Bean
    OperationCustomizer ifMatch() {
        return (operation, handler) -> {
            var step = handler.hasMethodAnnotation(PostMapping.class)
                    && Arrays.stream(handler.getMethodParameters())
                            .anyMatch(it -> it.getParameterType().equals(Caller.class));
            return step
                    ? operation.addParametersItem(new HeaderParameter()
                            .name(HttpHeaders.IF_MATCH)
                            .description(
                                    "version of the case that you saw, such as \"7\": refused with 409"
                                            + " resolution:changed when others have changed it since; not looked at when left out")
                            .schema(new StringSchema()))
                    : operation;
        };
    }
}
