package dev.redress.intake.mailbox;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.text.domain.Sha256;
import dev.redress.intake.attachments.AttachmentRefusal;
import dev.redress.intake.attachments.AttachmentService;
import dev.redress.intake.attachments.NewAttachment;
import dev.redress.intake.complaints.ComplaintForm;
import dev.redress.intake.complaints.ComplaintFormBuilder;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.SaidLater;
import dev.redress.intake.complaints.SequelService;
import dev.redress.intake.complaints.Submission;
import dev.redress.intake.complaints.domain.AttachedTo;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintRefusal;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Outcome;
import dev.redress.intake.complaints.domain.Speaker;
import dev.redress.intake.mailbox.IncomingMail.Header;
import dev.redress.intake.notices.NoticeId;
import dev.redress.intake.notices.NoticeService;
import dev.redress.intake.notices.domain.NoticeRefusal;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes of a mail what it is: a complaint, an addition to the one that it answers, word of a notice that did not arrive, or
 * nothing. All of it follows from the mail, by ids that follow from it, too; so a mail that is taken again after a crash
 * makes nothing new.
 */
final class MailIntake {
    private static final String MAILBOX = "mailbox";
    private static final int LONGEST_NARRATIVE = 20_000;
    private static final int LONGEST_ADDITION = 8_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d-])\\d{2}-\\d{7}-\\d(?![\\d-])");
    private static final Pattern NOTICE =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})-(\\d{1,6})@.*");

    private final IntakeService intake;
    private final SequelService sequels;
    private final AttachmentService attachments;
    private final NoticeService notices;
    private final MailReader reader;

    MailIntake(
            IntakeService intake,
            SequelService sequels,
            AttachmentService attachments,
            NoticeService notices,
            MailReader reader) {
        this.intake = intake;
        this.sequels = sequels;
        this.attachments = attachments;
        this.notices = notices;
        this.reader = reader;
    }

    /** What became of a mail, and of which complaint; a reason where it could not be taken. */
    record Taken(MailRecord.Outcome outcome, String complaintId, String reason) {
        static Taken of(MailRecord.Outcome outcome, String complaintId) {
            return new Taken(outcome, complaintId, "");
        }
    }

    /** By what a mail is known again, also in another mailbox or when its server has numbered all of them anew. */
    static String key(IncomingMail it) {
        var header = it.header();
        return Sha256.hex(String.join(
                "\n",
                header.id(),
                header.address(),
                header.subject(),
                it.body().words(),
                it.body().quoted()));
    }

    /**
     * Takes one.
     *
     * @param receivedAt when the mailbox got it
     * @throws AttachmentRefusal with SCANNER_AWAY when its files cannot be looked at now: it is taken again later
     */
    Taken take(IncomingMail mail, MimeMessage message, String key, Instant receivedAt)
            throws MessagingException, IOException {
        return switch (mail.kind()) {
            case LETTER -> letter(mail, key, receivedAt);
            case AUTOMATIC, LOOP -> Taken.of(MailRecord.Outcome.PASSED_OVER, "");
            case BOUNCE -> bounce(message);
        };
    }

    private Taken letter(IncomingMail mail, String key, Instant receivedAt) throws MessagingException, IOException {
        var answered = answered(mail.header());
        if (answered.isPresent()) {
            try {
                return added(answered.get(), mail, key);
            } catch (ComplaintRefusal e) {
                // It was withdrawn, or can hold no more: what is said now is a complaint of its own.
                if (e.code() != ComplaintRefusal.Code.NOT_NOW) {
                    throw e;
                }
            }
        }
        return entered(mail, key, receivedAt);
    }

    /**
     * The complaint that a mail answers: that of the notice that it answers, whoever writes; that of the number in its subject,
     * when its customer writes or who speaks for them. A number is easily guessed, and anybody can write any address.
     */
    private Optional<Complaint> answered(Header header) {
        var byNotice = header.references().stream()
                .map(NOTICE::matcher)
                .filter(it -> it.matches())
                .flatMap(it -> intake.find(it.group(1)).stream());
        var byNumber = NUMBER.matcher(header.subject())
                .results()
                .flatMap(it -> intake.find(it.group()).stream())
                .filter(it -> isFrom(it, header.address()));
        return Stream.concat(byNotice, byNumber).filter(Complaint::registered).findFirst();
    }

    private static boolean isFrom(Complaint it, String address) {
        return it.known().emails().stream().anyMatch(address::equalsIgnoreCase);
    }

    private Taken added(Complaint to, IncomingMail mail, String key) throws MessagingException, IOException {
        var words = said(mail);
        var said = new SaidLater(
                Speaker.CUSTOMER, Channel.EMAIL, cut(words, LONGEST_ADDITION), null, "", Stamp.SYSTEM, key);
        sequels.amend(to.id(), id("amendment", key), said);
        attach(to.id(), mail, words.length() > LONGEST_ADDITION ? words : "", key);
        return Taken.of(MailRecord.Outcome.ADDED, to.id());
    }

    private Taken entered(IncomingMail mail, String key, Instant receivedAt) throws MessagingException, IOException {
        var words =
                mail.header().subject().isEmpty() ? said(mail) : mail.header().subject() + "\n\n" + said(mail);
        var form = form(mail.header(), cut(words, LONGEST_NARRATIVE), receivedAt);
        var problems = intake.check(form);
        if (!problems.isEmpty()) {
            return new Taken(
                    MailRecord.Outcome.PUT_ASIDE,
                    "",
                    problems.get(0).field() + ": " + problems.get(0).code());
        }
        var origin = Origin.http(MAILBOX, key, key);
        var result = intake.register(new Submission(origin, key, form));
        if (result.outcome() == Outcome.CONFLICT) {
            return Taken.of(MailRecord.Outcome.REPEATED, result.complaint().id());
        }
        attach(result.complaint().id(), mail, words.length() > LONGEST_NARRATIVE ? words : "", key);
        return Taken.of(MailRecord.Outcome.ENTERED, result.complaint().id());
    }

    /** An address that is none is left out: what they say counts all the same. */
    private ComplaintForm form(Header from, String words, Instant receivedAt) {
        var form = formBy(from, words, from.address(), receivedAt);
        return intake.check(form).stream().anyMatch(it -> it.field().equals("customer.email"))
                ? formBy(from, words, null, receivedAt)
                : form;
    }

    private static ComplaintForm formBy(Header from, String words, String address, Instant receivedAt) {
        var name = Blank.is(from.name()) ? null : cut(from.name(), LONGEST_NAME);
        return ComplaintFormBuilder.builder()
                .channel(Channel.EMAIL.name())
                .narrative(words)
                .customer(new ComplaintForm.CustomerForm(
                        name, null, Blank.is(address) ? null : address, null, null, null, null))
                .receivedAt(receivedAt)
                .build();
    }

    private static String said(IncomingMail mail) {
        return Blank.is(mail.body().words())
                ? mail.header().subject()
                : mail.body().words();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** Each file is taken or refused for itself; colleagues are told how many were not, and why. */
    private void attach(String complaintId, IncomingMail mail, String whole, String key)
            throws MessagingException, IOException {
        var refused = new ArrayList<String>();
        if (!whole.isEmpty()) {
            var text = new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8));
            attach(complaintId, "letter.txt", text, id("letter", key), key).ifPresent(refused::add);
        }
        if (!mail.body().quoted().isEmpty()) {
            var text = new ByteArrayInputStream(mail.body().quoted().getBytes(StandardCharsets.UTF_8));
            attach(complaintId, "history.txt", text, id("history", key), key).ifPresent(refused::add);
        }
        var number = 0;
        for (var each : mail.body().files()) {
            number++;
            try (var content = each.getInputStream()) {
                attach(complaintId, name(each), content, id("file " + number, key), key)
                        .ifPresent(refused::add);
            }
        }
        if (!refused.isEmpty()) {
            var words = "Not taken of this mail (" + refused.size() + "): " + String.join(", ", refused);
            var note = new SaidLater(Speaker.STAFF, Channel.EMAIL, words, null, "", Stamp.SYSTEM, key);
            try {
                sequels.amend(complaintId, id("note", key), note);
            } catch (ComplaintRefusal e) {
                if (e.code() != ComplaintRefusal.Code.NOT_NOW) {
                    throw e;
                }
            }
        }
    }

    private static String name(Part part) throws MessagingException {
        return part.getFileName() == null ? "" : MailTexts.header(part.getFileName());
    }

    /** Why it was not taken; empty when it was. */
    private Optional<String> attach(String complaintId, String name, InputStream content, String id, String key)
            throws IOException {
        try (var file = attachments.receive(content)) {
            attachments.attach(complaintId, new NewAttachment(id, name, AttachedTo.COMPLAINT, Stamp.SYSTEM, key), file);
            return Optional.empty();
        } catch (AttachmentRefusal e) {
            if (e.code() == AttachmentRefusal.Code.SCANNER_AWAY) {
                throw e;
            }
            return Optional.of(e.code().name());
        } catch (ComplaintRefusal e) {
            return Optional.of(e.code().name());
        }
    }

    private static String id(String what, String key) {
        return Ids.derived("mail", what, key).toString();
    }

    /** Word of a notice that will never arrive; one that is only late is still on its way. */
    private Taken bounce(MimeMessage message) throws MessagingException, IOException {
        var bounce = reader.bounce(message).filter(MailReader.Bounce::forGood);
        var notice = bounce.map(it -> NOTICE.matcher(it.messageId())).filter(it -> it.matches());
        if (notice.isEmpty()) {
            return Taken.of(MailRecord.Outcome.PASSED_OVER, "");
        }
        var id = new NoticeId(
                notice.get().group(1), Integer.parseInt(notice.get().group(2)));
        try {
            notices.failed(id, Stamp.SYSTEM, "bounced: " + bounce.get().status(), null);
            return Taken.of(MailRecord.Outcome.BOUNCED, id.complaintId());
        } catch (NoticeRefusal e) {
            // It is not ours, was not sent, or is known to have failed.
            return Taken.of(MailRecord.Outcome.PASSED_OVER, "");
        }
    }
}
