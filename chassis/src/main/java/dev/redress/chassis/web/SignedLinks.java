package dev.redress.chassis.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tokens for links that carry their own right to be opened: {@code purpose.id.expiry.signature}, of characters that any URL
 * holds as they are. The signature is HMAC-SHA-256 over the three parts as they stand there. Purpose and id can be read by
 * whoever has the link, so neither is a secret. That a link is used once alone is seen to by the owner of the page.
 */
public final class SignedLinks {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([0-9]{1,15})\\.([A-Za-z0-9_-]{43})");

    private final HmacSha256 mac;

    /**
     * Makes and reads tokens by this key.
     *
     * @param secret at least 32 bytes; who has it can make any link
     */
    public SignedLinks(byte[] secret) {
        this.mac = new HmacSha256(secret);
    }

    /** Why a token does not open anything. */
    public enum Failure {
        /** It is no token of ours: cut off, or never one. */
        MALFORMED,
        /** It was changed, or signed with another key. */
        FORGED,
        /** It is sound, and for another purpose. */
        FOREIGN,
        /** It was sound until it expired. */
        EXPIRED
    }

    /**
     * What a sound token holds.
     *
     * @param id that it was made for
     * @param expiresAt from when on it opens nothing; to the millisecond
     */
    public record Opened(String id, Instant expiresAt) {}

    /** Thrown instead of an id. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Failure failure;

        Refused(Failure failure) {
            super("the link is " + failure, null, false, false);
            this.failure = failure;
        }

        public Failure failure() {
            return failure;
        }
    }

    /**
     * Makes a token.
     *
     * @param purpose what the link is for, for example {@code survey}; read for another purpose it is refused
     * @param id of what it opens
     * @param expiry from when on it is refused; to the millisecond
     */
    public String mint(String purpose, String id, Instant expiry) {
        if (purpose.isEmpty() || id.isEmpty() || expiry.toEpochMilli() < 0) {
            throw new IllegalArgumentException("a link needs a purpose, an id and an expiry after 1970");
        }
        var signed = encoded(purpose) + "." + encoded(id) + "." + expiry.toEpochMilli();
        return signed + "." + signature(signed);
    }

    /**
     * Reads a token.
     *
     * @throws Refused with the reason, of several the first in the order of {@link Failure}
     */
    public Opened read(String token, String purpose, Instant now) {
        var parts = FORM.matcher(token);
        if (!parts.matches()) {
            throw new Refused(Failure.MALFORMED);
        }
        if (!signed(token, parts)) {
            throw new Refused(Failure.FORGED);
        }
        if (!parts.group(1).equals(encoded(purpose))) {
            throw new Refused(Failure.FOREIGN);
        }
        var expiresAt = Instant.ofEpochMilli(Long.parseLong(parts.group(3)));
        if (!now.isBefore(expiresAt)) {
            throw new Refused(Failure.EXPIRED);
        }
        return new Opened(new String(Base64.getUrlDecoder().decode(parts.group(2)), StandardCharsets.UTF_8), expiresAt);
    }

    /** Whether a token was made here, for whatever purpose, and however long it is good: who has none is not worth reading. */
    public boolean genuine(String token) {
        var parts = FORM.matcher(token);
        return parts.matches() && signed(token, parts);
    }

    private boolean signed(String token, MatchResult parts) {
        var signed = token.substring(0, parts.end(3));
        return MessageDigest.isEqual(bytes(signature(signed)), bytes(parts.group(4)));
    }

    private String signature(String signed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.of(signed));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
