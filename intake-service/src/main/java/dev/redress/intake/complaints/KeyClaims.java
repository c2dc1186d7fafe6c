package dev.redress.intake.complaints;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Remembers which complaint a caller's idempotency key was first used for. A key alone would not do for an id, as it does
 * elsewhere: the complaint is also known by the name that its system gives it, with or without a key.
 */
final class KeyClaims {
    private static final FindOneAndUpdateOptions FIRST_WINS =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoTemplate mongo;

    KeyClaims(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The complaint that this key belongs to: the wanted one, unless the key was used before. */
    String claim(String keyId, String wanted) {
        var claim = mongo.<Document>execute(
                "keys",
                it -> it.findOneAndUpdate(
                        Filters.eq("_id", keyId), Updates.setOnInsert("complaintId", wanted), FIRST_WINS));
        return claim == null ? wanted : claim.getString("complaintId");
    }
}
