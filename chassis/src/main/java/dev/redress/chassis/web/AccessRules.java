package dev.redress.chassis.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may do what: one line per operation, declared as a bean by each service. What has no line is denied; of several lines that
 * match, the first holds. A service may declare several beans, in the order of their {@code @Order}. Whoever may GET may HEAD.
 */
public final class AccessRules {
    private record Rule(HttpMethod method, PathPattern path, List<String> roles) {

        boolean holdsFor(HttpMethod wanted) {
            return method.equals(wanted) || (method.equals(HttpMethod.GET) && wanted.equals(HttpMethod.HEAD));
        }
    }

    /** In their order, by the first segment of their path: few rules are asked about a request. */
    private final Map<String, List<Rule>> rules = new HashMap<>();

    /** All of these as one, in their order. */
    static AccessRules joined(Collection<AccessRules> parts) {
        var all = new AccessRules();
        parts.forEach(part -> part.rules.forEach((first, some) -> all.of(first).addAll(some)));
        return all;
    }

    /**
     * Permits an operation to these roles, and to admin.
     *
     * @param path pattern of the path, for example {@code /cases/**}; its first segment is a word
     * @param roles lower-case role names as in the token
     */
    public AccessRules permit(HttpMethod method, String path, String... roles) {
        return rule(
                method,
                path,
                Stream.concat(Stream.of(roles), Stream.of("admin")).toList());
    }

    /** Permits an operation to everybody, for pages whose links carry their own signed token. */
    public AccessRules permitAll(HttpMethod method, String path) {
        return rule(method, path, List.of());
    }

    private AccessRules rule(HttpMethod method, String path, List<String> roles) {
        var pattern = PathPatternParser.defaultInstance.parse(path);
        of(first(PathContainer.parsePath(path))).add(new Rule(method, pattern, roles));
        return this;
    }

    private List<Rule> of(String first) {
        return rules.computeIfAbsent(first, it -> new ArrayList<>());
    }

    private Stream<Rule> about(PathContainer path) {
        return rules.getOrDefault(first(path), List.of()).stream()
                .filter(it -> it.path().matches(path));
    }

    /** As it is matched: with what is encoded decoded. */
    private static String first(PathContainer path) {
        for (var it : path.elements()) {
            if (it instanceof PathContainer.PathSegment segment) {
                return segment.valueToMatch();
            }
        }
        return "";
    }

    /** The roles that are permitted this, by the first rule that fits; empty when none does. An empty list is everybody. */
    public Optional<List<String>> roles(HttpMethod method, String path) {
        return roles(method, PathContainer.parsePath(path));
    }

    Optional<List<String>> roles(HttpMethod method, PathContainer path) {
        return about(path).filter(it -> it.holdsFor(method)).map(Rule::roles).findFirst();
    }

    /** What may be done at all with what has this path; empty when there is no such path. */
    Set<HttpMethod> methods(PathContainer path) {
        return about(path).map(Rule::method).collect(Collectors.toUnmodifiableSet());
    }
}
