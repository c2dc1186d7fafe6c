package dev.redress.chassis.pages;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.SignedInPages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

/** Where colleagues sign in with a token, until OpenID Connect does it for them: the token is verified and kept in a cookie. */
@RestController
@Tag(name = "Sign-in", description = "Pages with which people sign in and out in a browser")
public final class SignInController {
    private static final String FORM = """
            {"token": "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl", "to": "/"}""";

    private final Templates templates;
    private final ReactiveJwtDecoder verifier;
    private final Clock clock;
    private final StyleSheet sheet = StyleSheet.base();

    SignInController(Templates templates, ReactiveJwtDecoder verifier, Clock clock) {
        this.templates = templates;
        this.verifier = verifier;
        this.clock = clock;
    }

    @GetMapping(path = SignedInPages.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The page on which people sign in",
            description =
                    "Asks for a token of the company's identity provider; the local stack writes one for each role.")
    ResponseEntity<String> ask(
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(description = "path of this service to go on to, with its parameters", example = "/dashboard")
                    @RequestParam(defaultValue = "/")
                    String to,
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang) {
        return page(HttpStatus.OK, PageVisitor.of(request), local(to), false);
    }

    @PostMapping(
            path = SignedInPages.SIGN_IN,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Sign in with a token",
            description =
                    "Verifies the token and keeps it in the cookie redress-token (HttpOnly, SameSite=Strict, until the token"
                            + " expires), which is read for opening pages and for the forms on them, and for nothing else. Then"
                            + " leads to where the form says (303). Refused for forms of other sites.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "token, and the path to go on to",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(type = "object", example = FORM))))
    ResponseEntity<String> signIn(PageVisitor visitor, ServerWebExchange exchange) {
        requireOwn(exchange.getRequest());
        var form = FilledForm.sentWith(exchange);
        var to = local(form.get("to"));
        try {
            var token = verifier.decode(form.words("token")).block();
            return led(to, cookie(exchange.getRequest(), token.getTokenValue(), left(token)));
        } catch (JwtException e) {
            return page(HttpStatus.BAD_REQUEST, visitor, to, true);
        }
    }

    @PostMapping("/sign-out")
    @Operation(
            summary = "Sign out",
            description = "Forgets the token of this browser and leads back to where people sign in.")
    @ApiResponse(responseCode = "303", description = "Leads to the page on which people sign in")
    ResponseEntity<String> signOut(@Parameter(hidden = true) ServerHttpRequest request) {
        requireOwn(request);
        return led(SignedInPages.SIGN_IN, cookie(request, "", Duration.ZERO));
    }

    private ResponseEntity<String> page(HttpStatus status, PageVisitor visitor, String to, boolean wrong) {
        var language = visitor.language();
        var self = SignedInPages.SIGN_IN + "?to=" + UriUtils.encode(to, StandardCharsets.UTF_8);
        var values = Map.<String, Object>of(
                "title",
                templates.wording(language).say("sign-in.title"),
                "wrong",
                wrong,
                "to",
                to,
                "action",
                Templates.inLanguage(SignedInPages.SIGN_IN, language));
        return templates.fill("sign-in", sheet, language, self, values).answer(status);
    }

    private static ResponseEntity<String> led(String to, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(to))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ResponseCookie cookie(ServerHttpRequest request, String value, Duration life) {
        return ResponseCookie.from(SignedInPages.COOKIE, value)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .secure("https".equals(request.getURI().getScheme()))
                .maxAge(life)
                .build();
    }

    private Duration left(Jwt token) {
        return Duration.between(clock.instant(), token.getExpiresAt());
    }

    /** Browsers say which site a form is of: none of others may sign somebody in or out. */
    private static void requireOwn(ServerHttpRequest request) {
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Problem(HttpStatus.FORBIDDEN, "other-site", "this form can be sent from its own page alone");
        }
    }

    /** A path of this service, and never another's address. */
    private static String local(String to) {
        try {
            var uri = URI.create(to);
            return to.startsWith("/") && !to.startsWith("//") && !uri.isAbsolute() && uri.getRawAuthority() == null
                    ? to
                    : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
