package dev.redress.chassis.text.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes, or of texts in UTF-8, as 64 hexadecimal digits in lower case. */
public final class Sha256 {
    private static final int BUFFER = 16 * 1024;

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(byte[] bytes) {
        var sum = new Sha256();
        sum.digest.update(bytes);
        return sum.hex();
    }

    /** Of all that is left of it, however much that is. */
    public static String hex(InputStream content) throws IOException {
        var sum = new Sha256();
        var buffer = new byte[BUFFER];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            sum.digest.update(buffer, 0, read);
        }
        return sum.hex();
    }

    public void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that was added. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
