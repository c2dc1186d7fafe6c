package dev.redress.chassis.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetTest {
    private static final String CSS = StyleSheet.base().css();
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    @Test
    void isAllowedByItsOwnHeaders() throws Exception {
        var sheet = StyleSheet.base().and("pages/note.css");
        var hash = MessageDigest.getInstance("SHA-256").digest(sheet.css().getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.css()).startsWith(CSS).endsWith(".note { white-space: pre-line; }\n");
        assertThat(sheet.headers().get("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> StyleSheet.of("pages/nowhere.css"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("pages/nowhere.css");
    }

    /** WCAG 2.2, 1.4.3 (text) and 1.4.11 (edges of fields, marks, focus rings), in daylight and in the dark. */
    @ParameterizedTest
    @CsvSource({
        "ink,        paper,        4.5",
        "heading,    paper,        4.5",
        "quiet,      paper,        4.5",
        "link,       paper,        4.5",
        "link-hover, paper,        4.5",
        "wrong,      paper,        4.5",
        "on-link,    link,         4.5",
        "on-link,    link-hover,   4.5",
        "ink,        tint,         4.5",
        "quiet,      tint,         4.5",
        "ink,        chosen,       4.5",
        "link,       chosen,       4.5",
        "ink,        good-tint,    4.5",
        "heading,    good-tint,    4.5",
        "ink,        warning-tint, 4.5",
        "heading,    warning-tint, 4.5",
        "edge,       paper,        3",
        "edge,       tint,         3",
        "focus,      paper,        3",
        "good,       good-tint,    3",
        "warning,    warning-tint, 3"
    })
    void canBeReadInDaylightAndInTheDark(String front, String back, double least) {
        var dark = CSS.indexOf("prefers-color-scheme: dark");
        var daylight = colours(CSS.substring(0, dark));
        var night = colours(CSS.substring(dark));

        assertThat(night.keySet()).isEqualTo(daylight.keySet());
        assertThat(contrast(daylight.get(front), daylight.get(back))).isGreaterThanOrEqualTo(least);
        assertThat(contrast(night.get(front), night.get(back))).isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Integer> colours(String css) {
        var colours = new HashMap<String, Integer>();
        COLOUR.matcher(css).results().forEach(it -> colours.put(it.group(1), Integer.parseInt(it.group(2), 16)));
        return colours;
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(int one, int other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        var it = (channel & 0xFF) / 255.0;
        return it <= 0.04045 ? it / 12.92 : Math.pow((it + 0.055) / 1.055, 2.4);
    }
}
