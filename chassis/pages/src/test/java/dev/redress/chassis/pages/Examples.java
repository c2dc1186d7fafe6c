package dev.redress.chassis.pages;

import dev.redress.chassis.web.LinkMint;
import dev.redress.chassis.web.SignedLinks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What these tests start from: a library that writes notes to its readers, in {@code pages/note.html}. */
final class Examples {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant ANSWERED = Instant.parse("2026-03-03T01:05:00Z");
    static final PagesProperties PROPERTIES =
            new PagesProperties(new PagesProperties.Names("晨光图书馆", "Dawn Library"), ZoneId.of("Asia/Shanghai"));
    static final Templates TEMPLATES = new Templates("pages", PROPERTIES);
    static final StyleSheet SHEET = StyleSheet.base().and("pages/note.css");
    static final SignedLinks SIGNED =
            new SignedLinks("a key for the links of tests, and of tests alone".getBytes(StandardCharsets.UTF_8));
    static final LinkMint MINT = new LinkMint(SIGNED, URI.create("https://library.example.org/desk/"));
    static final PageLinks LINKS = new PageLinks(SIGNED, Clock.fixed(NOW, ZoneOffset.UTC));
    static final Doorway DOORWAY = new Doorway(LINKS, TEMPLATES);

    /** How the library's own pages can end. */
    enum LoanOutcome implements ResultPage.Outcome {
        PROLONGED(ResultPage.Mark.GOOD),
        RETURNED(ResultPage.Mark.PLAIN);

        private final ResultPage.Mark mark;

        LoanOutcome(ResultPage.Mark mark) {
            this.mark = mark;
        }

        @Override
        public ResultPage.Mark mark() {
            return mark;
        }
    }

    private Examples() {}

    static RenderedPage note(Language language, String self, String words, boolean wrong) {
        return TEMPLATES.fill("note", SHEET, language, self, Map.of("words", words, "wrong", wrong));
    }
}
