package dev.redress.intake.complaints.domain;

import java.util.List;

/**
 * Where a complaint comes from: who brought it, what they call this act of sending, and by what the complaint itself is known
 * again when it is brought another time.
 *
 * @param sender who brought it: a user, the source of an event, a file
 * @param sending what the sender calls this act of sending; the same sender, saying it again, repeats the act
 * @param name by what the complaint is known again where its sender gives it no id: for a row of a file; empty otherwise
 * @param follows the earlier complaint with which the customer came back
 * @param quiet whether nobody is to be told of what was late before it came in
 */
public record Origin(Type type, String sender, String sending, String name, EarlierComplaint follows, boolean quiet) {
    /** The system of rows that name none: nobody's. */
    public static final String FILE = "file";

    /** What brought it. */
    public enum Type {
        REQUEST(EntryChannel.HTTP, true),
        /** A request with an idempotency key. */
        KEYED_REQUEST(EntryChannel.HTTP, true),
        EVENT(EntryChannel.KAFKA, true),
        ROW(EntryChannel.IMPORT, false),
        /** The follow-up's word of a customer who comes back; that customer spoke to it through its API. */
        RENEWAL(EntryChannel.HTTP, false);

        private final EntryChannel entryChannel;
        private final boolean receipt;

        Type(EntryChannel entryChannel, boolean receipt) {
            this.entryChannel = entryChannel;
            this.receipt = receipt;
        }
    }

    /**
     * A request over HTTP.
     *
     * @param key the idempotency key that the user made; empty when there is none, and then only the request itself, sent
     *     once, is this act
     */
    public static Origin http(String user, String key, String requestId) {
        return key.isEmpty()
                ? new Origin(Type.REQUEST, user, requestId, "", EarlierComplaint.NONE, false)
                : new Origin(Type.KEYED_REQUEST, user, key, "", EarlierComplaint.NONE, false);
    }

    /** A CloudEvent: its id means something only together with its source. */
    public static Origin event(String source, String id) {
        return new Origin(Type.EVENT, source, id, "", EarlierComplaint.NONE, false);
    }

    /**
     * A row of a file.
     *
     * @param number of the row, from 1 on
     * @param name by what the row is known again, also in another file, where it has no id of its own
     */
    public static Origin row(String importId, long number, String name) {
        return new Origin(Type.ROW, "import:" + importId, Long.toString(number), name, EarlierComplaint.NONE, false);
    }

    /** A customer who comes back with an earlier complaint, as another service told us. */
    public static Origin renewal(String source, String messageId, EarlierComplaint earlier) {
        return new Origin(Type.RENEWAL, source, messageId, "", earlier, false);
    }

    /** The same, of which nobody is told that it was late before it came in. */
    public Origin quietly() {
        return new Origin(type, sender, sending, name, follows, true);
    }

    /** The same, without what the sender calls it, which may name somebody. */
    Origin erased() {
        return new Origin(type, sender, "", "", follows, quiet);
    }

    /** Whether whoever brought it is given a receipt: of a row of a file, or of what the follow-up heard, nobody is. */
    public boolean getsReceipt() {
        return type.receipt;
    }

    /** Through which of our entries it came. */
    public EntryChannel entryChannel() {
        return type.entryChannel;
    }

    /**
     * What the complaint is called outside. Where the form does not say it, the sender and what it calls the act of sending
     * do; a person who sends a request has no such name for it, and neither has a customer who comes back.
     *
     * @param system as the form says it, empty when it does not
     * @param id as the form says it, empty when it does not
     */
    public ExternalReference reference(String system, String id) {
        return switch (type) {
            case REQUEST, KEYED_REQUEST -> new ExternalReference(id.isEmpty() ? system : said(system, sender), id);
            case EVENT -> new ExternalReference(said(system, sender), said(id, sending));
            case ROW ->
                id.isEmpty() ? new ExternalReference(said(system, FILE), name) : new ExternalReference(system, id);
            case RENEWAL -> ExternalReference.NONE;
        };
    }

    /**
     * What the complaint's id follows from, for ever: the same parts are the same complaint. Empty when nothing names it, so
     * that it is new each time.
     */
    public List<String> identity(ExternalReference reference) {
        if (!follows.none()) {
            return List.of("follows", follows.id());
        }
        return reference.externalId().isEmpty() ? List.of() : identityOf(reference);
    }

    /** What the id of a complaint follows from that another system calls so. */
    public static List<String> identityOf(ExternalReference reference) {
        return List.of("external", reference.system(), reference.externalId());
    }

    /** What the claim of the idempotency key follows from; empty when there is no key. */
    public List<String> claim() {
        return type == Type.KEYED_REQUEST ? List.of("key", sender, sending) : List.of();
    }

    private static String said(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
