package dev.redress.intake.mailbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.redress.intake.mailbox.MailRecord.Outcome;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What became of each mail, and how far each mailbox was read. */
final class MailRecords {
    private static final String MAILS = "mails";
    private static final String MAILBOXES = "mailboxes";

    private final MongoTemplate mongo;

    MailRecords(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How far a mailbox was read. */
    record Position(long validity, long uid) {}

    Position position(String mailbox) {
        var found = mongo.<Document>execute(
                MAILBOXES, it -> it.find(Filters.eq("_id", mailbox)).first());
        return found == null ? new Position(0, 0) : new Position(found.getLong("validity"), found.getLong("uid"));
    }

    /** Writes down what became of a mail, and then that it was read. */
    void keep(String mailbox, Position position, String key, MailRecord it) {
        var document = new Document("key", key)
                .append("outcome", it.outcome().name())
                .append("complaintId", it.complaintId())
                .append("reason", it.reason())
                .append("at", Date.from(it.at()));
        replace(MAILS, it.id(), document);
        replace(MAILBOXES, mailbox, new Document("validity", position.validity()).append("uid", position.uid()));
    }

    private void replace(String collection, String id, Document document) {
        mongo.execute(
                collection, all -> all.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true)));
    }

    /** Whether a mail that says the same was taken before, under another id. */
    boolean knows(String key, String id) {
        var other = Filters.and(Filters.eq("key", key), Filters.ne("_id", id));
        return Objects.requireNonNull(
                mongo.execute(MAILS, all -> all.find(other).first() != null));
    }

    /** The newest first. */
    List<MailRecord> find(List<Outcome> outcomes, int skip, int most) {
        return mongo.execute(MAILS, all -> {
            var found = new ArrayList<MailRecord>();
            all.find(which(outcomes))
                    .sort(Sorts.descending("at"))
                    .skip(skip)
                    .limit(most)
                    .forEach(it -> found.add(new MailRecord(
                            it.getString("_id"),
                            Outcome.valueOf(it.getString("outcome")),
                            it.getString("complaintId"),
                            it.getString("reason"),
                            it.getDate("at").toInstant())));
            return found;
        });
    }

    long count(List<Outcome> outcomes) {
        return Objects.requireNonNull(mongo.execute(MAILS, all -> all.countDocuments(which(outcomes))));
    }

    private static Bson which(List<Outcome> outcomes) {
        return outcomes.isEmpty()
                ? Filters.empty()
                : Filters.in("outcome", outcomes.stream().map(Enum::name).toList());
    }
}
