package dev.redress.chassis.web;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.redress.chassis.text.domain.Blank;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.boot.autoconfigure.security.reactive.ReactiveSecurityAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Every request carries a JWT of the company's identity provider (a resource server in the sense of OAuth 2.0), issued for us,
 * by whom we trust, and not for ever, with its roles in a claim ({@link SecurityProperties}). Public are health and the API
 * page, which hold no data. A token is verified once ({@link RememberedTokens}). Who may do what is looked up once, in the
 * {@link AccessRules} of all beans.
 */
@AutoConfiguration(before = ReactiveSecurityAutoConfiguration.class)
@EnableWebFluxSecurity
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityConfiguration {
    private static final String ROLE = "ROLE_";

    /** The request itself is observed: one more observation around each filter is most of what a filter costs. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** What every service has. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AccessRules commonAccessRules() {
        return new AccessRules()
                .permitAll(HttpMethod.GET, "/actuator/health/**")
                .permitAll(HttpMethod.GET, "/v3/api-docs/**")
                .permitAll(HttpMethod.GET, "/v3/api-docs.yaml")
                .permitAll(HttpMethod.GET, "/swagger-ui.html")
                .permitAll(HttpMethod.GET, "/swagger-ui/**")
                .permitAll(HttpMethod.GET, "/webjars/**")
                .permit(HttpMethod.GET, "/actuator/**", "ops")
                .permit(HttpMethod.POST, "/actuator/**", "ops")
                .permit(HttpMethod.GET, "/dead-letters/**", "ops")
                .permit(HttpMethod.POST, "/dead-letters/**", "ops");
    }

    @Bean
    SecurityWebFilterChain guard(
            ServerHttpSecurity http,
            ObjectProvider<AccessRules> accessRules,
            ObjectProvider<SignedInPages> signedIn,
            ObjectProvider<ForbiddenPage> forbidden,
            ProblemResponse problems,
            ReactiveJwtDecoder verifier,
            Clock clock,
            SecurityProperties properties) {
        var rules = AccessRules.joined(accessRules.orderedStream().toList());
        var pages = signedIn.getIfAvailable(SignedInPages::at);
        var answers = new Answers(rules, problems, pages, forbidden);
        var tokens = new RememberedTokens(verifier, clock, Ticker.systemTicker());
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.disable())
                .authorizeExchange(exchanges ->
                        exchanges.anyExchange().access((who, asked) -> decision(rules, who, asked.getExchange())))
                .oauth2ResourceServer(server -> server.bearerTokenConverter(sent(pages))
                        .jwt(jwt -> jwt.jwtDecoder(tokens)
                                .jwtAuthenticationConverter(
                                        new ReactiveJwtAuthenticationConverterAdapter(named(converter(properties)))))
                        .authenticationEntryPoint(answers::unknown))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(answers::unknown).accessDeniedHandler(answers::denied))
                .build();
    }

    /** A token in the header wins over what the browser keeps. */
    private static ServerAuthenticationConverter sent(SignedInPages pages) {
        var header = new ServerBearerTokenAuthenticationConverter();
        return exchange -> exchange.getRequest().getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
                ? header.convert(exchange)
                : Mono.justOrEmpty(pages.token(exchange.getRequest())).map(BearerTokenAuthenticationToken::new);
    }

    private static Mono<AuthorizationDecision> decision(
            AccessRules rules, Mono<Authentication> who, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var roles = rules.roles(request.getMethod(), request.getPath().pathWithinApplication());
        if (roles.isEmpty()) {
            return Mono.just(new AuthorizationDecision(false));
        }
        var wanted = roles.get();
        return wanted.isEmpty()
                ? Mono.just(new AuthorizationDecision(true))
                : who.filter(Authentication::isAuthenticated)
                        .map(it -> new AuthorizationDecision(it.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .anyMatch(role ->
                                        role.startsWith(ROLE) && wanted.contains(role.substring(ROLE.length())))))
                        .defaultIfEmpty(new AuthorizationDecision(false));
    }

    /** A token that never ends could never be taken back. */
    @Bean
    OAuth2TokenValidator<Jwt> runsOut() {
        return new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull);
    }

    @Bean
    OAuth2TokenValidator<Jwt> meantForUs(SecurityProperties properties) {
        return new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, it -> it != null && !Collections.disjoint(it, properties.audiences()));
    }

    /**
     * Also with a key that was handed over as a file.
     *
     * @throws IllegalStateException at the start, when nothing says whose tokens are taken
     */
    @Bean
    OAuth2TokenValidator<Jwt> fromWhomWeTrust(SecurityProperties properties, OAuth2ResourceServerProperties resource) {
        var uri = resource.getJwt().getIssuerUri();
        var issuer = properties.issuer().isEmpty() ? uri : properties.issuer();
        if (Blank.is(issuer)) {
            throw new IllegalStateException("set redress.security.issuer, or spring.security.oauth2.resourceserver.jwt"
                    + ".issuer-uri: a token must say who issued it (iss), and nothing says who may");
        }
        return new JwtIssuerValidator(issuer);
    }

    /** A token must say whose it is: what a person does is kept under their name. */
    private static Converter<Jwt, AbstractAuthenticationToken> named(JwtAuthenticationConverter converter) {
        return token -> {
            if (Blank.is(token.getSubject())) {
                throw new InvalidBearerTokenException("the token has no subject (sub)");
            }
            return converter.convert(token);
        };
    }

    static JwtAuthenticationConverter converter(SecurityProperties properties) {
        var roles = new TokenRoles(properties.rolesClaim());
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> roles.of(token.getClaims()).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(ROLE + role))
                .toList());
        return converter;
    }

    /** What someone without the key to a door is told. */
    private record Answers(
            AccessRules rules, ProblemResponse problems, SignedInPages pages, ObjectProvider<ForbiddenPage> forbidden) {

        Mono<Void> unknown(ServerWebExchange exchange, Exception reason) {
            if (pages.areAskedFor(exchange.getRequest())) {
                exchange.getResponse().setStatusCode(HttpStatus.FOUND);
                exchange.getResponse().getHeaders().setLocation(SignedInPages.signIn(exchange.getRequest()));
                return exchange.getResponse().setComplete();
            }
            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            return problems.answer(
                    exchange, HttpStatus.UNAUTHORIZED, "a valid bearer token is needed: " + reason.getMessage());
        }

        Mono<Void> denied(ServerWebExchange exchange, Exception reason) {
            var path = exchange.getRequest().getPath().pathWithinApplication();
            var methods = rules.methods(path);
            if (methods.isEmpty()) {
                return problems.answer(exchange, HttpStatus.NOT_FOUND, "there is no such path");
            }
            if (rules.roles(exchange.getRequest().getMethod(), path).isEmpty()) {
                exchange.getResponse().getHeaders().setAllow(methods);
                return problems.answer(exchange, HttpStatus.METHOD_NOT_ALLOWED, "this path does not know this method");
            }
            var page = forbidden.getIfAvailable();
            return page != null && pages.areAskedFor(exchange.getRequest())
                    ? shown(exchange.getResponse(), page.answer(exchange.getRequest()))
                    : problems.answer(exchange, HttpStatus.FORBIDDEN, "none of the token's roles may do this");
        }

        private static Mono<Void> shown(ServerHttpResponse response, ResponseEntity<String> page) {
            response.setStatusCode(page.getStatusCode());
            response.getHeaders().addAll(page.getHeaders());
            var html = page.getBody().getBytes(StandardCharsets.UTF_8);
            return response.writeWith(
                    Mono.fromSupplier(() -> response.bufferFactory().wrap(html)));
        }
    }
}
