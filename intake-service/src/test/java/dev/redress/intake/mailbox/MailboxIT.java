package dev.redress.intake.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.redress.chassis.parts.Patience;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.attachments.Samples;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Mails over real SMTP and IMAP. */
@DirtiesContext // another replica with a store of its own would go on to answer what is submitted for later tests
@TestPropertySource(properties = {"redress.test.database-suffix=-mailbox", "redress.messaging.group=intake-mailbox"})
class MailboxIT extends IntakeApp {
    private static final String DOOR = "complaints@company.example";
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    private final String customer = unique("li") + "@mail.example";

    @DynamicPropertySource
    static void mailbox(DynamicPropertyRegistry settings) {
        SERVER.start();
        SERVER.setUser(DOOR, "door", "secret");
        settings.add("intake.mailbox.host", () -> "localhost");
        settings.add("intake.mailbox.port", () -> SERVER.getImap().getPort());
        settings.add("intake.mailbox.tls", () -> false);
        settings.add("intake.mailbox.username", () -> "door");
        settings.add("intake.mailbox.password", () -> "secret");
        settings.add("intake.mailbox.addresses", () -> DOOR);
        settings.add("intake.mailbox.look-every", () -> "300ms");
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("intake.notices.email.from", () -> DOOR);
        settings.add("intake.notices.receipt-waits", () -> "100ms");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private void send(String headers, String body) {
        var text = ("To: " + DOOR + "\n" + headers + "\n\n" + body).replace("\n", "\r\n");
        try {
            var mail = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(text.getBytes(UTF_8)));
            var settings = new Properties();
            settings.setProperty("mail.smtp.host", "localhost");
            settings.setProperty(
                    "mail.smtp.port", Integer.toString(SERVER.getSmtp().getPort()));
            settings.setProperty("mail.smtp.from", customer);
            Transport transport = Session.getInstance(settings).getTransport("smtp");
            try (transport) {
                transport.connect();
                transport.sendMessage(mail, mail.getRecipients(Message.RecipientType.TO));
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String from(String subject, String id) {
        return "From: =?UTF-8?B?5p2O5aic?= <" + customer + ">\nSubject: " + subject + "\nMessage-ID: <" + id
                + "@mail.example>";
    }

    private JsonNode known(int atLeast) {
        return Patience.await("the customer of the mail")
                .until(
                        () -> body(as("lead")
                                .get()
                                .uri("/customers?email=" + customer)
                                .exchange()),
                        it -> complaints(it).size() >= atLeast);
    }

    private static List<String> complaints(JsonNode customers) {
        return new ArrayList<>(
                customers.findValuesAsText("complaintId").stream().distinct().toList());
    }

    private JsonNode complaint(String id) {
        return body(as("lead").get().uri("/complaints/" + id).exchange());
    }

    private JsonNode read(String outcome, String complaint) {
        return Patience.await(outcome)
                .until(
                        () -> body(as("ops")
                                .get()
                                .uri("/mails?size=200&outcome=" + outcome)
                                .exchange()),
                        it -> it.get("items").findValuesAsText("complaintId").contains(complaint));
    }

    private String entered() {
        send(from("漏水", unique("m")), "洗衣机漏水\n\n在 2026年3月2日，客服 写道：\n您好");
        return complaints(known(1)).get(0);
    }

    /** The mail in which this customer was told something, with the number of the complaint. */
    private MimeMessage told() {
        return Patience.await("a notice")
                .until(
                        () -> List.of(SERVER.getReceivedMessages()).stream()
                                .filter(this::isToCustomer)
                                .toList(),
                        it -> !it.isEmpty())
                .get(0);
    }

    private boolean isToCustomer(MimeMessage it) {
        try {
            return it.getAllRecipients()[0].toString().equals(customer);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void makesAComplaintOfAMailWithItsFiles() {
        var photo = Samples.photo(100_000, unique("kitchen"));
        send(
                from("=?gb2312?B?wqnLrg==?=", unique("m"))
                        + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b",
                "--b\nContent-Type: text/plain; charset=utf-8\n\n洗衣机漏水\n"
                        + "--b\nContent-Type: text/html; name=\"page.jpg\"\nContent-Disposition: attachment;"
                        + " filename=\"kitchen.jpg\"\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(photo).replace("\r\n", "\n")
                        + "\n--b\nContent-Type: image/jpeg\nContent-Disposition: attachment; filename=\"x.jpg\"\n\n"
                        + "<html><script>x</script></html>\n--b--\n");

        var id = complaints(known(1)).get(0);
        read("ENTERED", id);

        var complaint = complaint(id);
        assertThat(complaint.get("channel").textValue()).isEqualTo("EMAIL");
        assertThat(complaint.get("narrative").textValue()).isEqualTo("漏水\n\n洗衣机漏水");
        assertThat(complaint.at("/customer/name").textValue()).isEqualTo("李娜");
        assertThat(complaint.at("/customer/email").textValue()).isEqualTo(customer);
        var files =
                body(as("lead").get().uri("/complaints/" + id + "/attachments").exchange());
        assertThat(files).hasSize(1);
        assertThat(files.at("/0/name").textValue()).isEqualTo("kitchen.jpg");
        assertThat(files.at("/0/file/mediaType").textValue()).isEqualTo("image/jpeg");
        assertThat(complaint.at("/amendments/0/words").textValue()).isEqualTo("Not taken of this mail (1): TYPE");
        assertThat(complaint.at("/amendments/0/from").textValue()).isEqualTo("STAFF");
    }

    @Test
    void addsAReplyToTheComplaintOfTheNoticeThatItAnswers() throws Exception {
        var id = entered();
        var notice = told();

        send(
                from("Re: thanks", unique("m")) + "\nIn-Reply-To: " + notice.getMessageID(),
                "It smells, too.\n\n> we have your complaint");
        read("ADDED", id);

        var amendment = complaint(id).at("/amendments/0");
        assertThat(amendment.get("words").textValue()).isEqualTo("It smells, too.");
        assertThat(amendment.get("from").textValue()).isEqualTo("CUSTOMER");
        assertThat(complaints(known(1))).hasSize(1);
    }

    @Test
    void addsWhatItsCustomerWritesUnderItsNumberAndNobodyElse() {
        var id = entered();
        var number = complaint(id).get("number").textValue();

        send(from("Re: " + number, unique("m")), "It smells, too.");
        read("ADDED", id);
        send(
                "From: stranger-" + customer + "\nSubject: Re: " + number + "\nMessage-ID: <" + unique("m")
                        + "@x.example>",
                "All is well.");

        var stranger = Patience.await("a complaint of its own")
                .until(
                        () -> body(as("lead")
                                .get()
                                .uri("/customers?email=stranger-" + customer)
                                .exchange()),
                        it -> !complaints(it).isEmpty());
        assertThat(complaints(stranger)).doesNotContain(id);
        assertThat(complaint(id).get("amendments")).hasSize(1);
    }

    @Test
    void takesTheSameMailOnceAndNoneThatAMachineWrote() {
        var first = unique("m");
        send(from("leak", first), "It leaks.");
        send(from("leak", first), "It leaks.");
        send(from("Out of office", unique("m")) + "\nAuto-Submitted: auto-replied", "I am away.");
        send("From: " + DOOR + "\nSubject: loop\nMessage-ID: <" + unique("m") + "@x.example>", "Loop.");
        send(from("another", unique("m")), "It smokes.");

        assertThat(complaints(known(2))).hasSize(2);
    }

    @Test
    void saysThatANoticeDidNotArriveWhenItsMailComesBack() throws Exception {
        var id = entered();
        var notice = told();

        send(
                "From: MAILER-DAEMON@mail.example\nSubject: Undelivered\nMessage-ID: <" + unique("m")
                        + "@mail.example>\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "--b\nContent-Type: text/plain\n\nIt did not arrive.\n"
                        + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example\n\n"
                        + "Final-Recipient: rfc822; x\nAction: failed\nStatus: 5.1.1\n"
                        + "--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: " + notice.getMessageID()
                        + "\n\n--b--\n");
        read("BOUNCED", id);

        var failed =
                wire.awaitType("complaints.notices", id, "notice.failed.v1").json();
        assertThat(failed.get("reason").textValue()).isEqualTo("bounced: 5.1.1");
    }

    @Test
    void putsAsideWhatCannotBeTakenAndGoesOn() {
        send(from("", unique("m")), "");
        send(from("leak", unique("m")), "It leaks.");

        assertThat(complaints(known(1))).hasSize(1);
        assertThat(body(as("lead").get().uri("/mails?outcome=PUT_ASIDE").exchange())
                        .get("items"))
                .extracting(it -> it.get("reason").textValue())
                .contains("narrative: not-blank");
    }
}
