package dev.redress.intake.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.intake.mailbox.IncomingMail.Kind;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private final MailReader reader = new MailReader(Set.of("complaints@company.example"));

    private static MimeMessage mail(String headers, byte[] body) throws MessagingException {
        var all = new ByteArrayOutputStream();
        all.writeBytes((headers.replace("\n", "\r\n") + "\r\n\r\n").getBytes(ISO_8859_1));
        all.writeBytes(body);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(all.toByteArray()));
    }

    private IncomingMail read(String headers, byte[] body) throws MessagingException, IOException {
        return reader.read(mail(headers, body));
    }

    private IncomingMail read(String headers) throws MessagingException, IOException {
        return read(headers, "It leaks.".getBytes(US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030, GB18030",
        "gb2312, GB18030",
        "us-ascii, GB18030",
        "utf-8, GB18030",
        "iso-8859-1, UTF-8",
        "gbk, UTF-8",
        "x-unknown, GB18030",
        "utf-8, UTF-8"
    })
    void readsTextsInWhateverCharsetTheyAre(String declared, String real) throws Exception {
        var words = "洗衣机漏水，镕基路店的师傅说修不好";

        var it = read(
                "From: li@mail.example\nContent-Type: text/plain; charset=" + declared
                        + "\nContent-Transfer-Encoding: 8bit",
                words.getBytes(Charset.forName(real)));

        assertThat(it.body().words()).isEqualTo(words);
    }

    @Test
    void believesTheOldCharsetOfWordsThatLookLikeOthersInTheNewOne() throws Exception {
        var it = read("From: li@mail.example\nContent-Type: text/plain; charset=gb2312", "漏水".getBytes(GB18030));

        assertThat(it.body().words()).isEqualTo("漏水");
    }

    @Test
    void readsHeadersWhateverTheySayOfTheirCharset() throws Exception {
        var word = Base64.getEncoder().encodeToString("镕基路店".getBytes(GB18030));
        assertThat(read("From: a@b.example\nSubject: =?gb2312?B?" + word + "?=")
                        .header()
                        .subject())
                .isEqualTo("镕基路店");
        var raw = new String("洗衣机漏水".getBytes(GB18030), ISO_8859_1);
        assertThat(read("From: a@b.example\nSubject: " + raw).header().subject())
                .isEqualTo("洗衣机漏水");
        assertThat(read("From: =?UTF-8?B?"
                                + Base64.getEncoder().encodeToString("李娜".getBytes(UTF_8))
                                + "?= <li@mail.example>")
                        .header()
                        .name())
                .isEqualTo("李娜");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; x=y",
                "Precedence: bulk",
                "List-Id: <news.shop.example>",
                "Return-Path: <>",
                "X-Autoreply: yes"
            })
    void knowsWhatAMachineWrote(String header) throws Exception {
        assertThat(read("From: li@mail.example\n" + header).kind()).isEqualTo(Kind.AUTOMATIC);
    }

    @Test
    void knowsWhatAPersonWrote() throws Exception {
        assertThat(read("From: li@mail.example\nAuto-Submitted: no").kind()).isEqualTo(Kind.LETTER);
        assertThat(read("Subject: nobody").kind()).isEqualTo(Kind.LETTER);
    }

    @Test
    void knowsWhatItWroteItself() throws Exception {
        assertThat(read("From: Complaints <Complaints@Company.example>").kind()).isEqualTo(Kind.LOOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Dear Ms Li",
                "On Mon, 2 Mar 2026 at 10:00, Shop <a@b.example> wrote:",
                "在 2026年3月2日，客服 <a@b.example> 写道：",
                "----- Original Message -----",
                "------------------ 原始邮件 ------------------",
                "发件人: 客服",
                "From: Shop\nSent: Monday"
            })
    void setsHistoryApart(String begin) {
        var said = MailTexts.apart("It still leaks.\n\n" + begin + "\nWe are sorry.");

        assertThat(said.words()).isEqualTo("It still leaks.");
        assertThat(said.quoted()).startsWith(begin).endsWith("We are sorry.");
    }

    @Test
    void takesAMailThatOnlyQuotesForWhatItSays() {
        assertThat(MailTexts.apart("> all of it").words()).isEqualTo("> all of it");
    }

    @Test
    void readsPagesWithoutWhatRunsInThem() throws Exception {
        var it = read(
                "From: li@mail.example\nContent-Type: text/html; charset=utf-8",
                "<style>p{}</style><p>It leaks &amp; smells.</p><script>x</script><blockquote>We are sorry.</blockquote>"
                        .getBytes(UTF_8));

        assertThat(it.body().words()).isEqualTo("It leaks & smells.");
        assertThat(it.body().quoted()).contains("We are sorry.");
    }
}
