package dev.redress.intake.mailbox;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.mailbox.IncomingMail.Body;
import dev.redress.intake.mailbox.IncomingMail.Header;
import dev.redress.intake.mailbox.IncomingMail.Kind;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads mails as they come: what they are, who wrote them, what they say and what they enclose. */
final class MailReader {
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int DEEPEST = 20;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,300})>");
    private static final Set<String> AUTOMATIC = Set.of("bulk", "list", "junk", "auto_reply");
    private static final List<String> LISTS =
            List.of("List-Id", "List-Post", "List-Unsubscribe", "X-Autoreply", "X-Autorespond");
    private static final Pattern MACHINE = Pattern.compile("(mailer-daemon|postmaster)@.*", Pattern.CASE_INSENSITIVE);

    private final Set<String> own;

    /** @param own addresses of the house */
    MailReader(Set<String> own) {
        this.own = own.stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    IncomingMail read(MimeMessage mail) throws MessagingException, IOException {
        var from = addresses(mail, "From").stream().findFirst();
        var header = new Header(
                first(mail, "Message-ID")
                        .map(MailReader::ids)
                        .flatMap(it -> it.stream().findFirst())
                        .orElse(""),
                Stream.of("In-Reply-To", "References")
                        .flatMap(it -> first(mail, it).stream())
                        .flatMap(it -> ids(it).stream())
                        .distinct()
                        .toList(),
                Stream.of("To", "Cc", "Delivered-To", "X-Original-To")
                        .flatMap(it -> addresses(mail, it).stream())
                        .map(InternetAddress::getAddress)
                        .toList(),
                from.map(InternetAddress::getAddress).orElse(""),
                from.map(it -> MailTexts.header(it.getPersonal())).orElse(""),
                MailTexts.header(first(mail, "Subject").orElse("")));
        var parts = new Parts();
        parts.add(mail, 0);
        var said = MailTexts.apart(parts.text());
        return new IncomingMail(
                kind(mail, header.address()), header, new Body(said.words(), said.quoted(), List.copyOf(parts.files)));
    }

    private Kind kind(MimeMessage mail, String address) throws MessagingException {
        if (own.contains(address.toLowerCase(Locale.ROOT))) {
            return Kind.LOOP;
        }
        if (mail.isMimeType("multipart/report")) {
            var type = mail.getContentType().toLowerCase(Locale.ROOT);
            return type.contains("delivery-status") ? Kind.BOUNCE : Kind.AUTOMATIC;
        }
        var automatic = first(mail, "Auto-Submitted")
                .filter(it -> !it.strip().toLowerCase(Locale.ROOT).startsWith("no"));
        var precedence = first(mail, "Precedence")
                .filter(it -> AUTOMATIC.contains(it.strip().toLowerCase(Locale.ROOT)));
        var nobody = first(mail, "Return-Path").filter(it -> it.strip().equals("<>"));
        return automatic.isPresent()
                        || precedence.isPresent()
                        || nobody.isPresent()
                        || MACHINE.matcher(address).matches()
                        || LISTS.stream().anyMatch(it -> first(mail, it).isPresent())
                ? Kind.AUTOMATIC
                : Kind.LETTER;
    }

    /**
     * What a mail says that tells of another which did not arrive: whether it never will, and the Message-ID of that one.
     *
     * @param status as RFC 3463 has it, such as 5.1.1
     */
    record Bounce(String status, String messageId) {
        boolean forGood() {
            return status.startsWith("5");
        }
    }

    /** Reads a report of RFC 3464; empty when it does not say which mail it is about. */
    Optional<Bounce> bounce(MimeMessage mail) throws MessagingException, IOException {
        var parts = new Parts();
        parts.add(mail, 0);
        var all = new StringBuilder();
        for (var each : parts.files) {
            all.append(MailTexts.decode(each.getInputStream().readNBytes(LONGEST_TEXT), ""))
                    .append('\n');
        }
        var status = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})")
                .matcher(all);
        var id = Pattern.compile("(?im)^Message-ID:\\s*<([^<>\\s]{1,300})>").matcher(all);
        return status.find() && id.find() ? Optional.of(new Bounce(status.group(1), id.group(1))) : Optional.empty();
    }

    private static Optional<String> first(MimeMessage mail, String name) {
        try {
            var all = mail.getHeader(name);
            return all == null || all.length == 0 ? Optional.empty() : Optional.of(all[0]);
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    private static List<String> ids(String header) {
        return ID.matcher(header).results().map(it -> it.group(1)).toList();
    }

    private static List<InternetAddress> addresses(MimeMessage mail, String name) {
        try {
            return List.of(InternetAddress.parseHeader(first(mail, name).orElse(""), false));
        } catch (AddressException e) {
            return List.of();
        }
    }

    /** The parts of a mail: the text that a person reads, and the rest. */
    private static final class Parts {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder page = new StringBuilder();
        private final List<Part> files = new ArrayList<>();

        private void add(Part part, int depth) throws MessagingException, IOException {
            if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart all) {
                for (var i = 0; i < all.getCount(); i++) {
                    add(all.getBodyPart(i), depth + 1);
                }
            } else if (isFile(part)) {
                files.add(part);
            } else {
                (part.isMimeType("text/html") ? page : plain).append(text(part)).append('\n');
            }
        }

        private static boolean isFile(Part part) throws MessagingException {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    || part.getFileName() != null
                    || !(part.isMimeType("text/plain") || part.isMimeType("text/html"));
        }

        private static String text(Part part) throws MessagingException, IOException {
            String declared;
            try {
                declared = new ContentType(part.getContentType()).getParameter("charset");
            } catch (ParseException e) {
                declared = "";
            }
            return MailTexts.decode(part.getInputStream().readNBytes(LONGEST_TEXT), declared);
        }

        private String text() {
            return Blank.is(plain.toString()) ? MailTexts.text(page.toString()) : plain.toString();
        }
    }
}
