package dev.redress.intake.mailbox;

import dev.redress.intake.attachments.AttachmentRefusal;
import dev.redress.intake.mailbox.MailIntake.Taken;
import dev.redress.intake.mailbox.MailRecords.Position;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Reads a mailbox over IMAP, in the order of UIDs: each mail is taken, then it is written down what became of it, then that it
 * was read. A process that dies in between takes it again, which makes nothing new. A server that numbers its mails anew
 * (UIDVALIDITY) has all of them read anew; those that were taken before are known by what they are.
 *
 * <p>What goes wrong: with one mail - it is put aside, stays in the mailbox, and is listed; with the store, the scanner or the
 * server - the mail waits, and with it those behind it.
 */
final class Mailbox implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Mailbox.class);
    private static final String PATIENCE = "30000";

    private final MailboxProperties settings;
    private final MailReader reader;
    private final MailIntake intake;
    private final MailRecords records;
    private final Clock clock;
    private final Session session;
    private volatile IMAPFolder idling;
    private volatile boolean running;

    Mailbox(MailboxProperties settings, MailReader reader, MailIntake intake, MailRecords records, Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.intake = intake;
        this.records = records;
        this.clock = clock;
        this.session = session(settings);
    }

    private static Session session(MailboxProperties it) {
        var all = new Properties();
        var prefix = it.tls() ? "mail.imaps." : "mail.imap.";
        all.setProperty("mail.store.protocol", it.tls() ? "imaps" : "imap");
        all.setProperty(prefix + "connectiontimeout", PATIENCE);
        all.setProperty(prefix + "timeout", Long.toString(it.lookEvery().toMillis() + Long.parseLong(PATIENCE)));
        all.setProperty(prefix + "writetimeout", PATIENCE);
        all.setProperty(prefix + "ssl.checkserveridentity", "true");
        all.setProperty(prefix + "peek", "true");
        all.setProperty(prefix + "partialfetch", "false");
        if (it.accessTokenFile() != null) {
            all.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        // Mails are as they are, whatever the standards say of them.
        all.setProperty("mail.mime.address.strict", "false");
        all.setProperty("mail.mime.allowutf8", "false");
        return Session.getInstance(all);
    }

    /** Takes what has come, and waits for more where the server says when there is some. */
    void read(BooleanSupplier goesOn) {
        try (var store = (IMAPStore) session.getStore()) {
            store.connect(settings.host(), settings.port(), settings.username(), secret());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            do {
                takeAll(folder, goesOn);
            } while (goesOn.getAsBoolean() && isToldOfMore(store, folder));
        } catch (FolderClosedException | StoreClosedException e) {
            if (running) {
                throw new IllegalStateException("the mail server closed the connection");
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "the mailbox cannot be read: " + e.getClass().getSimpleName(), e);
        } catch (IOException e) {
            throw new IllegalStateException("the access token of the mailbox cannot be read", e);
        }
    }

    private String secret() throws IOException {
        return settings.accessTokenFile() == null
                ? settings.password()
                : Files.readString(settings.accessTokenFile()).strip();
    }

    /** Waits by IDLE (RFC 2177), for as long as the pause between two looks; false where the server has no such thing. */
    private boolean isToldOfMore(IMAPStore store, IMAPFolder folder) throws MessagingException {
        if (!store.hasCapability("IDLE") || !running) {
            return false;
        }
        idling = folder;
        CompletableFuture.delayedExecutor(settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> wake(folder));
        folder.idle(true);
        idling = null;
        return running;
    }

    /** Any other command ends the wait. */
    private static void wake(IMAPFolder folder) {
        try {
            if (folder.isOpen()) {
                folder.getMessageCount();
                folder.doCommand(protocol -> {
                    protocol.noop();
                    return null;
                });
            }
        } catch (MessagingException e) {
            LOGGER.atDebug().addKeyValue("reason", e.getClass().getSimpleName()).log("the wait for mails is over");
        }
    }

    private void takeAll(IMAPFolder folder, BooleanSupplier goesOn) throws MessagingException {
        var mailbox = settings.username() + "/" + settings.folder();
        var validity = folder.getUIDValidity();
        var before = records.position(mailbox);
        var from = before.validity() == validity ? before.uid() + 1 : 1;
        var mails = folder.getMessagesByUID(from, UIDFolder.LASTUID);
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(mails, profile);
        for (var each : mails) {
            var uid = folder.getUID(each);
            // The last mail is in the range whatever its number.
            if (uid < from) {
                continue;
            }
            if (!goesOn.getAsBoolean()) {
                return;
            }
            take(mailbox, new Position(validity, uid), each);
            each.setFlag(Flags.Flag.SEEN, true);
        }
    }

    private void take(String mailbox, Position position, Message mail) throws MessagingException {
        var id = mailbox + "/" + position.validity() + "/" + position.uid();
        var key = "";
        Taken taken;
        try {
            var message = copy(mail);
            var read = reader.read(message);
            key = MailIntake.key(read);
            taken = records.knows(key, id)
                    ? Taken.of(MailRecord.Outcome.REPEATED, "")
                    : intake.take(read, message, key, receivedAt(mail));
        } catch (FolderClosedException | StoreClosedException | DataAccessException e) {
            throw e;
        } catch (AttachmentRefusal e) {
            throw new IllegalStateException("a mail waits for the virus scanner", e);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("mail", position.uid()).log("a mail could not be taken");
            taken = new Taken(MailRecord.Outcome.PUT_ASIDE, "", e.getClass().getSimpleName());
        }
        records.keep(
                mailbox,
                position,
                key,
                new MailRecord(id, taken.outcome(), taken.complaintId(), taken.reason(), clock.instant()));
        LOGGER.atInfo()
                .addKeyValue("mail", position.uid())
                .addKeyValue("outcome", taken.outcome())
                .addKeyValue("complaintId", taken.complaintId())
                .log("mail read");
    }

    /** All of it at once, so that nothing of it has to be asked for while it is worked on. */
    private MimeMessage copy(Message mail) throws MessagingException, IOException {
        if (mail.getSize() > settings.largest().toBytes()) {
            throw new IOException("larger than a mail may be");
        }
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private Instant receivedAt(Message mail) throws MessagingException {
        var at = mail.getReceivedDate();
        return at == null || at.toInstant().isAfter(clock.instant())
                ? null
                : at.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        var waiting = idling;
        if (waiting != null) {
            wake(waiting);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the round that reads it when stopping, so that it waits no more. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
