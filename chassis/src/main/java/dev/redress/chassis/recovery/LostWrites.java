package dev.redress.chassis.recovery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the store lost and no replay brought back, on record: {@code {_id, collection, id, topic, told, held, at}}. */
final class LostWrites {
    private static final String COLLECTION = "lost_writes";

    private final MongoTemplate mongo;
    private final Clock clock;

    LostWrites(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void keep(Loss it) {
        var document = new Document("_id", it.name())
                .append("collection", it.collection())
                .append("id", it.id())
                .append("topic", it.topic())
                .append("told", it.told())
                .append("held", it.held())
                .append("at", Date.from(clock.instant()));
        mongo.execute(
                COLLECTION,
                lost -> lost.replaceOne(Filters.eq("_id", it.name()), document, new ReplaceOptions().upsert(true)));
    }

    /** Those of these of which it is not on record yet that they were lost. */
    List<Loss> unknown(Collection<Loss> losses) {
        if (losses.isEmpty()) {
            return List.of();
        }
        return mongo.execute(COLLECTION, lost -> {
            var known = new HashMap<String, Long>();
            lost.find(Filters.in("_id", losses.stream().map(Loss::name).toList()))
                    .forEach(it -> known.put(it.getString("_id"), it.getLong("told")));
            return losses.stream()
                    .filter(it -> known.getOrDefault(it.name(), 0L) < it.told())
                    .toList();
        });
    }

    /** The newest, at most so many. */
    List<Loss> newest(int atMost) {
        return mongo.execute(COLLECTION, lost -> {
            var found = new ArrayList<Loss>();
            lost.find()
                    .sort(Sorts.descending("at"))
                    .limit(atMost)
                    .forEach(it -> found.add(new Loss(
                            it.getString("collection"),
                            it.getString("id"),
                            it.getString("topic"),
                            it.getLong("told"),
                            it.getLong("held"))));
            return found;
        });
    }
}
