package dev.redress.intake.notices.gateways;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.Delivery.Result;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Notices by e-mail, over SMTP. A server that took a mail may forget that it did, so a mail is given to it once: until the
 * line that ends it, no server delivers it (RFC 5321, 4.1.1.4), and it can be given again; from that line on its answer alone
 * tells. The Message-ID is that of the delivery, so that who looks for it in the server's log finds it.
 */
public final class MailGateway implements Gateway {
    private static final int NO_ANSWER = -1;
    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int PERMANENT = 500;
    private static final int CAUSES = 10;

    private final String name;
    private final JavaMailSenderImpl server;
    private final InternetAddress from;
    private final Clock clock;

    /** @throws IllegalArgumentException when the address is none */
    public MailGateway(String name, JavaMailSenderImpl server, String address, String sender, Clock clock) {
        this.name = name;
        this.server = server;
        this.clock = clock;
        try {
            this.from = new InternetAddress(address, true);
            this.from.setPersonal(Blank.is(sender) ? null : sender, StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("the address that notices come from is none", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Optional<String> address(Addressee to) {
        return mailbox(to);
    }

    /** Somebody's mailbox, when what is written is one, and nothing that a server could take for more. */
    public static Optional<String> mailbox(Addressee to) {
        if (Blank.is(to.email())) {
            return Optional.empty();
        }
        try {
            var found = InternetAddress.parse(to.email().strip(), true);
            return Stream.of(found)
                    .map(InternetAddress::getAddress)
                    .filter(it -> found.length == 1 && it.contains("@"))
                    .findFirst();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    @Override
    public Outcome send(Letter letter, PointOfNoReturn point) {
        try (var transport = new OnceOnly(server.getSession(), point)) {
            var mail = mail(letter);
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outcome(Result.SENT, "");
        } catch (MessagingException e) {
            return outcome(e, point);
        }
    }

    private MimeMessage mail(Letter it) throws MessagingException {
        var id = "<" + it.id() + "@" + domain() + ">";
        var mail = new MimeMessage(server.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(it.to(), true));
        mail.setSubject(it.text().subject().replaceAll("\\s+", " "), StandardCharsets.UTF_8.name());
        mail.setText(it.text().body(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Content-Language", it.text().language());
        // RFC 3834: nobody's holiday reply should answer it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        mail.saveChanges();
        return mail;
    }

    private String domain() {
        var address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private Outcome outcome(MessagingException failure, PointOfNoReturn point) {
        if (failure instanceof AddressException) {
            return new Outcome(Result.REFUSED, "no address");
        }
        var code = code(failure);
        if (code >= PERMANENT) {
            // About the recipient or the mail; what is wrong with us (no sign-in, no sender) is no reason to give up on
            // them.
            return concernsUs(failure)
                    ? new Outcome(Result.AWAY, "SMTP " + code)
                    : new Outcome(Result.REFUSED, "SMTP " + code);
        }
        if (code != NO_ANSWER) {
            return new Outcome(Result.AWAY, "SMTP " + code);
        }
        return point.isPassed()
                ? new Outcome(Result.UNCERTAIN, "no answer after the mail")
                : new Outcome(Result.AWAY, "no connection");
    }

    private static boolean concernsUs(MessagingException failure) {
        return causes(failure).anyMatch(SMTPSenderFailedException.class::isInstance)
                || causes(failure).noneMatch(SendFailedException.class::isInstance);
    }

    /** What the server answered; -1 when it did not. Its words may name the address, so they are left out. */
    private static int code(MessagingException failure) {
        return causes(failure)
                .mapToInt(MailGateway::ownCode)
                .filter(it -> it > 0)
                .reduce(NO_ANSWER, (one, next) -> next);
    }

    private static int ownCode(Exception it) {
        if (it instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (it instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        if (it instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        return it instanceof jakarta.mail.AuthenticationFailedException ? SERVICE_NOT_AVAILABLE : NO_ANSWER;
    }

    private static Stream<Exception> causes(MessagingException failure) {
        return Stream.<Exception>iterate(
                        failure,
                        it -> it != null,
                        it -> it instanceof MessagingException m ? m.getNextException() : null)
                .limit(CAUSES);
    }

    /** Says that a mail is about to be ended, and does not end it when nobody waits for that any more. */
    private static final class OnceOnly extends SMTPTransport {
        private final PointOfNoReturn point;

        OnceOnly(Session session, PointOfNoReturn point) {
            super(session, null);
            this.point = point;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            pass();
            super.finishData();
        }

        @Override
        protected void finishBdat() throws IOException, MessagingException {
            pass();
            super.finishBdat();
        }

        private void pass() throws MessagingException {
            if (!point.pass()) {
                throw new MessagingException("nobody waits for it any more");
            }
        }
    }
}
