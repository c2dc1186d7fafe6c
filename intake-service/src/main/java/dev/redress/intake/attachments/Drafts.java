package dev.redress.intake.attachments;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The keys under which bytes are kept, or are about to be, of which it is not sure yet that a complaint knows: written down
 * before the first byte, so that none is left over by a process that died and found by nobody.
 */
final class Drafts {
    private static final String DRAFTS = "attachmentDrafts";
    private static final int AT_ONCE = 1000;

    private final MongoTemplate mongo;

    Drafts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** One of them. */
    record Draft(String key, String complaintId) {}

    void begin(Draft it, Instant at) {
        var document = new Document("complaintId", it.complaintId()).append("at", Date.from(at));
        mongo.execute(
                DRAFTS,
                all -> all.replaceOne(Filters.eq("_id", it.key()), document, new ReplaceOptions().upsert(true)));
    }

    void end(String key) {
        mongo.execute(DRAFTS, all -> all.deleteOne(Filters.eq("_id", key)));
    }

    List<Draft> before(Instant then) {
        return find(Filters.lt("at", Date.from(then)));
    }

    List<Draft> of(String complaintId) {
        return find(Filters.eq("complaintId", complaintId));
    }

    private List<Draft> find(Bson which) {
        return mongo.execute(DRAFTS, all -> {
            var found = new ArrayList<Draft>();
            all.find(which)
                    .limit(AT_ONCE)
                    .forEach(it -> found.add(new Draft(it.getString("_id"), it.getString("complaintId"))));
            return found;
        });
    }
}
