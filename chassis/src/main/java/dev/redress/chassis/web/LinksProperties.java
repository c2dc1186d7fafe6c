package dev.redress.chassis.web;

import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What signed links are signed with.
 *
 * @param key a secret that all services share that mint or read links: at least 32 bytes, in Base64 or as text
 */
@Validated
@ConfigurationProperties("redress.links")
public record LinksProperties(@NotBlank String key) {
    private static final int SHORTEST = 32;

    /** The key as bytes: what it stands for where it is Base64 of enough bytes, else its own. */
    byte[] secret() {
        var decoded = decoded();
        var bytes = decoded.length >= SHORTEST ? decoded : key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("redress.links.key must be at least " + SHORTEST + " bytes");
        }
        return bytes;
    }

    private byte[] decoded() {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "LinksProperties[key=...]";
    }
}
