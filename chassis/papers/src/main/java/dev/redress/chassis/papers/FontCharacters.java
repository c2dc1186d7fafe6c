package dev.redress.chassis.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.Resource;

/**
 * The characters for which the fonts of our papers have a glyph. What has none would be a box on the paper, beside a hash that
 * covers something else. The fonts are read when the first wording is made; a bit for each character stays.
 */
public final class FontCharacters {
    private final Resource font;
    private BitSet printable;

    /** @param font of papers, before the one that PDFBox brings */
    public FontCharacters(Resource font) {
        this.font = font;
    }

    /** The first character (code point) of a text for which no font of the papers has a glyph. */
    public OptionalInt missing(String text) {
        var known = printable();
        return text.codePoints().filter(it -> !known.get(it) && !isUnseen(it)).findFirst();
    }

    /** Ends of lines, spaces and what steers the layout need no glyph. */
    private static boolean isUnseen(int it) {
        return switch (Character.getType(it)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR -> it < 0xE0000;
            default -> false;
        };
    }

    private synchronized BitSet printable() {
        if (printable == null) {
            var all = new BitSet();
            try (var first = font.getInputStream();
                    var letters = NoSystemFonts.letters()) {
                add(first, all);
                add(letters, all);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the fonts of papers", e);
            }
            printable = all;
        }
        return printable;
    }

    private static void add(InputStream font, BitSet all) throws IOException {
        try (var read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var glyphs = read.getUnicodeCmapLookup();
            for (var it = 0; it <= Character.MAX_CODE_POINT; it++) {
                if (glyphs.getGlyphId(it) > 0) {
                    all.set(it);
                }
            }
        }
    }
}
