package dev.redress.chassis.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The charset of a file is what its mapping says. It is never guessed; a guess is only what a refusal hints at. */
final class Charsets {
    private static final int SAMPLE = 64 * 1024;
    private static final int LONGEST_CHARACTER = 8;
    private static final List<Charset> LIKELY = List.of(
            StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("Big5"), Charset.forName("Shift_JIS"));

    private Charsets() {}

    /** Which charsets the beginning of a file may be in, in words. */
    static String hint(InputStream content) throws IOException {
        var sample = content.readNBytes(SAMPLE);
        if (utf16(sample)) {
            return "; it looks like UTF-16: say charset: UTF-16 in the mapping";
        }
        var likely = new ArrayList<String>();
        for (var charset : LIKELY) {
            if (reads(charset, sample)) {
                likely.add(charset.equals(LIKELY.get(1)) ? "GB18030 (GBK)" : charset.name());
            }
        }
        return likely.isEmpty()
                ? "; say its charset in the mapping"
                : "; it may be in " + String.join(", ", likely) + ": say charset in the mapping";
    }

    private static boolean utf16(byte[] sample) {
        var zeros = 0;
        for (var it : sample) {
            zeros += it == 0 ? 1 : 0;
        }
        var marked = sample.length > 1
                && (((sample[0] & 0xff) == 0xfe && (sample[1] & 0xff) == 0xff)
                        || ((sample[0] & 0xff) == 0xff && (sample[1] & 0xff) == 0xfe));
        return marked || zeros * 4 > sample.length;
    }

    /** A character may be cut by the end of the sample. */
    private static boolean reads(Charset charset, byte[] sample) {
        var bytes = ByteBuffer.wrap(sample);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            decoder.decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return sample.length == SAMPLE && bytes.remaining() < LONGEST_CHARACTER;
        }
    }
}
