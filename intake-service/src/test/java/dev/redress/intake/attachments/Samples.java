package dev.redress.intake.attachments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they come in. */
public final class Samples {
    private Samples() {}

    /** A photo of this size, whose bytes differ by its content. */
    public static byte[] photo(int size, String content) {
        var bytes = Arrays.copyOf(HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000"), size);
        var words = content.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(words, 0, bytes, 20, words.length);
        return bytes;
    }

    public static byte[] pdf(String content) {
        return ("%PDF-1.7\n" + content).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] archive(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : names) {
                zip.putNextEntry(new ZipEntry(each));
                zip.write(each.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
