package dev.redress.chassis.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The one place that makes identifiers. */
public interface Ids {

    /** A new identifier that nobody can guess. */
    UUID random();

    /**
     * The identifier that these parts always give: a UUID of version 8 (RFC 9562) from the first 16 bytes of their
     * SHA-256. Parts are set apart by a character that no text of ours holds, so ("ab","c") and ("a","bc") differ.
     */
    static UUID derived(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(digest);
            var high = (bytes.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
            var low = (bytes.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
