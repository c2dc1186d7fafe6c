package dev.redress.resolution.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.privacy.MaskedRequests;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.text.domain.Sha256;
import dev.redress.resolution.archive.ArchivedDocument;
import dev.redress.resolution.archive.CanonicalJson;
import dev.redress.resolution.archive.domain.Archive;
import dev.redress.resolution.archive.domain.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportedArchiveTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:15:30.120Z");
    /** As requests are read, which masks what looks like personal data. */
    private static final ObjectMapper JSON =
            CanonicalJson.exact(WireFormat.mapper().registerModule(new MaskedRequests(new Masking())));

    private static final String WORDS = "call 13812345678, or write to jo@example.com";

    @Test
    void comesBackAsItWentOut() throws JsonProcessingException {
        var archive = filed("{\"a\":0.00000015,\"b\":[12345678901234567890.5,-1,null],\"c\":\"\u6295\u8bc9\\n\"}");
        var paper = new ArchivedDocument("13812345678.txt", "text/plain", Sha256.hex(WORDS), WORDS);

        var text = JSON.writeValueAsString(ExportedArchive.of(archive, List.of(paper), AT));
        var back = JSON.readValue(text, ExportedArchive.class);

        assertThat(back.archive().entries()).isEqualTo(archive.entries());
        assertThat(back.papers()).containsExactly(paper);
        assertThat(ArchiveCheck.of(back.archive(), back.papers()))
                .isEqualTo(new ArchiveCheck("C-17", true, 1, back.head(), null, List.of()));
    }

    @Test
    void showsWhatIsNoJsonAnyMoreAsAText() throws JsonProcessingException {
        var archive = filed("{\"a\":1");

        var exported = ExportedArchive.of(archive, List.of(), AT);

        assertThat(exported.entries().get(0).data().textValue()).isEqualTo("{\"a\":1");
        assertThat(exported.archive().firstFlaw()).as("another text").isPresent();
    }

    @Test
    void namesDocumentsThatAreNotWhatTheirHashSays() {
        var sound = new ArchivedDocument("sound", "text/plain", Sha256.hex("words"), "words");
        var altered = new ArchivedDocument("altered", "text/plain", Sha256.hex("words"), "other words");

        var check = ArchiveCheck.of(Archive.empty("C-17"), List.of(sound, altered));

        assertThat(check.intact()).isFalse();
        assertThat(check.alteredDocuments()).containsExactly("altered");
    }

    private static Archive filed(String data) {
        var archive = Archive.empty("C-17");
        return archive.after(
                archive.file(new Message("t", "y", "i", 1, AT, data), AT).get(0));
    }
}
