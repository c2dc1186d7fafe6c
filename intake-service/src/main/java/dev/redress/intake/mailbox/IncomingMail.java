package dev.redress.intake.mailbox;

import jakarta.mail.Part;
import java.util.List;

/** A mail, as far as it matters here. */
record IncomingMail(Kind kind, Header header, Body body) {

    /** What a mail is. */
    enum Kind {
        /** Somebody wrote it. */
        LETTER,
        /** A machine did: an answer to a mail of ours, a list, a newsletter (RFC 3834). */
        AUTOMATIC,
        /** A mail of ours did not arrive (RFC 3464). */
        BOUNCE,
        /** It came from ourselves. */
        LOOP
    }

    /**
     * @param id its Message-ID; empty when it has none
     * @param references Message-IDs of what it answers
     * @param recipients addresses that it was sent to
     * @param address of who sent it, as it was written; empty when there is none
     * @param name of who sent it; empty when they say none
     */
    record Header(
            String id, List<String> references, List<String> recipients, String address, String name, String subject) {}

    /**
     * @param words what was written, without the history that it quotes
     * @param quoted that history; empty when there is none
     * @param files what was enclosed
     */
    record Body(String words, String quoted, List<Part> files) {}
}
