package dev.redress.chassis.pages;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The style sheet that stands inside a page: nothing is loaded from elsewhere, and the page's headers say so.
 *
 * @param scripted whether the page may run scripts and hear events of its own server; none that stands inside the page
 */
public record StyleSheet(String css, boolean scripted) {
    private static final String BASE = "redress/pages/base.css";

    /** The look that all pages share: colours, type, header, forms, what became of a link. */
    public static StyleSheet base() {
        return of(BASE);
    }

    /** A style sheet of its own, without the shared look; for paper. */
    public static StyleSheet of(String path) {
        return new StyleSheet(read(path), false);
    }

    /**
     * This one, and then another file.
     *
     * @param path in the class path, such as {@code pages/offer.css}
     */
    public StyleSheet and(String path) {
        return new StyleSheet(css + read(path), scripted);
    }

    /** The same for a page with scripts, which are files of its own server. */
    public StyleSheet withScripts() {
        return new StyleSheet(css, true);
    }

    /**
     * What to send with the page. Its own style sheet is allowed by its hash; no script unless it is
     * {@link #withScripts}, no frame, no other resource; a form goes to the page's own server. The address of the page is a secret and is told to nobody.
     */
    public Map<String, String> headers() {
        return new TreeMap<>(Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + hash() + "'"
                        + (scripted ? "; script-src 'self'; connect-src 'self'" : "")
                        + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                "Referrer-Policy",
                "no-referrer",
                "X-Content-Type-Options",
                "nosniff",
                "X-Robots-Tag",
                "noindex, nofollow",
                "Cache-Control",
                "no-store"));
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String read(String path) {
        try (var in = StyleSheet.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException("not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
