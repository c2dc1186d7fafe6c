package dev.redress.resolution.agreements.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The style sheet that stands inside a page: nothing is loaded from elsewhere, and the page's headers say so. */
public record Sheet(String css) {

    /** @param names of the files in {@code papers}, one after the other */
    public static Sheet of(String... names) {
        var css = new StringBuilder();
        for (var name : names) {
            css.append(read("/papers/" + name));
        }
        return new Sheet(css.toString());
    }

    /**
     * What to send with the page. Its own style sheet is allowed by its hash; no script, no frame, no other resource; a form
     * goes to the page's own server. The address of the page is a secret and is told to nobody.
     */
    public Map<String, String> headers() {
        return new TreeMap<>(Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + hash()
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
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
        try (var in = Sheet.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
