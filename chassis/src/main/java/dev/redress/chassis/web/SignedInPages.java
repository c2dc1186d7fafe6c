package dev.redress.chassis.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What colleagues open in a browser after they signed in. A browser sends no bearer token of its own accord, so for reading
 * these, and for nothing else, the token is taken from a cookie too: what changes anything wants it in the header, and so no
 * page of somebody else can do it with the browser of a colleague.
 */
public final class SignedInPages {
    /** Where people sign in. */
    public static final String SIGN_IN = "/sign-in";

    /** Holds the token. */
    public static final String COOKIE = "redress-token";

    private final List<PathPattern> paths;

    private SignedInPages(List<PathPattern> paths) {
        this.paths = paths;
    }

    /** @param patterns of paths, such as {@code /dashboard/**} */
    public static SignedInPages at(String... patterns) {
        return new SignedInPages(Stream.of(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList());
    }

    private boolean read(ServerHttpRequest request) {
        var method = request.getMethod();
        var path = request.getPath().pathWithinApplication();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && paths.stream().anyMatch(it -> it.matches(path));
    }

    /** The token that the browser keeps; empty for what is no reading of one of these pages. */
    Optional<String> token(ServerHttpRequest request) {
        return read(request)
                ? Optional.ofNullable(request.getCookies().getFirst(COOKIE))
                        .map(HttpCookie::getValue)
                        .filter(it -> !it.isEmpty())
                : Optional.empty();
    }

    /** Whether a browser asks for one of these pages. */
    boolean areAskedFor(ServerHttpRequest request) {
        return read(request) && wantsPage(request);
    }

    /** Where somebody signs in who then wants to see this page. */
    public static URI signIn(ServerHttpRequest request) {
        var uri = request.getURI();
        var asked = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return URI.create(SIGN_IN + "?to=" + UriUtils.encode(asked, StandardCharsets.UTF_8));
    }

    private static boolean wantsPage(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept().stream()
                    .anyMatch(it -> it.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return false; // whoever writes such a header is no browser
        }
    }
}
