package dev.redress.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.security.reactive.ReactiveSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Every request carries a JWT of the company's identity provider (a resource server in the sense of OAuth 2.0) with its
 * roles in the claim {@code roles}. Public are health and the API page, which hold no data.
 */
@AutoConfiguration(before = ReactiveSecurityAutoConfiguration.class)
@EnableWebFluxSecurity
public class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain guard(
            ServerHttpSecurity http, ObjectProvider<AccessRules> doors, ObjectMapper json, Environment environment) {
        var stage = environment.getProperty("spring.application.name", "redress");
        var answers = new Answers(stage, json);
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.disable())
                .authorizeExchange(rules -> {
                    rules.pathMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                            .permitAll();
                    rules.pathMatchers(
                                    HttpMethod.GET,
                                    "/v3/api-docs",
                                    "/v3/api-docs/**",
                                    "/v3/api-docs.yaml",
                                    "/swagger-ui.html",
                                    "/swagger-ui/**",
                                    "/webjars/**")
                            .permitAll();
                    rules.pathMatchers("/actuator/**", "/dead-letters", "/dead-letters/**")
                            .hasAnyRole("ops", "admin");
                    doors.orderedStream().forEach(it -> it.guard(rules));
                    rules.anyExchange().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(
                                new ReactiveJwtAuthenticationConverterAdapter(named(converter()))))
                        .authenticationEntryPoint(answers::unknown))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(answers::unknown).accessDeniedHandler(answers::denied))
                .build();
    }

    /** A token must say whose it is: what a person does is kept under their name. */
    private static Converter<Jwt, AbstractAuthenticationToken> named(JwtAuthenticationConverter converter) {
        return token -> {
            if (token.getSubject() == null || token.getSubject().isBlank()) {
                throw new InvalidBearerTokenException("the token has no subject (sub)");
            }
            return converter.convert(token);
        };
    }

    private static JwtAuthenticationConverter converter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityConfiguration::roles);
        return converter;
    }

    private static List<GrantedAuthority> roles(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }

    /** What someone without the key to a door is told. */
    private record Answers(String stage, ObjectMapper json) {

        Mono<Void> unknown(ServerWebExchange exchange, Exception reason) {
            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            return answer(exchange, HttpStatus.UNAUTHORIZED, "a valid bearer token is needed: " + reason.getMessage());
        }

        Mono<Void> denied(ServerWebExchange exchange, Exception reason) {
            return answer(
                    exchange, HttpStatus.FORBIDDEN, "none of the token's roles may do this, or there is no such path");
        }

        private Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String detail) {
            var body = ProblemAdvice.body(stage, status, ProblemAdvice.reason(status), detail, RequestIds.of(exchange));
            var response = exchange.getResponse();
            response.setStatusCode(status);
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            return response.writeWith(
                    Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes(body))));
        }

        private byte[] bytes(Object body) {
            try {
                return json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a problem is always JSON", e);
            }
        }
    }
}
