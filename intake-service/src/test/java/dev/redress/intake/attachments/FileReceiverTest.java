package dev.redress.intake.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.text.domain.Sha256;
import dev.redress.intake.attachments.AttachmentRefusal.Code;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReceiverTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Set<String> TYPES = Set.of("image/jpeg", "application/pdf", "text/plain", DOCX);
    private static final int LARGEST = 100_000;

    private static FileReceiver receiver(VirusScanner scanner) {
        return new FileReceiver(LARGEST, TYPES, new FileTypes(), scanner);
    }

    private static ReceivedFile received(byte[] bytes) throws IOException {
        return receiver(null).receive(Samples.stream(bytes));
    }

    private static void refuses(Code code, byte[] bytes) {
        assertThatExceptionOfType(AttachmentRefusal.class)
                .isThrownBy(() -> received(bytes))
                .extracting(AttachmentRefusal::code)
                .isEqualTo(code);
    }

    @Test
    void saysWhatWasReceived() throws IOException {
        var photo = Samples.photo(80_000, "kitchen");

        try (var it = received(photo)) {
            assertThat(it.size()).isEqualTo(80_000);
            assertThat(it.mediaType()).isEqualTo("image/jpeg");
            assertThat(it.sha256()).isEqualTo(Sha256.hex(photo));
            assertThat(it.scanned()).isFalse();
            assertThat(it.content()).hasBinaryContent(photo);
            assertThat(it.content()).as("again").hasBinaryContent(photo);
        }
    }

    @Test
    void leavesNoFileOnTheDiskEvenWhileItIsReceived() throws IOException {
        var before = left();

        try (var it = received(Samples.pdf("letter"))) {
            assertThat(left()).isEqualTo(before);
            assertThat(it.size()).isPositive();
        }
    }

    private static long left() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(it -> it.getFileName().toString().startsWith("attachment"))
                    .count();
        }
    }

    @Test
    void refusesWhatIsLargerThanAFileMayBe() {
        refuses(Code.TOO_LARGE, Samples.photo(LARGEST + 1, "x"));
    }

    @Test
    void takesWhatIsAsLargeAsAFileMayBe() throws IOException {
        try (var it = received(Samples.photo(LARGEST, "x"))) {
            assertThat(it.size()).isEqualTo(LARGEST);
        }
    }

    @Test
    void refusesAFileWithoutContent() {
        refuses(Code.EMPTY, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
                "#!/bin/sh\nrm -rf /",
                "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000"
            })
    void refusesWhatRunsByItself(String content) {
        refuses(Code.TYPE, content.getBytes(UTF_8));
    }

    @Test
    void refusesArchivesAndDocumentsWithMacros() {
        refuses(Code.TYPE, Samples.archive("a.txt"));
        refuses(Code.TYPE, Samples.archive("[Content_Types].xml", "META-INF/MANIFEST.MF"));
        refuses(Code.TYPE, Samples.archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
    }

    @Test
    void knowsDocumentsOfOfficePrograms() throws IOException {
        try (var it = received(Samples.archive("[Content_Types].xml", "_rels/.rels", "word/document.xml"))) {
            assertThat(it.mediaType()).isEqualTo(DOCX);
        }
    }

    @Test
    void readsNoArchiveWhoseDirectoryLies() {
        var lying = Samples.archive("[Content_Types].xml", "word/document.xml");
        // The end of the directory says that it is two gigabytes long.
        lying[lying.length - 7] = 0x7f;

        refuses(Code.TYPE, lying);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void takesTextsInAnyCharset(String charset) throws IOException {
        try (var it = received("洗衣机漏水，已经三天了".getBytes(Charset.forName(charset)))) {
            assertThat(it.mediaType()).isEqualTo("text/plain");
        }
    }

    @Test
    void saysWhatTheScannerFound() {
        assertThatExceptionOfType(AttachmentRefusal.class)
                .isThrownBy(() -> receiver(content -> Optional.of("Eicar")).receive(Samples.stream(Samples.pdf("x"))))
                .withMessageContaining("Eicar")
                .extracting(AttachmentRefusal::code)
                .isEqualTo(Code.INFECTED);
    }

    @Test
    void saysThatItWasScanned() throws IOException {
        try (var it = receiver(content -> Optional.empty()).receive(Samples.stream(Samples.pdf("x")))) {
            assertThat(it.scanned()).isTrue();
        }
    }
}
