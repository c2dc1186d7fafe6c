package dev.redress.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.intake.attachments.AttachmentRefusal.Code;
import dev.redress.intake.attachments.FakeClamd.Mood;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClamdScannerTest {
    private final FakeClamd clamd = new FakeClamd();
    private final ClamdScanner scanner = new ClamdScanner("localhost", clamd.port(), Duration.ofMillis(700));

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    private Optional<String> find(byte[] bytes) {
        return scanner.find(Samples.stream(bytes));
    }

    @Test
    void showsTheWholeFile() {
        var photo = Samples.photo(1_000_003, "kitchen");

        assertThat(find(photo)).isEmpty();
        assertThat(clamd.seen()).isEqualTo(photo);
    }

    @Test
    void saysWhatWasFound() {
        assertThat(find(Samples.pdf(FakeClamd.VIRUS))).contains("Win.Test.EICAR_HDB-1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"SILENT", "DEAF", "CUTTING", "SMALL"})
    void holdsNoFileForCleanOfWhichNothingWasSaid(Mood mood) {
        clamd.is(mood);

        assertThatExceptionOfType(AttachmentRefusal.class)
                .isThrownBy(() -> find(Samples.photo(8_000_000, "x")))
                .extracting(AttachmentRefusal::code)
                .isEqualTo(Code.SCANNER_AWAY);
    }

    @Test
    void holdsNoFileForCleanWhenNobodyIsThere() throws IOException {
        clamd.close();

        assertThatExceptionOfType(AttachmentRefusal.class)
                .isThrownBy(() -> find(Samples.pdf("x")))
                .extracting(AttachmentRefusal::code)
                .isEqualTo(Code.SCANNER_AWAY);
    }
}
