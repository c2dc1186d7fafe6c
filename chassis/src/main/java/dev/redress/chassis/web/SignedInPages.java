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
 * these, and for sending the forms that are on them, the token is taken from a cookie too. A form is taken when the browser
 * says that it stands on a page of this very server; all else that changes anything wants the token in the header. So no page
 * of somebody else can do it with the browser of a colleague.
 */
public final class SignedInPages {
    /** Where people sign in. */
    public static final String SIGN_IN = "/sign-in";

    /** Holds the token. */
    public static final String COOKIE = "redress-token";

    private static final String SITE = "Sec-Fetch-Site";

    private final List<PathPattern> paths;
    private final List<PathPattern> forms;

    private SignedInPages(List<PathPattern> paths, List<PathPattern> forms) {
        this.paths = paths;
        this.forms = forms;
    }

    /** @param patterns of paths, such as {@code /dashboard/**} */
    public static SignedInPages at(String... patterns) {
        return new SignedInPages(parsed(patterns), List.of());
    }

    /**
     * The same, with forms.
     *
     * @param patterns of the paths that they are sent to
     */
    public SignedInPages taking(String... patterns) {
        return new SignedInPages(paths, parsed(patterns));
    }

    private static List<PathPattern> parsed(String... patterns) {
        return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
    }

    private boolean read(ServerHttpRequest request) {
        var method = request.getMethod();
        var path = request.getPath().pathWithinApplication();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && paths.stream().anyMatch(it -> it.matches(path));
    }

    /** Whether it is a form of a page of this server: other sites can neither say so nor leave it unsaid. */
    private boolean sent(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        return request.getMethod().equals(HttpMethod.POST)
                && "same-origin".equals(request.getHeaders().getFirst(SITE))
                && isForm(request)
                && forms.stream().anyMatch(it -> it.matches(path));
    }

    private static boolean isForm(ServerHttpRequest request) {
        try {
            var type = request.getHeaders().getContentType();
            return MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type)
                    || MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** The token that the browser keeps; empty for what is neither a reading nor a form of one of these pages. */
    Optional<String> token(ServerHttpRequest request) {
        return read(request) || sent(request)
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
