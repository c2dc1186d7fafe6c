package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailMainTest {

    private static MimeMessage mail(String subject, String text) throws Exception {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("li.na@example.org"));
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        return mail;
    }

    @Test
    void showsTheNewestMailFirstAndWhatIsInItAsText() throws Exception {
        var page = MailMain.page(mail("first", "<script>"), mail("第二封", "second"));

        assertThat(page)
                .contains("2 kept in memory", "li.na@example.org", "&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(page.indexOf("第二封")).isLessThan(page.indexOf("first"));
    }
}
