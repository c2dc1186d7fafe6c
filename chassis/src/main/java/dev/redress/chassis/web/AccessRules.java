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
 * Who may do what: one line per door, declared as a bean by each service. What has no line is shut; of several lines that
 * match, the first holds. A service may declare several beans, in the order of their {@code @Order}.
 */
public final class AccessRules {
    private record Door(HttpMethod method, String path, List<String> roles) {}

    private final List<Door> doors = new ArrayList<>();

    /**
     * Opens a door to these roles, and to admin.
     *
     * @param path pattern of the path, for example {@code /cases/**}
     * @param roles lower-case role names as in the token
     */
    public AccessRules open(HttpMethod method, String path, String... roles) {
        var all = Stream.concat(Stream.of(roles), Stream.of("admin")).toList();
        doors.add(new Door(method, path, all));
        return this;
    }

    /** Opens a door to everybody, for pages whose links carry their own signed token. */
    public AccessRules openToAll(HttpMethod method, String path) {
        doors.add(new Door(method, path, List.of()));
        return this;
    }

    /** Whom these let in, the first door that fits; empty when none does. An empty list of roles lets in everybody. */
    public Optional<List<String>> roles(HttpMethod method, String path) {
        var container = PathContainer.parsePath(path);
        return doors.stream()
                .filter(it -> it.method().equals(method)
                        && PathPatternParser.defaultInstance.parse(it.path()).matches(container))
                .map(Door::roles)
                .findFirst();
    }

    void guard(AuthorizeExchangeSpec rules) {
        for (var door : doors) {
            var access = rules.pathMatchers(door.method(), door.path());
            if (door.roles().isEmpty()) {
                access.permitAll();
            } else {
                access.hasAnyRole(door.roles().toArray(String[]::new));
            }
        }
    }
}
