package dev.redress.chassis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may do what: one line per operation, declared as a bean by each service. What has no line is denied; of several lines that
 * match, the first holds. A service may declare several beans, in the order of their {@code @Order}.
 */
public final class AccessRules {
    private record Rule(HttpMethod method, String path, List<String> roles) {}

    private final List<Rule> rules = new ArrayList<>();

    /**
     * Permits an operation to these roles, and to admin.
     *
     * @param path pattern of the path, for example {@code /cases/**}
     * @param roles lower-case role names as in the token
     */
    public AccessRules permit(HttpMethod method, String path, String... roles) {
        var all = Stream.concat(Stream.of(roles), Stream.of("admin")).toList();
        rules.add(new Rule(method, path, all));
        return this;
    }

    /** Permits an operation to everybody, for pages whose links carry their own signed token. */
    public AccessRules permitAll(HttpMethod method, String path) {
        rules.add(new Rule(method, path, List.of()));
        return this;
    }

    /** The roles that are permitted this, by the first rule that fits; empty when none does. An empty list is everybody. */
    public Optional<List<String>> roles(HttpMethod method, String path) {
        var container = PathContainer.parsePath(path);
        return rules.stream()
                .filter(it -> it.method().equals(method)
                        && PathPatternParser.defaultInstance.parse(it.path()).matches(container))
                .map(Rule::roles)
                .findFirst();
    }

    void guard(AuthorizeExchangeSpec exchanges) {
        for (var rule : rules) {
            var access = exchanges.pathMatchers(rule.method(), rule.path());
            if (rule.roles().isEmpty()) {
                access.permitAll();
            } else {
                access.hasAnyRole(rule.roles().toArray(String[]::new));
            }
        }
    }
}
