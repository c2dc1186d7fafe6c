package dev.redress.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    private final FileNames names = new FileNames();

    @ParameterizedTest
    @CsvSource({
        "photo.jpg, photo.jpg",
        "Photo.JPEG, Photo.JPEG",
        "厨房漏水.jpg, 厨房漏水.jpg",
        "../../etc/passwd, passwd.jpg",
        "C:\\Users\\li\\photo.jpg, photo.jpg",
        "photo.exe, photo.exe.jpg",
        "photo.jpg.exe, photo.jpg.exe.jpg",
        "CON, attachment.jpg",
        "nul.jpg, attachment.jpg",
        "..., attachment.jpg",
        ".htaccess, htaccess.jpg",
        "'a\"b<c>.jpg', a_b_c_.jpg",
        "'', attachment.jpg",
        "' ', attachment.jpg"
    })
    void makesAnyNameOneThatEveryComputerCanHave(String given, String safe) {
        assertThat(names.safe(given, "image/jpeg")).isEqualTo(safe);
    }

    @Test
    void takesOutWhatTurnsTheDirectionOfWriting() {
        assertThat(names.safe("invoice\u202Egpj.exe", "image/jpeg")).isEqualTo("invoice_gpj.exe.jpg");
    }

    @Test
    void takesOutLinesThatWouldEndAHeader() {
        assertThat(names.safe("a\r\nSet-Cookie: x.pdf", "application/pdf")).isEqualTo("a_Set-Cookie_ x.pdf");
    }

    @Test
    void keepsTheEndingOfALongName() {
        var name = names.safe("照".repeat(300) + ".png", "image/png");

        assertThat(name).endsWith(".png").hasSize(124);
    }

    @Test
    void callsATextAText() {
        assertThat(names.safe("run.bsh", "text/plain")).isEqualTo("run.bsh.txt");
        assertThat(names.safe("orders.csv", "text/plain")).isEqualTo("orders.csv");
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(names.safe(null, "application/pdf")).isEqualTo("attachment.pdf");
    }
}
